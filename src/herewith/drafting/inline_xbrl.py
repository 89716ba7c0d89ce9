"""The cover page tagged in Inline XBRL 1.1, and the extension taxonomy that goes with it.

In: a draft of 2019 or later. Out: the main document, its name, and the files of its taxonomy. Never: an element that
EDGAR's rules for Form 8-K do not list; a value that the draft does not have.
Source: Inline XBRL 1.1; EDGAR Filer Manual II, 6.5 and 6.25 (cover page), dei-validations.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping

import msgspec

from herewith.drafting.html import main_document
from herewith.drafting.html_strict import strict
from herewith.drafting.html_words import BODY_STYLE, Printer, escaped
from herewith.drafting.taxonomy import Extension, Member, Taxonomy, extension_files, taxonomy_on
from herewith.form8k.exchanges import exchange_of
from herewith.form8k.fold import fold
from herewith.form8k.states import Place, place_of
from herewith.model import Passage
from herewith.model.draft import Draft
from herewith.model.errors import DraftError

TAGGED_SINCE = dt.date(2019, 6, 15)
"""EDGAR takes tagged covers; large accelerated filers must (84 FR 12674)."""
ALL_TAG_SINCE = dt.date(2021, 6, 15)
"""Periods ending from then on are tagged by all others, too (84 FR 12674)."""
_BOXES = frozenset(
    (
        "dei:WrittenCommunications",
        "dei:SolicitingMaterial",
        "dei:PreCommencementTenderOffer",
        "dei:PreCommencementIssuerTenderOffer",
        "dei:EntityEmergingGrowthCompany",
        "dei:EntityExTransitionPeriod",
    )
)
_SEC = "http://www.sec.gov/inlineXBRL/transformation/2015-08-31"


class _Fact(msgspec.Struct, frozen=True, kw_only=True):
    """How one value is tagged."""

    element: str
    format: str | None = None


class Tagged(Printer):
    """Prints the values of a cover as Inline XBRL facts, and keeps count of what it used."""

    def __init__(self, draft: Draft, base: str, prefix: str, namespace: str) -> None:
        self._draft = draft
        self._base, self._prefix, self._namespace = base, prefix, namespace
        self.taxonomy: Taxonomy = taxonomy_on(draft.day)
        self._members = _members(draft)
        self._elements: dict[str, None] = {}
        self._contexts: dict[str, None] = {"c-1": None}
        self._hidden: list[str] = []
        self._count = 0

    def value(self, element: str, printed: str, *, of: tuple[int, ...] = (0,), row: int | None = None) -> str:
        """Tag a value where the taxonomy can say it; what no rule reads from the page is hidden in the header."""
        words = escaped(printed)
        fact, code = self._read(element, printed)
        if fact is None:
            return words
        contexts = [self._row(row)] if row is not None else [self._registrant(n) for n in of]
        if code is not None:
            for context in contexts:
                self._hidden.append(self._tag(fact, context, escaped(code)))
            return words
        for context in reversed(contexts):
            words = self._tag(fact, context, words)
        return words

    def opening(self) -> str:
        """Give the root, the hidden facts, the contexts and the reference to the schema."""
        self._hide()
        hidden = "".join(self._hidden)
        contexts = "\n".join(self._context(name) for name in self._contexts)
        spaces = {
            "ix": "http://www.xbrl.org/2013/inlineXBRL",
            "ixt": self.taxonomy.transformations,
            "ixt-sec": _SEC,
            "link": "http://www.xbrl.org/2003/linkbase",
            "xlink": "http://www.w3.org/1999/xlink",
            "xbrli": "http://www.xbrl.org/2003/instance",
            "xbrldi": "http://xbrl.org/2006/xbrldi",
            "dei": self.taxonomy.dei,
            "us-gaap": self.taxonomy.us_gaap,
            self._prefix: self._namespace,
        }
        declared = "".join(f'\n xmlns:{prefix}="{space}"' for prefix, space in spaces.items())
        return (
            "<?xml version='1.0' encoding='ASCII'?>\n"
            f'<html xmlns="http://www.w3.org/1999/xhtml"{declared}\n xml:lang="en-US">\n'
            f'<head>\n<meta http-equiv="Content-Type" content="text/html" />\n<title>{self._base}</title>\n</head>\n'
            f'<body bgcolor="#FFFFFF" style="{BODY_STYLE}">'
            f'<div style="display:none"><ix:header>\n<ix:hidden>{hidden}</ix:hidden>\n<ix:references xml:lang="en-US">'
            f'<link:schemaRef xlink:type="simple" xlink:href="{self._base}.xsd"></link:schemaRef></ix:references>\n'
            f"<ix:resources>\n{contexts}\n</ix:resources>\n</ix:header></div>\n"
        )

    def extension(self) -> Extension:
        """Give what the files of the extension are made from, once the document is printed."""
        return Extension(
            base=self._base,
            prefix=self._prefix,
            namespace=self._namespace,
            taxonomy=self.taxonomy,
            elements=tuple(self._elements),
            members=tuple(self._members.values()),
        )

    def _tag(self, fact: _Fact, context: str, words: str) -> str:
        self._count += 1
        self._elements.setdefault(fact.element)
        self._contexts.setdefault(context)
        form = f' format="{fact.format}"' if fact.format else ""
        return (
            f'<ix:nonNumeric contextRef="{context}" name="{fact.element}"{form} id="f-{self._count}">{words}'
            "</ix:nonNumeric>"
        )

    def _read(self, element: str, printed: str) -> tuple[_Fact | None, str | None]:
        """Say how a printed value is tagged, and the value to hide where no rule reads it from the page."""
        if element in _BOXES:
            return _Fact(element=element, format="ixt-sec:boolballotbox"), None
        match element:
            case "dei:DocumentPeriodEndDate":
                return _Fact(element=element, format=self.taxonomy.date), None
            case "dei:NoTradingSymbolFlag":
                return _Fact(element=element, format=self.taxonomy.true), None
            case "dei:DocumentType":
                return _Fact(element=element), None if printed == self._draft.form else self._draft.form
            case "dei:EntityIncorporationStateCountryCode":
                return _state(element, printed)
            case "dei:EntityAddressStateOrProvince":
                return _region(element, printed)
            case "dei:SecurityExchangeName":
                return _exchange(element, printed)
            case "dei:EntityInformationFormerLegalOrRegisteredName" if re.search(r"\d", printed):
                return None, None  # a former address, which has elements of its own that the page cannot be split into
        return _Fact(element=element), None

    def _registrant(self, number: int) -> str:
        return "c-1" if number == 0 else f"c-1-{number}"

    def _row(self, row: int) -> str:
        return f"c-2-{row}" if len(self._draft.cover.securities_12b) > 1 else "c-1"

    def _context(self, name: str) -> str:
        cik = self._cik(0)
        member = self._members.get(name)
        axis = ""
        if member is not None:
            dimension = "dei:LegalEntityAxis" if member.axis == "entity" else "us-gaap:StatementClassOfStockAxis"
            axis = (
                f'<xbrli:segment><xbrldi:explicitMember dimension="{dimension}">{self._prefix}:{member.name}'
                "</xbrldi:explicitMember></xbrli:segment>"
            )
        day = _period(self._draft).isoformat()
        return (
            f'<xbrli:context id="{name}"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">{cik}'
            f"</xbrli:identifier>{axis}</xbrli:entity><xbrli:period><xbrli:startDate>{day}</xbrli:startDate>"
            f"<xbrli:endDate>{day}</xbrli:endDate></xbrli:period></xbrli:context>"
        )

    def _cik(self, number: int) -> str:
        filers = self._draft.filers
        cik = filers[number].cik if number < len(filers) else None
        if cik is None:
            line = self._draft.line(f"cover.registrants.{number}.name")
            where = f"line {line}: " if line else ""
            raise DraftError(
                f"{where}registrant {number + 1} has no CIK, without which the cover cannot be tagged: add `cik:` to it"
            )
        return cik.zfill(10)

    def _hide(self) -> None:
        """Tag what a cover does not print: keys, the amendment, the fiscal year's end where Item 5.03 is answered."""
        amended = self._draft.form.endswith("/A")
        fiscal = any(item.number == "5.03" for item in self._draft.items)
        for number in range(max(1, len(self._draft.cover.registrants))):
            context = self._registrant(number)
            facts = [("dei:EntityCentralIndexKey", self._cik(number)), ("dei:AmendmentFlag", str(amended).lower())]
            if amended:
                facts.append(("dei:AmendmentDescription", self._amendment()))
            end = self._draft.filers[number].fiscal_year_end
            if fiscal and end:
                facts.append(("dei:CurrentFiscalYearEndDate", f"--{end[:2]}-{end[-2:]}"))
            self._hidden += [self._tag(_Fact(element=element), context, escaped(value)) for element, value in facts]

    def _amendment(self) -> str:
        paragraphs = [b for b in self._draft.introduction if hasattr(b, "runs") and not hasattr(b, "level")]
        if paragraphs:
            return " ".join("".join(run.text for run in paragraphs[0].runs).split())
        number = self._draft.cover.amendment
        return f"Amendment No. {number} to Form 8-K" if number else "Amendment to Form 8-K"


