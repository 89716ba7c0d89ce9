"""Rules over what EDGAR publishes go in; deliveries come out. Never: reading rules of its own."""
