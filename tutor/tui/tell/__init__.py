"""Data in words and rows: pure functions, no widget and no screen."""
