"""A submission to a report: zones first, then headings, items, cover, exhibits, signatures; witnesses compared last.

In: a submission and the view of its main document. Out: a `Report`. Never: a rewritten quotation.
"""
