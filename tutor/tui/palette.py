"""The commands that the palette offers everywhere: name, what it does, action."""

PALETTE = (
    ("Help", "What one sees here, and the keys", "help"),
    ("Course", "Lessons and exercises", "course"),
    ("Python", "Choose where answers run", "target"),
    ("Light or dark", "The other colours", "light_or_dark"),
    ("Quit", "Everything is saved", "quit"),
)
