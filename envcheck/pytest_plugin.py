"""For pytest: tests that need a GPU or a sound environment skip where there is none, and say why.

    @pytest.mark.needs_cuda
    @pytest.mark.needs_device("cuda", "mps")
    @pytest.mark.needs_checks("TO105", "PK")         by id, or a whole family

`--envcheck-strict` fails these tests instead of skipping them: on a machine that is there for them
a lost GPU must not turn a red run green. The machine is examined once, when the first of them is
met; `--envcheck-report FILE` goes by what `envcheck --json --output FILE` has found before.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS = (
    "needs_cuda: skip, or fail with --envcheck-strict, where PyTorch cannot compute on a CUDA GPU",
    "needs_device(*kinds): the same for one of these: cuda, rocm, mps, xpu, cpu",
    "needs_checks(*ids): the same where a check of envcheck with such an id, or of such a family,"
    " fails or cannot be judged",
)
KINDS = ("cuda", "rocm", "mps", "xpu", "cpu")
SOUND = ("pass", "skip")
"""What may have become of a check: a check that has nothing to judge here finds nothing wrong."""
_REPORT = pytest.StashKey[dict[str, Any]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Our options."""
    group = parser.getgroup("envcheck", "tests that need something of the machine")
    group.addoption(
        "--envcheck-strict",
        action="store_true",
        help="fail what needs a device or checks that are not there, in place of skipping it",
    )
    group.addoption(
        "--envcheck-report",
        metavar="FILE",
        help="go by this report of `envcheck --json`, do not examine the machine",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the marks known, and refuse a report that is none before anything runs."""
    for mark in MARKS:
        config.addinivalue_line("markers", mark)
    if config.getoption("--envcheck-report"):
        config.stash[_REPORT] = _read(Path(config.getoption("--envcheck-report")))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip or fail what the machine lacks something for."""
    lacking = list(_lacking(item))
    if not lacking:
        return
    reason = "envcheck: " + " ".join(lacking)
    if item.config.getoption("--envcheck-strict"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def envcheck_report(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What `envcheck --json` says of this machine and the Python that runs the tests."""
    return _report(request.config)


def _lacking(item: pytest.Item) -> Iterator[str]:
    """A sentence for each need of a test that is not met."""
    kinds = [mark.args for mark in item.iter_markers("needs_device")]
    kinds += [("cuda",) for _ in item.iter_markers("needs_cuda")]
    for wanted in kinds:
        _refuse_unknown(item, wanted, KINDS, "kind of device")
        device = _report(item.config)["device"]
        if device["kind"] not in wanted:
            yield f"this test needs {' or '.join(wanted)}. {device['why']}"
    for mark in item.iter_markers("needs_checks"):
        results = _report(item.config)["results"]
        for wanted in mark.args:
            found = [one for one in results if one["id"].startswith(wanted)]
            _refuse_unknown(item, [wanted], [wanted] if found else (), "check")
            yield from (
                f"{one['id']}: {one['message']}"
                for one in found
                if one["status"] not in SOUND and not one["waived"]
            )


def _refuse_unknown(item: pytest.Item, wanted: Any, known: Any, what: str) -> None:
    """A misspelt need would be met nowhere, or everywhere, and nobody would notice."""
    unknown = [repr(name) for name in wanted if name not in known]
    if unknown or not wanted:
        said = f"there is no {what} {', '.join(unknown)}" if unknown else f"it names no {what}"
        pytest.fail(f"a mark of {item.nodeid} is wrong: {said}", pytrace=False)


def _report(config: pytest.Config) -> dict[str, Any]:
    """The report that this run goes by; the machine is examined where none was given."""
    if _REPORT not in config.stash:
        import envcheck
        from envcheck.formats.json import document

        found = envcheck.examine(envcheck.Request(python=sys.executable))
        config.stash[_REPORT] = document(found)
    return config.stash[_REPORT]


def _read(file: Path) -> dict[str, Any]:
    try:
        report = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise pytest.UsageError(f"--envcheck-report: {file}: {error.strerror}") from None
    except (ValueError, RecursionError):
        report = None
    if not isinstance(report, dict) or not {"device", "results"} <= report.keys():
        raise pytest.UsageError(
            f"--envcheck-report: {file} is no report of envcheck; write one with "
            f"`envcheck --json --output {file}`"
        )
    return report
