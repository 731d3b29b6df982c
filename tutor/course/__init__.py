"""The course: what it is and how it is read from disk. Knows no screen and no process."""
