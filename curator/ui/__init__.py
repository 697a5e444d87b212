"""What the editor sees: window, article view, desk, inspector, themes."""