def tagged_document(
    draft: Draft, base: str, prefix: str, names: Mapping[str, str] | None = None
) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """Write the main document, its cover tagged, and the files of the extension (document type, name, content).

    Raises:
        DraftError: a registrant has no CIK, or the draft no date of report.
    """
    printer = Tagged(draft, base, prefix, namespace_of(draft, prefix))
    page = strict(main_document(draft, names, printer))
    return page, extension_files(printer.extension())


def namespace_of(draft: Draft, prefix: str) -> str:
    """Give the namespace of the extension: a name that no one else can own, since a draft does not say its web site."""
    return f"http://{prefix}.example/{_period(draft):%Y%m%d}"


def _period(draft: Draft) -> dt.date:
    day = draft.cover.date_of_earliest_event or draft.cover.date_of_report
    if day is None:
        raise DraftError("the report has no date, without which the cover cannot be tagged: add `date:` to it")
    return day


def _members(draft: Draft) -> dict[str, Member]:
    """Give the registrant's own members, by the context that they qualify."""
    out: dict[str, Member] = {}
    taken: set[str] = set()
    for number, registrant in enumerate(draft.cover.registrants[1:], 1):
        label = registrant.name or Passage(f"Registrant {number + 1}", ())
        out[f"c-1-{number}"] = Member(axis="entity", name=_member_name(label, taken), label=label)
    if len(draft.cover.securities_12b) > 1:
        for number, security in enumerate(draft.cover.securities_12b):
            label = security.title or Passage(f"Security {number + 1}", ())
            out[f"c-2-{number}"] = Member(axis="stock", name=_member_name(label, taken), label=label)
    return out


