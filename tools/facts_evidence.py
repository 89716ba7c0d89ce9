"""The printed cover beside the Inline XBRL facts tagged on it, on every real filing that has them.

In: the filings of the folder `shared`. Out: agreement per field and every difference, on the terminal and, with
--write, in docs/evidence/facts.md. Never: a fact used for a reading; the tests read with every tag taken out.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import herewith
from herewith.form8k.exchanges import exchange_of
from herewith.form8k.fold import fold
from herewith.form8k.states import same_place
from herewith.reading.cover.dates import find_dates
from herewith.reading.witnesses import conformed

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "evidence" / "facts.md"
BEGIN, END = "<!-- figures: written by tools/facts_evidence.py -->\n", "<!-- end of figures -->\n"

BOXES = {
    "dei:WrittenCommunications": "425",
    "dei:SolicitingMaterial": "14a-12",
    "dei:PreCommencementTenderOffer": "14d-2(b)",
    "dei:PreCommencementIssuerTenderOffer": "13e-4(c)",
}
TICKED = re.compile(r"☒|☑|⌧|✓|✔|þ|ý|x|true|yes", re.IGNORECASE)


def compared(report: herewith.Report) -> Iterator[tuple[str, str, str, bool]]:
    """Give field, printed value as read, fact, and whether they agree."""
    cover = report.cover
    if cover is None or not cover.registrants or not any(fact.name.startswith("dei:") for fact in report.facts):
        return
    facts: dict[str, list[str]] = {}
    rows: dict[str, dict[str, str]] = {}
    for fact in report.facts:
        if not fact.members:
            facts.setdefault(fact.name, []).append(str(fact.value))
        if fact.name in ("dei:Security12bTitle", "dei:TradingSymbol", "dei:SecurityExchangeName"):
            rows.setdefault(fact.context or "", {})[fact.name] = str(fact.value)
    one = {name: values[0] for name, values in facts.items()}
    first = cover.registrants[0]
    texts = {
        "file number": (first.file_number, one.get("dei:EntityFileNumber")),
        "ein": (first.ein, one.get("dei:EntityTaxIdentificationNumber")),
        "street": (
            cover.street,
            "".join(one.get(f"dei:EntityAddressAddressLine{n}", "") for n in (1, 2, 3)),
        ),
        "city": (cover.city, one.get("dei:EntityAddressCityOrTown")),
        "postal code": (cover.postal_code, one.get("dei:EntityAddressPostalZipCode")),
        "telephone": (cover.telephone, one.get("dei:CityAreaCode", "") + one.get("dei:LocalPhoneNumber", "")),
    }
    name = one.get("dei:EntityRegistrantName")
    if name:  # often the hidden header's, which is EDGAR's conformed name
        yield "name", first.name or "", name, conformed(first.name or "") == conformed(name)
    for field, (printed, fact_value) in texts.items():
        if fact_value:
            yield field, printed or "", fact_value, fold(printed or "") == fold(fact_value)
    for field, printed, name in (
        ("state", first.state, "dei:EntityIncorporationStateCountryCode"),
        ("region", cover.region, "dei:EntityAddressStateOrProvince"),
    ):
        if one.get(name):
            yield field, printed or "", one[name], bool(printed) and same_place(printed or "", one[name]) is not False
    if "dei:DocumentPeriodEndDate" in one:
        value = one["dei:DocumentPeriodEndDate"]
        days = [d.day for d in find_dates(value, 0, len(value))]
        yield (
            "date",
            str(cover.date_of_report),
            value,
            days[:1] in ([cover.date_of_report], [cover.date_of_earliest_event]),
        )
    ticked = {rule for name, rule in BOXES.items() if TICKED.search(one.get(name, ""))}
    if any(name in one for name in BOXES):
        yield (
            "boxes",
            ",".join(cover.boxes_checked or ()),
            ",".join(sorted(ticked)),
            set(cover.boxes_checked or ()) == ticked,
        )
    if "dei:EntityEmergingGrowthCompany" in one:
        growth = bool(TICKED.search(one["dei:EntityEmergingGrowthCompany"]))
        yield "emerging growth", str(cover.emerging_growth), str(growth), cover.emerging_growth is growth
    yield from _securities(cover, rows)


def _securities(cover: herewith.Cover, rows: dict[str, dict[str, str]]) -> Iterator[tuple[str, str, str, bool]]:
    """Compare rows of the 12(b) table; a tag often holds the first line of a title, which goes on."""
    for row in rows.values():
        title, symbol = row.get("dei:Security12bTitle", ""), row.get("dei:TradingSymbol", "")
        if not title:
            continue
        named = [s for s in cover.securities_12b if fold(s.title or "").startswith(fold(title))]
        yield "12(b) title", "; ".join(str(s.title) for s in cover.securities_12b if not named), title, bool(named)
        if not named:
            continue
        listed = [s for s in named if fold(s.symbol or "") == fold(symbol)]
        if symbol:
            yield "12(b) symbol", "; ".join(str(s.symbol) for s in named), symbol, bool(listed)
        exchange = row.get("dei:SecurityExchangeName", "")
        if exchange:
            printed = [str(s.exchange) for s in listed or named]
            yield "12(b) exchange", "; ".join(printed), exchange, any(_same_exchange(p, exchange) for p in printed)


def _same_exchange(printed: str, fact: str) -> bool:
    """Tell whether two names are of one exchange; a cell may name two exchanges, of which a fact holds one."""
    known = exchange_of(fact)
    return fold(fact) in fold(printed) or (known is not None and known == exchange_of(printed))


def main() -> int:
    """Compare, print, and with --write keep the figures."""
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    args.add_argument("--write", action="store_true")
    options = args.parse_args()
    given, right = Counter[str](), Counter[str]()
    differences = []
    filings = 0
    for path in sorted((options.shared / "filings").iterdir()):
        report = herewith.read(path)
        if not any(fact.name.startswith("dei:") for fact in report.facts):
            continue
        filings += 1
        for field, printed, fact, same in compared(report):
            given[field] += 1
            right[field] += same
            if not same:
                differences.append((path.name, field, printed, fact))
    lines = [
        f"{filings} filings with facts on their cover.\n",
        "| field | agree | of | share |",
        "|---|---:|---:|---:|",
    ]
    lines += [f"| {field} | {right[field]} | {given[field]} | {right[field] / given[field]:.4f} |" for field in given]
    lines += ["", "| filing | field | printed, as read | fact |", "|---|---|---|---|"]
    lines += [f"| {name} | {field} | {printed[:90]} | {fact[:90]} |" for name, field, printed, fact in differences]
    text = "\n".join(lines) + "\n"
    print(text)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.split(BEGIN)[0], page.split(END)[1]
        PAGE.write_text(before + BEGIN + text + END + after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
