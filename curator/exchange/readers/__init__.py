"""How files become articles: one small reader per format, run in a child process, told apart by content."""
