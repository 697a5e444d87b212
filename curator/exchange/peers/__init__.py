"""How annotations leave for other programs and come back: one module per peer, all over one neutral shape."""
