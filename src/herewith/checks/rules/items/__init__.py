"""Rules on items. Each module is one rule, and its docstring the rule's page."""
