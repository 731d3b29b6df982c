"""Parts of screens: each shows one value."""
