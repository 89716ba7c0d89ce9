"""Reports that people of companies that do not exist have written, of every era of the form.

In: nothing. Out: the text of REPORT.md and of its exhibits. Never: a fault; the check finds nothing in any of them.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Specimen(NamedTuple):
    """A report and what lies beside it."""

    text: str
    filed: str
    """When it is sent, Eastern."""
    exhibits: tuple[tuple[str, str], ...] = ()

    def put(self, folder: Path) -> Path:
        """Write it into a folder."""
        path = folder / "REPORT.md"
        path.write_text(self.text, encoding="utf-8")
        for name, words in self.exhibits:
            (folder / name).write_text(words, encoding="utf-8")
        return path


def front(day: str, signed: str, more: str = "") -> str:
    return f"""---
form: 8-K
date of report: {day}
registrant:
  name: Plover Shoe Company
  state: Massachusetts
  file number: 001-99310
  ein: 04-9993100
  cik: 9993100
address:
  street: 14 Lasting Street
  city: Brockton
  state: Massachusetts
  zip: 02301
telephone: (508) 555-0114
{more}signature:
  name: Mehitabel Alden-Cruz
  title: Treasurer
  date: {signed}
  signed: yes
---

"""


_LISTED = """securities:
  - title: "Common Stock, par value $0.10 per share"
    symbol: PLVR
    exchange: New York Stock Exchange
emerging growth company: no
"""
_RELEASE = """# Plover Shoe Company Elects a Treasurer

BROCKTON, Mass. Plover Shoe Company said today that its board elected Mehitabel Alden-Cruz treasurer.

Contact: Investor Relations, (508) 555-0100
"""
SPECIMENS = {
    "1996": Specimen(
        front("1996-03-12", "1996-03-14")
        + """# Item 5

On March 12, 1996, Plover Shoe Company opened a plant at Brockton, Massachusetts, with 40 workers.

The plant makes boots.
""",
        "1996-03-15T10:00",
    ),
    "2001": Specimen(
        front("2001-05-07", "2001-05-08")
        + """# Item 5

On May 7, 2001, the board of Plover Shoe Company elected Mehitabel Alden-Cruz treasurer.

# Item 7

(c) Exhibits

- [99.1](release.md) Press release of Plover Shoe Company dated May 8, 2001
""",
        "2001-05-08T11:30",
        (("release.md", _RELEASE),),
    ),
    "2006": Specimen(
        front("2006-09-13", "2006-09-15", "boxes: []\n")
        + """# Item 5.03

On September 13, 2006, the board of Plover Shoe Company amended Section 2.1 of its by-laws so that the annual meeting is
held in May. Before, it was held in June. The amendment took effect on the same day.

# Item 9.01

(d) Exhibits

- [3.2](bylaws.md) By-laws of Plover Shoe Company, as amended on September 13, 2006
""",
        "2006-09-18T16:00",
        (("bylaws.md", "# By-laws\n\nSection 2.1. The annual meeting is held in May.\n"),),
    ),
    "2012": Specimen(
        front("2012-04-26", "2012-04-30", "boxes: []\n")
        + """# Item 5.07

The annual meeting of Plover Shoe Company was held on April 26, 2012. The votes were as follows.

1. Election of directors:

| Nominee | For | Withheld | Broker Non-Votes |
| --- | ---: | ---: | ---: |
| Wei Chen | 8,102,334 | 90,112 | 1,200,003 |
| Anna Lind Smith | 8,100,020 | 92,426 | 1,200,003 |

2. Ratification of the auditor: 9,300,000 for, 80,000 against, 12,449 abstaining.
""",
        "2012-05-01T09:15",
    ),
    "2026": Specimen(
        front("2026-11-20", "2026-11-23", _LISTED)
        + """# Item 8.01

On November 20, 2026, Plover Shoe Company opened a plant at Brockton, Massachusetts.

# Item 9.01

(d) Exhibits

- [99.1](release.md) Press release of Plover Shoe Company dated November 20, 2026
- 104 Cover Page Interactive Data File (embedded within the Inline XBRL document)
""",
        "2026-11-24T16:40",
        (("release.md", _RELEASE),),
    ),
}
