"""The records, and their one JSON encoder. No I/O, no parsing."""

from herewith.model.comparison import Change, Comparison, Edit, Fate, ItemChange, Lost
from herewith.model.cover import Box, Cover, Registrant, Security, Signature
from herewith.model.errors import HerewithError, NoTextError, SourceError, UsageError
from herewith.model.finding import Checked, Finding, History, NotRun, Past, Severity, Waived
from herewith.model.origin import AttachedReader, Origin, Readable
from herewith.model.passage import Passage
from herewith.model.press_release import PressRelease
from herewith.model.report import (
    Candidate,
    Exhibit,
    Exhibits,
    ExhibitStatus,
    Failure,
    Item,
    Part,
    PartKind,
    Report,
)
from herewith.model.span import Span
from herewith.model.submission import (
    Address,
    Attachment,
    Document,
    DocumentEntry,
    Envelope,
    Fault,
    Filer,
    FormerName,
    Header,
    Submission,
)
from herewith.model.witness import Disagreement, Fact, Witness

__all__ = [
    "Address",
    "AttachedReader",
    "Attachment",
    "Box",
    "Candidate",
    "Change",
    "Checked",
    "Comparison",
    "Cover",
    "Disagreement",
    "Document",
    "DocumentEntry",
    "Edit",
    "Envelope",
    "Exhibit",
    "ExhibitStatus",
    "Exhibits",
    "Fact",
    "Failure",
    "Fate",
    "Fault",
    "Filer",
    "Finding",
    "FormerName",
    "Header",
    "HerewithError",
    "History",
    "Item",
    "ItemChange",
    "Lost",
    "NoTextError",
    "NotRun",
    "Origin",
    "Part",
    "PartKind",
    "Passage",
    "Past",
    "PressRelease",
    "Readable",
    "Registrant",
    "Report",
    "Security",
    "Severity",
    "Signature",
    "SourceError",
    "Span",
    "Submission",
    "UsageError",
    "Waived",
    "Witness",
]
