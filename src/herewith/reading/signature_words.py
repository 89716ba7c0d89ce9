"""The words of a signature page: captions, offices, and what companies are called.

In: one piece of text. Out: what kind of thing it is. Never: where it stands; that is for the blocks.

Captions are the form's own (Form 8-K, Signatures: "(Registrant)", "Date", "(Signature)*", "Print name and title of the
signing officer under his signature") and what filers print for them.
"""

from __future__ import annotations

import re

_GAP = r"[\s\xa0]"
CONFORMED = re.compile(r"[/\\]{1,2}[\s\xa0]?\(?[sS]\)?[\s\xa0]?[/\\]{1,2}|(?<![\w/\\])[sS][/\\](?=[\s\xa0]?[A-Z])")
"""The mark of a conformed signature: "/s/", "\\s\\", "s/" (Regulation S-T, Rule 302)."""
BY = re.compile(rf"(?i:By|Per){_GAP}{{0,9}}(?:[:.;]{_GAP}{{0,40}}|(?=[/\\]|$)|{_GAP}{{0,40}}(?=[A-Z]))")
NAME = re.compile(rf"(?:print(?:ed)?{_GAP})?name{_GAP}{{0,9}}:{_GAP}{{0,40}}", re.IGNORECASE)
TITLE = re.compile(rf"(?:title|its|capacity|position|office){_GAP}{{0,9}}[:;]{_GAP}{{0,40}}|title$", re.IGNORECASE)
_LONGEST_NAME = 120
_LONGEST_PERSON = 60
MARKS = " *\u2020\u2021\xa0"
"""What may stand after a name and is no part of it: blanks, and marks of a note ("by power of attorney")."""
DIGIT = re.compile(r"\d")
LONGEST_TITLE = 18
"""Words of a line that may be a title's; longer lines are text."""
ITS = re.compile(rf"its{_GAP}{{1,9}}", re.IGNORECASE)
DATE_LINE = re.compile(r"[\W_]{0,20}(?:dated?|signed|executed)\b[^\d]{0,80}$", re.IGNORECASE)
DATE = re.compile(
    rf"(?:date[ds]?|as{_GAP}of)(?:{_GAP}(?:signed|of{_GAP}signature|as{_GAP}of|this))?{_GAP}{{0,9}}[:.;,\-\u2013\u2014]{{0,2}}{_GAP}{{0,60}}$",
    re.IGNORECASE,
)
REGISTRANT = re.compile(
    rf"[(\[]?{_GAP}?(?:the{_GAP}|name{_GAP}of{_GAP})?(?:co-?)?(?:registrants?|company|issuer|depositor){_GAP}?[)\]:]{{1,2}}[*.]?$|registrants?$",
    re.IGNORECASE,
)
REGISTRANT_IS = re.compile(rf"(?:registrant|company|issuer){_GAP}{{0,9}}:{_GAP}{{0,40}}(?=\S)", re.IGNORECASE)
REGISTRANT_TAIL = re.compile(rf"[,\s\xa0]*[(]{_GAP}?(?:the{_GAP})?registrants?{_GAP}?[)][*.]?$", re.IGNORECASE)
FORM_CAPTION = re.compile(
    rf"[(\[]?{_GAP}?(?:signature|name|title|date|print(?:ed)?{_GAP}name|name{_GAP}and{_GAP}title|print{_GAP}name{_GAP}and{_GAP}title|"
    rf"name,?{_GAP}title|authorized{_GAP}(?:officer|signature|signatory))(?:{_GAP}of{_GAP}[\w\s\xa0]{{1,60}})?{_GAP}?[)\]]?[*.:]{{0,3}}$"
    rf"|\*?{_GAP}{{0,9}}print{_GAP}{{1,9}}(?:the{_GAP})?name{_GAP}{{1,9}}and{_GAP}{{1,9}}title[^\n]{{0,80}}$|signatures?$|duly{_GAP}authorized[\w\s]{{0,20}}$",
    re.IGNORECASE,
)
PARENTHESIS = re.compile(r"\([^()\n]{1,160}\)\.?$")
PAGE = re.compile(
    r"(?:[-\u2013\u2014]\s?)?(?:page\s)?(?:\d{1,4}|[A-Z]-\d{1,2})(?:\s?(?:of|/)\s?\d{1,3})?(?:\s?[-\u2013\u2014])?$"
    r"|table\sof\scontents$|\[?signature\spage[^\n]{0,60}\]?$|<page>$",
    re.IGNORECASE,
)
RULE = re.compile(r"[-_=~.*\u2010-\u2015\u2500\u2550\s\xa0]+$")
INDEX = re.compile(
    r"(?:exhibits?\sindex|index\s(?:to|of)\sexhibits?|list\sof\sexhibits|exhibits?|exhibit\s(?:no\.?\s)?\d[\w.()-]*)[:.]?$",
    re.IGNORECASE,
)

