"""Exit codes of every verb.

In: nothing. Out: three numbers, as grep and ruff use them. Never: another meaning for one of them.
"""

CLEAN = 0
"""Done: something was read; a check found nothing as grave as its threshold."""
NOTHING = 1
"""Done, and nothing was found: no file was a current report."""
FOUND = 1
"""A check found something at or above its threshold."""
COULD_NOT = 2
"""A file could not be read, or the command was used wrongly."""
INTERRUPTED = 130
"""Stopped from the keyboard: 128 + SIGINT, as shells have it."""
