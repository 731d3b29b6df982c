"""A report as text or as a document. Nothing here prints."""

from __future__ import annotations

from collections.abc import Callable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.redact import Redactor
    from envcheck.report import Report

Render = Callable[["Report", "Redactor | None"], str]


def _when_asked(name: str) -> Render:
    """The `render` of that file, read only when it is used: a look at the machine is not slowed."""

    def render(report: Report, redactor: Redactor | None) -> str:
        # Not by `import_module`, for which all of `importlib` would have to be loaded first.
        text: str = __import__(f"{__name__}.{name}", fromlist=["*"]).render(report, redactor)
        return text

    return render


FORMATS: dict[str, Render] = {
    "json": _when_asked("json"),
    "junit": _when_asked("junit"),
    "sarif": _when_asked("sarif"),
    "github": _when_asked("github"),
    "markdown": _when_asked("markdown"),
    "html": _when_asked("html"),
}
"""Machine formats by name: a report, and what takes out of it what must not leave the machine."""
