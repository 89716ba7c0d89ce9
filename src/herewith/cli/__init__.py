"""The command line, one file a verb.

In: arguments. Out: data on stdout, everything else on stderr, an exit code. Never: logic of its own.
"""