_SENSITIVE = (CONFORMED, BY)
"""What is told by capitals too."""


def _any_of(**kinds: tuple[re.Pattern[str], ...]) -> re.Pattern[str]:
    """Join patterns into one, with a group for each kind; the first that matches counts."""
    groups = []
    for kind, patterns in kinds.items():
        joined = "|".join(p.pattern if p in _SENSITIVE else f"(?i:{p.pattern})" for p in patterns)
        groups.append(f"(?P<{kind}>{joined})")
    return re.compile("|".join(groups))


KINDS = _any_of(
    rule=(RULE, DATE),
    conformed=(CONFORMED,),
    by=(BY,),
    name=(NAME,),
    title=(TITLE,),
    registrant=(REGISTRANT, REGISTRANT_IS),
    nothing=(FORM_CAPTION,),
    page=(PAGE,),
    index=(INDEX,),
)
"""What a run of text is, by the name of the group that matches: rule and nothing hold no value."""
DESCRIBED = re.compile(
    rf"\(?an?{_GAP}(?:[A-Z][\w.]{{0,20}}{_GAP}){{1,4}}(?:[a-z]{{3,12}}{_GAP}){{0,3}}"
    r"(?:[Cc]orporation|[Cc]ompany|[Pp]artnership|[Tt]rust|[Aa]ssociation|[Bb]ank)\)?[.,;]{0,2}$"
)
"""What a registrant is, under its name: "a Delaware limited partnership"."""
_OFFICES = frozenset(
    """
    president presidents vice vp evp svp avp chief cco ceo cfo cio cto clo coo officer officers secretary secretaries
    treasurer treasurers controller controllers comptroller comptrollers counsel director directors chair chairman
    chairwoman chairperson manager managing attorney attorneys signatory signatories administrator liquidator
    representative trustee trustees member partner principal
    """.split()  # noqa: SIM905 - quoted, they would be four times as long
)
"""Words that name an office and stand in names of no other kind."""
_OF_OFFICES = _OFFICES | frozenset(
    """
    partners members agent agents principals executive accounting financial general assistant associate deputy senior
    head receiver custodian authorised authorized corporate legal acting interim founder owner operations finance
    """.split()  # noqa: SIM905 - quoted, they would be four times as long
)
"""Words that titles hold."""
_VICE = re.compile(r"\bv\.p\.?\b", re.IGNORECASE)
_SHORT = re.compile(r"\b(?:v\.p\.?|sr\.|assoc\.)\b", re.IGNORECASE)
_TOKEN = re.compile(r"\w+")
_COMPANY_END = re.compile(
    r"(?:\b(?:inc|incorporated|corp|corporation|company|companies|co|l\.?l\.?c|l\.?l\.?p|l\.?p|ltd|limited|plc|n\.?v|s\.?a|a\.?g|"
    r"trust|n\.?a|bancorp|bancorporation|bancshares|partnership|partners|association|fund|holdings?|group|bank|industries|enterprises|"
    r"international|technologies|systems|international|properties|plc|b\.?v|s\.?e|gmbh|pbc|reit|financial|funding|ventures|"
    r"laboratories|pharmaceuticals|therapeutics|resources|energy|stores|networks|solutions|services|products)\b\.?|/[A-Z]{2,3}/)"
    r"[\s\xa0]?(?:\([^()]{1,40}\))?[.,*]*$",
    re.IGNORECASE,
)
_SURE_END = re.compile(
    r"\b(?:inc|incorporated|corp|corporation|company|companies|co|l\.?l\.?c|l\.?l\.?p|l\.?p|ltd|limited|plc|n\.?v|bancorp|bancshares|"
    r"trust|n\.?a|association|partnership)\b\.?(?:[\s\xa0]/[A-Z]{2,3}/?)?[.,]*$",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"(?:jr|sr|ii|iii|iv|esq|esquire|cpa|c\.p\.a|ph\.?\s?d|m\.?\s?d|p\.?\s?e|cfa|j\.?\s?d|mba|d\.?o|d\.?v\.?m|dds|r\.?ph)\b\.?",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r",[\s\xa0]{0,9}|[\s\xa0]{1,9}(?:-{1,3}|[\u2013\u2014])[\s\xa0]{0,9}|[\u2013\u2014]|;[\s\xa0]{0,9}|[\s\xa0]{0,3}\n[\s\xa0]*|[\s\xa0]{3,}"
)
_PARTING = re.compile(r"[,;\n\u2013\u2014-]")
_WIDE = re.compile(r"\s\s\s")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019.-][^\W\d_]+)*\.?")


