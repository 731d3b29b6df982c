"""The screens in a browser: a small web server that starts `tutor` anew for each page.

The browser's half of the terminal is textual-serve's; who may come in is decided here.
"""
