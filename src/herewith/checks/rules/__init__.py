"""The rules, one a module, by what they look at. A module's name is its rule's; its docstring is the rule's page. No rule imports another."""
