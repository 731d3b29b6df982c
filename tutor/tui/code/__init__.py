"""Python as text: brackets, depth, lines that are changed together. Knows no widget."""
