"""Pages to look at: a report beside its original. All in one file; nothing is loaded, and no word left unescaped."""
