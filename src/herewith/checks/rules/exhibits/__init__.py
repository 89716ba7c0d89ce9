"""Rules on exhibits. Each module is one rule, its docstring the rule's page; no rule imports another."""
