"""The form by date, as data: items, captions and form sentences, exhibits, places, exchanges, file-number prefixes.

In: a number, a date, words as printed. Out: what the form then said. Never: anything read from a filing; a table that
code could hold; a cost at import, since each table is read from its file when it is first asked for.
"""
