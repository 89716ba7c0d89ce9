"""Rules on furnished. Each module is one rule and nothing else, and its docstring the rule's page."""
