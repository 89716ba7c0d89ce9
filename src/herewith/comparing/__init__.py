"""Two reports to what differs between them, word for word. No I/O, no judgement which is right."""