def _member_name(label: str, taken: set[str]) -> str:
    """Make an element's name of a label's words, unlike those taken."""
    words = re.findall(r"[A-Za-z0-9]+", unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode())
    stem = "".join(word[0].upper() + word[1:] for word in words)[:100]
    stem = stem if stem[:1].isalpha() else f"Class{stem}"
    name = next(n for n in (f"{stem}{i or ''}Member" for i in range(1000)) if n not in taken)
    taken.add(name)
    return name


def _state(element: str, printed: str) -> tuple[_Fact | None, str | None]:
    place = place_of(printed)
    if place is None or place.code is None:
        return None, None
    if printed == place.code:
        return _Fact(element=element), None
    if fold(printed) != fold(place.name):
        return _Fact(element=element), place.code
    rule = "stateprovnameen" if place.kind != "country" and place.code == place.postal else "edgarprovcountryen"
    return _Fact(element=element, format=f"ixt-sec:{rule}"), None


def _region(element: str, printed: str) -> tuple[_Fact | None, str | None]:
    place: Place | None = place_of(printed)
    if place is None:
        return None, None
    abroad = place.postal is None
    code = place.iso if abroad else place.postal
    if code is None:
        return None, None
    element = "dei:EntityAddressCountry" if abroad else element
    if printed == code:
        return _Fact(element=element), None
    if fold(printed) != fold(place.name):
        return _Fact(element=element), code
    return _Fact(element=element, format=f"ixt-sec:{'countrynameen' if abroad else 'stateprovnameen'}"), None


def _exchange(element: str, printed: str) -> tuple[_Fact | None, str | None]:
    exchange = exchange_of(printed)
    if exchange is None or exchange.code == "NONE":
        return None, None
    return _Fact(element=element, format=None if printed == exchange.code else "ixt-sec:exchnameen"), None