def conformed_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the mark of a conformed signature in a run of text."""
    if text.find("/", start, end) < 0 and text.find("\\", start, end) < 0:
        return None
    return CONFORMED.search(text, start, end)


def is_office(text: str) -> bool:
    """Tell whether a line names an office: it holds a word that names carry in no other place."""
    held = not _OFFICES.isdisjoint(_TOKEN.findall(text.lower())) or ("." in text and _VICE.search(text))
    return bool(held) and not _SURE_END.search(text)


def may_be_office(text: str) -> bool:
    """Tell whether a line may go on with a title."""
    held = not _OF_OFFICES.isdisjoint(_TOKEN.findall(text.lower())) or ("." in text and _SHORT.search(text))
    return bool(held) and not _SURE_END.search(text)


def is_company(text: str) -> bool:
    """Tell whether a line ends as names of companies end."""
    return bool(_COMPANY_END.search(text)) and not is_office(text)


def is_whole_company(text: str) -> bool:
    """Tell whether a line ends in a form of company, after which no name goes on."""
    return bool(_SURE_END.search(text)) and len(text.split()) > 1


def names_company(text: str) -> bool:
    """Tell whether a line names a company before any comma or at its end: "Acme GP, Inc., its general partner"."""
    parts = text.split(",")
    return any(
        _SURE_END.search(part) or _COMPANY_END.search(part) for part in parts[:2] if not _SUFFIX.match(part.strip())
    )


def is_name(text: str) -> bool:
    """Tell whether a line may be a person's name: two to six words, each with a capital, no office, no company."""
    if len(text) > _LONGEST_PERSON or DIGIT.search(text) or is_office(text) or is_whole_company(text):
        return False
    words = _WORD.findall(text.replace("\xa0", " "))
    return 2 <= len(words) <= 7 and len([w for w in words if w[0].isupper()]) >= len(words) - 1


def is_sentence(text: str) -> bool:
    """Tell running words from a name, which has few words in small letters and ends in no full stop of a sentence."""
    small = [word for word in _WORD.findall(text) if word[0].islower()]
    return len(small) >= _LEAST_OF_SENTENCE and text.rstrip().endswith((".", ";", ":"))


_LEAST_OF_SENTENCE = 6


def words_of(text: str) -> frozenset[str]:
    """Give the words of a name of more than one letter, lower case, for comparing a conformed with a typed one."""
    found = [w.strip(".").lower() for w in _WORD.findall(text)]
    return frozenset([w for w in found if len(w) > 1])


def split_name(text: str) -> tuple[int, int]:
    """Part "Name, Title": give the end of the name and the start of the title, both the length where none follows."""
    if not _PARTING.search(text) and not _WIDE.search(text):
        return len(text), len(text)
    for m in _SPLIT.finditer(text, 0, _LONGEST_NAME):
        head, tail = text[: m.start()], text[m.end() :]
        if not head.strip() or not tail.strip() or _SUFFIX.match(tail):
            continue
        if len(_WORD.findall(head)) > 1 and (is_office(tail) or may_be_office(tail.split(",")[0])):
            return m.start(), m.end()
    return len(text), len(text)
