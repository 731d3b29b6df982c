"""Mends that can be done and undone: from findings to changes of files, and those to the disk.

`plans` decides what would change, `lines` how a text changes; both are pure. `apply` alone writes.
"""
