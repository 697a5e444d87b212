"""Broken files without end: a short run in the test suite, a long one by `make fuzz`."""
