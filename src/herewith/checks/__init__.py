"""A report to findings: one rule a file, each with its place, its reason and its authority. No I/O."""
