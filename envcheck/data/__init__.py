"""Facts that others publish, each table with where it was read."""
