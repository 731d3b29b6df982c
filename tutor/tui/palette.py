"""The commands that the palette offers everywhere: actions of the application, by name.

`words().palette` has a text of the same name for each.
"""

PALETTE = (
    *("help", "tour", "course", "progress", "device"),
    *("target", "settings", "light_or_dark", "quit"),
)
