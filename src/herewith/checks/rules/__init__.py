"""The rules, one a module, by what they look at; no rule imports another.

In: a case. Out: what one rule finds. Never: a module without its page: its name is the rule's, its docstring the page.
"""
