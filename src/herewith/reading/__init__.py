"""A submission to a report: zones first, then headings, items, cover, exhibits, signatures; witnesses compared last."""
