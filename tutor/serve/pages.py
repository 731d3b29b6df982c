"""What the server answers with besides the screens: the page that shows them, and refusals."""

from __future__ import annotations

import html
import importlib.util
from dataclasses import dataclass
from pathlib import Path

OWN = Path(__file__).parent / "page"
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",  # the terminal writes its sizes and colours as a style
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",  # JupyterLab shows it in a frame of its own page
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Server": "tutor",
}
"""Of every answer: nothing is loaded from elsewhere, and no foreign page gets at anything."""

WRONG_HOST = "This server isn't known by the name in the address; use the link that it printed."
FOREIGN_PAGE = "Another web page asked for this, and may not."
NO_SECRET = "This needs the whole link that `tutor serve` printed when it was started."
NO_BODY = "Nothing is to be sent here."
FULL = "No place is left: {most} at a time may learn here. Try again in a while."

_REFUSAL = """\
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>tutor</title>
<link rel="icon" href="data:,">
<style>
body {{ margin: 20vh auto; max-width: 34rem; padding: 0 1rem; background: #121212; color: #e0e0e0;
       font: 16px monospace }}
</style>
<p>{sentence}</p>
</html>
"""


@dataclass(frozen=True)
class File:
    """A file of the page. Its kind is said here: what a system thinks of an ending differs."""

    path: Path
    kind: str


def static_files() -> dict[str, File]:
    """Every file that is given out, by its name in the page; there is no way to any other."""
    found = importlib.util.find_spec("textual_serve")
    assert found is not None
    assert found.origin is not None  # the command has looked for it
    theirs = Path(found.origin).parent / "static"
    fonts = theirs / "fonts"
    return {
        "page.css": File(OWN / "page.css", "text/css"),
        "page.js": File(OWN / "page.js", "text/javascript"),
        "xterm.css": File(theirs / "css" / "xterm.css", "text/css"),
        "terminal.js": File(theirs / "js" / "textual.js", "text/javascript"),
        "mono.ttf": File(fonts / "RobotoMono-VariableFont_wght.ttf", "font/ttf"),
        "mono-italic.ttf": File(fonts / "RobotoMono-Italic-VariableFont_wght.ttf", "font/ttf"),
    }


def page() -> str:
    """The page that shows the screens. All its paths are relative: a proxy may put it anywhere."""
    return (OWN / "page.html").read_text(encoding="utf-8")


def refusal(sentence: str) -> str:
    """A page that says one sentence."""
    return _REFUSAL.format(sentence=html.escape(sentence))
