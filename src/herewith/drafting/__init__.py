"""A report that a person writes goes in; the documents that EDGAR takes come out. Never: network, archive."""
