"""Submissions and reports go in; tables, SQL and search come out. Never: parsing."""
