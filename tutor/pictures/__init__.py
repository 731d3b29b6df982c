"""Pictures as text: pure functions from data to rows of cells, for the screens and for the CLI."""
