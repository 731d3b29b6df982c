"""What others send: snapshots and reports, and texts to explain."""

from __future__ import annotations

import json
import re

from envcheck.atlas import explain
from envcheck.atlas.decode import lines_of
from envcheck.checks import ALL
from envcheck.cli.fleet import FORMATS, _machine
from envcheck.differences import changes, turns
from envcheck.examination import Request
from envcheck.facts import Facts
from envcheck.findings import Status
from envcheck.fleet import fleet_of
from envcheck.formats.json import document as report_document
from envcheck.formats.json import render as as_report
from envcheck.plain import plain
from envcheck.snapshot import LIMIT, SnapshotError, document_of, facts_of, load
from tests.envcheck.formats.reports import SICK, report_of
from tests.envcheck.known import HEALTHY
from tests.fuzz.hostile import Stranger
from tests.fuzz.of_reports import MARKUP, REDACTOR
from tests.fuzz.of_shells import BLANK
from tests.fuzz.schema import fits_its_schema
from tests.fuzz.scratch import folder, put
from tests.fuzz.target import is_one_sentence, target

TAKEN = "2026-11-23T07:20:54+00:00"
TRACEBACK = """\
Traceback (most recent call last):
  File "x.py", line 1, in <module>
ImportError: libcudart.so.12: cannot open shared object file: No such file or directory
RuntimeError: CUDA error: no kernel image is available for execution on the device
NVIDIA-SMI 580.95.05   Driver Version: 580.95.05   CUDA Version: 13.0
PackagesNotFoundError: The following packages are not available from current channels
active environment : base    user config file : /home/anna/.condarc    platform : linux-64
"""
WORDS = (
    "Traceback ImportError: libcudart.so.12: cannot open shared object file CUDA error: driver"
    " Version: conda activate CommandNotFoundError ModuleNotFoundError: No module named torch"
    " sm_90 not compatible GLIBCXX_3.4.29 version 1.2 SSLError OSError: [WinError 126] numpy.dtype"
    " size changed Illegal instruction Killed /home/x C:\\x &lt; > ** \x1b[31m"
)


def snapshot(data: bytes) -> None:
    """A document from anybody: it is refused in a sentence, or judged without a fault of ours."""
    try:
        read = load(data)
    except SnapshotError as refusal:
        is_one_sentence(refusal)
        return
    fits_its_schema(Facts, read.facts)
    judge(read.facts)


def judge(facts: Facts) -> None:
    report = report_of(facts, checks=ALL)
    broken = [f for f in report.results if f.status is Status.ERROR]
    assert not broken, f"{broken[0].id}: {broken[0].message}"
    changes(HEALTHY, facts)
    turns(report.results, report.results)


def round_trip(data: bytes) -> None:
    """Any facts are read again as they were written, as far as text goes."""
    facts = Stranger(data).facts()
    first = facts_of(json.loads(json.dumps(document_of(facts, mode="deep", taken_at=TAKEN))))
    again = facts_of(json.loads(json.dumps(document_of(first, mode="deep", taken_at=TAKEN))))
    assert again == first
    assert plain(first).keys() == plain(facts).keys()


def explained(data: bytes) -> None:
    pieces = [data[at : at + 999] for at in range(0, len(data), 999)]
    found = explain(lines_of(pieces))
    assert all(0 <= named.confidence <= 1 for named in found.causes)


def in_a_fleet(data: bytes) -> None:
    """A file beside a sound one: it is told as unreadable, or counted, in each format."""
    with folder() as root:
        put(root, "one.json", data)
        put(root, "two.json", as_report(REPORT, None).encode())
        found = fleet_of(_machine(str(root / f"{name}.json"), name, Request()) for name in NAMES)
    for render in FORMATS.values():
        said = render(found)
        said.encode()
        left = NO_TEXT.search(said)
        assert left is None, said[max(left.start() - 60, 0) : left.end()]
    json.loads(FORMATS["json"](found))
    assert found.machines == 2


REPORT = report_of(SICK)
NAMES = ("one", "two")
NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
DOCUMENT = document_of(SICK, mode="deep", taken_at=TAKEN)
KEYS = sorted({*DOCUMENT, *DOCUMENT["facts"], "unknown", "python", "version", "path", "programs"})
TARGETS = {
    "snapshot": target(
        snapshot,
        f"true false null 1e999 NaN {'9' * 30} linux ok envcheck/snapshot/1 envcheck/report/2"
        " \\u0000 \\u001b \\ud800",
        DOCUMENT,
        document_of(HEALTHY, mode="quick", taken_at=TAKEN),
        report_document(report_of(HEALTHY)),
        b'{"schema": ' + b"[" * 5000,
        extra=("\n", "\x1b[31m"),
        json_keys=" ".join(KEYS),
        limit=LIMIT,
    ),
    "fleet": target(
        in_a_fleet,
        "true false null fail pass unknown error warning envcheck/report/1 \\u001b[31m \\ud800 |",
        as_report(REPORT, None),
        as_report(REPORT, REDACTOR),
        report_document(REPORT),
        DOCUMENT,
        b'{\n"schema": "envcheck/report/1",\n"results": [\n{"status": "fail", "id": '
        + b"[" * 5000
        + b"\n],\n",
        extra=("\n", "\x1b[31m"),
        json_keys="results status severity id title family message cause schema waived",
        limit=LIMIT,
    ),
    "round_trip": target(round_trip, MARKUP, b"01234567/a/b", extra=BLANK, limit=8 << 10),
    "explain": target(
        explained,
        WORDS,
        TRACEBACK,
        TRACEBACK.encode("utf-16"),
        TRACEBACK.replace("\n", "\r\n> "),
        extra=BLANK,
        limit=1 << 20,
    ),
}
