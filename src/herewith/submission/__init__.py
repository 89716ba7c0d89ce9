"""Files become submissions: a source is opened, its envelope split, its header read; nothing inside a document is."""
