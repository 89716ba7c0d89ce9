"""Rules on envelope. Each module is one rule, and its docstring the rule's page. No rule imports another."""
