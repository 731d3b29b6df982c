"""What we write of a machine that is out to fool us, and what is taken out of it."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import subprocess
from xml.etree import ElementTree

from markdown_it import MarkdownIt

from envcheck.checks import ALL
from envcheck.checks.words import quoted
from envcheck.cli.options import options_of
from envcheck.cli.refusal import Refusal
from envcheck.cli.request import request_of
from envcheck.findings import Status
from envcheck.formats import FORMATS
from envcheck.formats.style import Style
from envcheck.formats.text import render as as_text
from envcheck.redact import Redactor
from envcheck.report import Report
from tests.envcheck.formats.reports import WAIVERS, report_of
from tests.envcheck.formats.test_html import Page
from tests.fuzz.hostile import Stranger
from tests.fuzz.of_shells import BLANK
from tests.fuzz.schema import validator
from tests.fuzz.target import target, text_of

HOME, USER, HOST = "/home/anna", "anna", "lab-pc7"
REDACTOR = Redactor(HOME, USER, HOST)
MARKUP = (
    "<script> </script> <b onload=x> &lt; ]]> <!-- --> ` ``` | * _ [x](y) ![ # ~~~ ::error:: %0A"
    " ::stop:: @all https://x/ $(x) ${x} ' \" \\ ; & > \x1b[31m \x1b]0;x\x07 \u202e \u2028"
    " \u200f \ufeff é 0"
)
SECRETS = (
    f"{HOME} {USER} {HOST} ~ ' \" / token= password: api_key= secret : = https:// http:// @ /t/ x"
    " hf_abc .x -x"
)
ODD = (*BLANK, "\x07", "\x85", "\ud800", "\x9b31m", "::", "\r", "\x7f")
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal would obey, or cannot show."""
MARKDOWN = MarkdownIt("gfm-like", {"html": True, "linkify": False})
OURS = ("<details>", "</details>", "<sub>", "</sub>", "<!-- -->")


def hostile(data: bytes) -> Report:
    return report_of(Stranger(data).facts(), waivers=WAIVERS, checks=ALL)


def checks(data: bytes) -> None:
    """No fact of the right type breaks a check."""
    broken = [f for f in hostile(data).results if f.status is Status.ERROR]
    assert not broken, f"{broken[0].id}: {broken[0].message}"


def terminal(data: bytes) -> None:
    for style in (Style(40, unicode=False), Style(80, colour=True)):
        said = as_text(hostile(data), style)
        left = UNSAFE.search(re.sub(r"\x1b\[\d+m", "", said) if style.colour else said)
        assert left is None, f"{left[0]!r} in {said[max(left.start() - 60, 0) : left.end()]!r}"
        assert said.isascii() or style.unicode or not data.isascii()


def documents(data: bytes) -> None:
    report = hostile(data)
    for redactor in (None, REDACTOR):
        said = {name: render(report, redactor) for name, render in FORMATS.items()}
        for text in said.values():
            text.encode("utf-8")
        document = json.loads(said["json"], parse_constant=lambda name: 1 / 0)
        found = next(validator(Report).iter_errors(document), None)
        assert found is None, f"{found.message} at {list(found.absolute_path)}"
        json.loads(said["sarif"], parse_constant=lambda name: 1 / 0)
        ElementTree.fromstring(said["junit"])
        page = Page(said["html"])
        assert not any(name in ("script", "img", "b", "iframe") for name, _ in page.tags)
        assert all(not key.startswith("on") for _, given in page.tags for key in given)
        for line in said["github"].splitlines():
            known = re.match(r"::(error|warning|notice) title=|::(group|endgroup)::|and |env", line)
            assert known, line


def markdown(data: bytes) -> None:
    for token in MARKDOWN.parse(FORMATS["markdown"](hostile(data), REDACTOR)):
        for part in (token, *(token.children or ())):
            if part.type in ("html_block", "html_inline"):
                assert part.content.strip().startswith(OURS), part.content
            assert part.type not in ("link_open", "image"), part


def redaction(data: bytes) -> None:
    """What is taken out is gone, and what was redacted stays as it is."""
    text = text_of(data)
    once = REDACTOR.text(text)
    assert REDACTOR.text(once) == once, f"{text!r} -> {once!r} -> {REDACTOR.text(once)!r}"
    assert not re.search(rf"{HOME}(?![\w.-])", once), once
    assert not re.search(rf"(?<![\w-]){USER}(?![\w-])", once), once
    assert not re.search(r"(?<![\w:/])https?://[\w.*]+:\w+@\w", once), once


def quoting(data: bytes) -> None:
    """A path that we tell to type is the same path to a shell."""
    text = text_of(data.replace(b"\0", b""))
    paths = [f"/{line}" for line in text.split("\0")]
    line = "printf '%s\\0' " + " ".join(map(quoted, paths))
    said = subprocess.run(["sh", "-c", os.fsencode(line)], capture_output=True, check=True).stdout
    assert said == b"".join(os.fsencode(path) + b"\0" for path in paths), line


def arguments(data: bytes) -> None:
    """The options of `envcheck`, without the examination that they ask for."""
    words = text_of(data).split("\n")
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            request_of(options_of(words))
        except Refusal as refusal:
            said = str(refusal)
        except SystemExit as ended:  # --help, --version
            said = "" if ended.code else "as asked"
        else:
            said = "a request"
    assert said


OPTIONS = (
    "--json --format --output --python --prefix --name --profile --quick --deep --select --ignore"
    " --fail-on --timeout --no-redact --version --help -h -- - --format=json --timeout=nan inf"
    " -1 1e5 0x1 ² text json error never PK101 TO,PK ,"
)
TARGETS = {
    "checks": target(checks, MARKUP, HOME, b"\0" * 8 + b"1.2 /opt/x", extra=ODD, limit=8 << 10),
    "terminal_text": target(terminal, MARKUP, b"01234567" + b"\x1b[31m", extra=ODD, limit=8 << 10),
    "documents": target(documents, MARKUP, b"76543210<script>", extra=ODD, limit=8 << 10),
    "markdown": target(markdown, MARKUP, b"12345670[x](y) `", extra=ODD, limit=8 << 10),
    "redact": target(
        redaction,
        SECRETS,
        f"cd '{HOME}/my course' && https://anna:s3cret@proxy.example:8080/t/tk-1/x HF_TOKEN=hf_a",
        extra=BLANK,
        limit=1 << 20,
    ),
    "quoting": target(
        quoting, f"{MARKUP} /a C:\\x ~ ! - = %", "/a b/it's $HOME", extra=BLANK, limit=8192
    ),
    "arguments": target(
        arguments,
        OPTIONS,
        "--json\n--select\nPK",
        "--timeout\nnan",
        extra=("\n", "\n", *BLANK),
        limit=4096,
    ),
}
