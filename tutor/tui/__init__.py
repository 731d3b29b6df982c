"""The screens: the only folder that knows Textual. It shows data and passes on what is asked."""
