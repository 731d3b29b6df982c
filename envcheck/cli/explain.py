"""`envcheck explain`: the page of a check or a cause, or the causes that a text speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from envcheck import terminal
from envcheck.cli.output import redactor_here
from envcheck.cli.parser import parser_for
from envcheck.cli.refusal import Refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.atlas.rank import Explanation

PLATFORMS = ("linux", "macos", "windows", "wsl", "container")
PIECE = 1 << 16
PAGE = "envcheck/page/1"


def explain(arguments: list[str]) -> tuple[str, int]:
    """A page, or the causes and 0, or 1 where no cause is known. Raises `Refusal`."""
    parser = parser_for(
        "explain",
        "Show the page of a check or a cause; or name the cause of what a program said: a "
        "traceback, a shell's message, the output of pip, conda, nvidia-smi or collect_env.",
    )
    parser.add_argument(
        "what", nargs="?", default="-", metavar="FILE|-|ID", help="default: what is piped or typed"
    )
    parser.add_argument("--platform", choices=PLATFORMS, help="where the text comes from")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    options = parser.parse_args(arguments)
    page = _page(options.what) if options.what.replace("-", "").isalnum() else None
    if page is not None:
        return _page_as_json(page) if options.json else page, 0
    from envcheck.atlas import explain as named_by
    from envcheck.atlas.decode import lines_of

    explanation = named_by(lines_of(_pieces(options.what)), options.platform)
    return _shown(explanation, as_json=options.json), 0 if explanation.causes else 1


def _shown(explanation: Explanation, *, as_json: bool) -> str:
    from envcheck.formats import explanation as formats

    if as_json:
        return formats.as_json(explanation, redactor_here())
    text = formats.as_text(explanation, terminal.width())
    return text if terminal.shows() else redactor_here().text(text)


def _page(id: str) -> str | None:
    """The page of a check or of a cause; None where nothing is called so."""
    from envcheck.checks import ALL

    found = next((check.page for check in ALL if check.id == id.upper()), None)
    if found is None:
        from envcheck.atlas import page

        found = page(id.lower())
    return found


def _page_as_json(page: str) -> str:
    import json

    named = page.partition(":")[0].removeprefix("# ")
    return json.dumps({"schema": PAGE, "id": named, "page": page}, indent=1) + "\n"


def _pieces(path: str) -> Iterator[bytes]:
    """What is in the file, or comes in, piece by piece. Raises `Refusal`."""
    if path == "-":
        terminal.hint("Paste what was said; end it with Ctrl-D (Windows: Ctrl-Z and Enter).")
        yield from iter(lambda: terminal.read_bytes(PIECE), b"")
        return
    try:
        with open(path, "rb") as stream:
            yield from iter(lambda: stream.read(PIECE), b"")
    except FileNotFoundError:
        raise Refusal(
            f"explain {path}: there is no such check, cause or file. `envcheck checks` lists the "
            "checks; without a name, `envcheck explain` reads what you paste."
        ) from None
    except (OSError, ValueError) as error:
        raise Refusal(f"explain {path}: {getattr(error, 'strerror', None) or error}.") from None
