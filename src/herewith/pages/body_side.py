"""Items, exhibits, and what a reader should look at, as they stand beside the original.

In: a report, and how values are written. Out: HTML. Never: a judgement; what is told is what the reading compared.
"""

from __future__ import annotations

from herewith.model import Disagreement, Exhibit, Item, Report
from herewith.pages.values import Values, count, folded, plain, rows, section, table, tag

OPENING_OF_ITEM = 260
OPENING_OF_UNREAD = 160
_SAYS = {"page": "the page says", "header": "EDGAR’s header says", "facts": "the Inline XBRL facts say"}


def item_section(report: Report, values: Values) -> str:
    """Write the items in document order."""
    items = (_item(f"/items/{i}", item, values) for i, item in enumerate(report.items))
    return section("items", "Items", *items)


def exhibit_section(report: Report, values: Values) -> str:
    """Write the exhibits listed, with what became of each."""
    lines = [_exhibit(f"/exhibits/{i}", exhibit, values) for i, exhibit in enumerate(report.exhibits)]
    return section("exhibits", "Exhibits", table(("No.", "Description", "Where it is"), lines))


def attention_section(report: Report, values: Values) -> str:
    """Write what a reader should look at: disagreements, exhibits that are not there, faults of the file."""
    lines = [_disagreement(f"/disagreements/{i}", d, values) for i, d in enumerate(report.disagreements)]
    lines += [
        f'Exhibit <a href="#value-exhibits-{i}-number">{plain(exhibit.number)}</a> is not in the submission.'
        for i, exhibit in enumerate(report.exhibits)
        if exhibit.status == "not in the submission"
    ]
    lines += [
        values.show(f"/faults/{i}", fault.message) if values.is_lit(f"/faults/{i}") else plain(fault.message)
        for i, fault in enumerate(report.faults)
    ]
    listed = "".join(f"<li>{line}</li>" for line in lines)
    return section("attention", "To look at", f'<ul class="attention">{listed}</ul>' if listed else "")


def unread_section(report: Report, values: Values) -> str:
    """Write what belongs to nothing that was read."""
    lines = [
        f"<li>{values.show(f'/parts/{i}/unread/{j}', passage, most=OPENING_OF_UNREAD)} {tag(part.kind)}</li>"
        for i, part in enumerate(report.parts)
        for j, passage in enumerate(part.unread)
    ]
    return section("unread", "Unread", f'<ul class="unread">{"".join(lines)}</ul>' if lines else "")


def fact_section(report: Report, values: Values) -> str:
    """Write the Inline XBRL facts, those of the hidden header too."""
    lines = [
        (
            f"<code>{plain(fact.name)}</code>",
            values.show(f"/facts/{i}/value", fact.value, most=OPENING_OF_UNREAD)
            + (f" {tag('hidden')}" if fact.hidden else ""),
            "<br>".join(f"<code>{plain(member)}</code>" for _, member in fact.members),
        )
        for i, fact in enumerate(report.facts)
    ]
    return folded("facts", f"Inline XBRL: {count(len(lines), 'fact')}", table(("Name", "Value", "Of"), lines, "small"))


def candidate_section(report: Report, values: Values) -> str:
    """Write every place that might have been the heading of an item, and what became of it."""
    lines = [
        (
            f"{plain(candidate.number)} {tag('taken', 'on') if candidate.taken else tag('refused')}",
            values.show(f"/candidates/{i}/line", candidate.line, most=100),
            plain(candidate.reason),
        )
        for i, candidate in enumerate(report.candidates)
    ]
    heading = f"How items were found: {count(len(lines), 'place')} considered"
    return folded("candidates", heading, table(("Item", "Place", "Why"), lines, "small"))


def envelope_section(report: Report) -> str:
    """Write what EDGAR's header says, and which documents the file holds."""
    header = report.header
    if header is None:
        return ""
    accepted = f"{header.accepted:%Y-%m-%d %H:%M:%S}, Eastern" if header.accepted else ""
    told = rows(
        (
            ("Accession number", plain(header.accession or "")),
            ("Form", plain(header.form or "")),
            ("Period", plain(header.period or "")),
            ("Filed", plain(header.filed or "")),
            ("Accepted", plain(accepted)),
            ("Items", "<br>".join(plain(words) for words in header.items if words)),
        )
    )
    filers = table(
        ("Filer", "CIK", "State", "File number", "EIN"),
        [tuple(plain(v or "") for v in (f.name, f.cik, f.state, f.file_number, f.ein)) for f in header.filers],
        "small",
    )
    documents = table(
        ("Document", "File", "Description"),
        [
            tuple(plain(v or "") for v in (d.entry.type, d.entry.filename, d.entry.description))
            for d in report.documents
        ],
        "small",
    )
    return folded("envelope", "EDGAR’s header, and the documents", told, filers, documents)


def _item(at: str, item: Item, values: Values) -> str:
    heading = values.show(f"{at}/heading", f"Item {item.number}{''.join(f'({letter})' for letter in item.letters)}")
    title = values.show(f"{at}/title", item.title) if item.title else ""
    remarks = []
    if item.furnished is not None:
        remarks.append(tag("furnished" if item.furnished else "filed"))
    if item.official_title is None:
        remarks.append(tag("not on the form that day", "warn"))
    if item.combined_with:
        remarks.append(tag(f"with {', '.join(item.combined_with)}"))
    official = ""
    if item.official_title and not _alike(item.title or "", item.official_title):
        official = f'<p class="official">The form’s title: {plain(item.official_title)}</p>'
    text = values.show(f"{at}/text", item.text, most=OPENING_OF_ITEM) if item.text else "(no text under it)"
    return (
        f'<article class="item"><h3>{heading} {title}</h3><p class="remarks">{"".join(remarks)}</p>'
        f'{official}<p class="opening">{text}</p></article>'
    )


def _alike(printed: str, official: str) -> bool:
    return "".join(filter(str.isalnum, printed)).lower() == "".join(filter(str.isalnum, official)).lower()


def _exhibit(at: str, exhibit: Exhibit, values: Values) -> tuple[str, str, str]:
    where = tag(exhibit.status, "warn" if exhibit.status == "not in the submission" else "")
    document = exhibit.document
    if document is not None and document.entry.filename:
        where += f" <code>{plain(document.entry.filename)}</code>"
    marks = f' <span class="quiet">{plain(" ".join(exhibit.marks))}</span>' if exhibit.marks else ""
    number = values.show(f"{at}/number", exhibit.number)
    return f"{number}{marks}", values.show(f"{at}/description", exhibit.description), where


def _disagreement(at: str, found: Disagreement, values: Values) -> str:
    """Say where two witnesses differ; each that was read from the document is a link."""
    said = " ".join(
        f"{_SAYS[witness.source]} <q>{values.show(f'{at}/witnesses/{i}/value', witness.value, most=160)}</q>{end}"
        for i, (witness, end) in enumerate(zip(found.witnesses, (",", "."), strict=True))
    )
    return f'<code>{plain(found.field)}</code>: {said} <span class="quiet">Folded: {plain(found.folding)}.</span>'
