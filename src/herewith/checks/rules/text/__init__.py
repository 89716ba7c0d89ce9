"""Rules on text. Each module is one rule, its docstring the rule's page; no rule imports another."""
