"""The cover and the signatures of a report, as they stand beside the original.

In: a report, and how values are written. Out: HTML. Never: a caption that the page does not print; one that it prints
without a value is told as left empty.
"""

from __future__ import annotations

from herewith.model import Cover, Report, Security, Signature
from herewith.pages.values import Values, day, plain, rows, section, table, tag

EMPTY = '<span class="quiet">left empty</span>'


def cover_section(report: Report, values: Values) -> str:
    """Write the cover."""
    cover = report.cover
    if cover is None:
        return ""
    amendment = values.show("/cover/amendment_printed", cover.amendment_printed)
    return section(
        "cover",
        "Cover",
        rows(
            (
                ("Form", f"{values.show('/cover/form', cover.form)} {amendment}".strip()),
                ("Date of report", _dated(cover, "date_of_report", values)),
                ("Earliest event", _dated(cover, "date_of_earliest_event", values)),
            )
        ),
        _registrants(cover, values),
        rows(
            (
                ("Offices", _offices(cover, values)),
                ("Telephone", _asked(cover, "telephone", values)),
                ("Former name or address", _asked(cover, "former", values)),
            )
        ),
        _boxes(cover, values),
        _securities(cover, values),
        _growth(cover, values),
    )


def signature_section(report: Report, values: Values) -> str:
    """Write the signature blocks of the report."""
    blocks = (_signature(f"/signatures/{i}", s, values) for i, s in enumerate(report.signatures))
    return section("signatures", "Signatures", *blocks)


def _signature(at: str, signature: Signature, values: Values) -> str:
    date = values.show(f"{at}/date_printed", signature.date_printed)
    return rows(
        (
            ("Name", values.show(f"{at}/name", signature.name)),
            ("Title", values.show(f"{at}/title", signature.title)),
            ("Signed", values.show(f"{at}/conformed", signature.conformed)),
            ("For", values.show(f"{at}/registrant", signature.registrant)),
            ("Date", f"{date} {day(signature.date)}".strip()),
        )
    )


def _asked(cover: Cover, field: str, values: Values) -> str:
    """Write a field; where its caption is printed and nothing against it, say so."""
    said = getattr(cover, field)
    if said is None:
        return EMPTY if field in cover.asked else ""
    return values.show(f"/cover/{field}", said)


def _dated(cover: Cover, field: str, values: Values) -> str:
    printed = values.show(f"/cover/{field}_printed", getattr(cover, f"{field}_printed"))
    normal = getattr(cover, field)
    if printed and normal is None:
        return f"{printed} {tag('no date', 'warn')}"
    return f"{printed} {day(normal)}".strip() or (EMPTY if field in cover.asked else "")


def _registrants(cover: Cover, values: Values) -> str:
    """Write one registrant as rows, several as a table."""
    fields = (("Name", "name"), ("State", "state"), ("File number", "file_number"), ("Employer number", "ein"))
    said = [
        tuple(
            values.show(f"/cover/registrants/{i}/{field}", getattr(registrant, field))
            or (EMPTY if f"registrants.{field}" in cover.asked else "")
            for _, field in fields
        )
        for i, registrant in enumerate(cover.registrants)
    ]
    if len(said) == 1:
        return rows(zip(("Registrant", *(label for label, _ in fields[1:])), said[0], strict=True))
    return table(tuple(label for label, _ in fields), said)


def _offices(cover: Cover, values: Values) -> str:
    parts = [values.show(f"/cover/{f}", getattr(cover, f)) for f in ("street", "city", "region", "postal_code")]
    return "<br>".join(part for part in (parts[0], " ".join(p for p in parts[1:] if p)) if part)


def _boxes(cover: Cover, values: Values) -> str:
    """Write the four boxes of General Instruction A.2."""
    lines = []
    for i, box in enumerate(cover.boxes):
        at = f"/cover/boxes/{i}"
        state = {True: "ticked", False: "not ticked", None: "no mark found"}[box.checked]
        lines.append(
            (
                f"Rule {plain(box.rule)}",
                tag(state, "" if box.checked is False else "warn" if box.checked is None else "on"),
                values.show(f"{at}/mark", _mark(box.mark, ticked=box.checked)),
                values.show(f"{at}/caption", box.caption, most=60),
            )
        )
    return f"<h3>Boxes</h3>{table(('Rule', 'Ticked', 'Mark', 'Caption'), lines, 'boxes')}" if lines else ""


def _mark(mark: str | None, *, ticked: bool | None) -> str | None:
    """Show a letter of a font of symbols as the box that it draws."""
    return mark if mark is None or len(mark) > 1 or mark in "☐☒☑xX" else "☒" if ticked else "☐"


def _securities(cover: Cover, values: Values) -> str:
    """Write the table of securities registered under Section 12(b)."""
    lines = [_security(f"/cover/securities_12b/{i}", row, values) for i, row in enumerate(cover.securities_12b)]
    if not lines:
        return rows((("Section 12(b)", EMPTY if "securities_12b" in cover.asked else ""),))
    return f"<h3>Securities registered under Section 12(b)</h3>{table(('Title', 'Symbol', 'Exchange'), lines)}"


def _security(at: str, row: Security, values: Values) -> tuple[str, ...]:
    return tuple(values.show(f"{at}/{field}", getattr(row, field)) for field in ("title", "symbol", "exchange"))


def _growth(cover: Cover, values: Values) -> str:
    if "emerging_growth" not in cover.asked and cover.emerging_growth is None:
        return ""
    state = {True: "yes", False: "no", None: "no mark found"}[cover.emerging_growth]
    mark = values.show("/cover/emerging_growth_mark", _mark(cover.emerging_growth_mark, ticked=cover.emerging_growth))
    return rows((("Emerging growth company", f"{tag(state)} {mark}".strip()),))
