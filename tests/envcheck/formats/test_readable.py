"""What every document makes of text that is secret, or is no text."""

import pytest

from envcheck.facts import SearchPath
from envcheck.formats.readable import readable, spelt_out
from envcheck.redact import Redactor
from tests.envcheck.formats.reports import REDACTOR, SICK_REPORT


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("as it is: é ✓ 深 \U0001f40d", "as it is: é ✓ 深 \U0001f40d"),
        ("two\r\nlines\tand a tab", "two\nlines\tand a tab"),
        ("\x1b[31mred\x00", "\\x1b[31mred\\x00"),
        (b"caf\xe9".decode("utf-8", "surrogateescape"), "caf\\xe9"),
        (
            "half \ud83d, turned \u202e, no character \uffff",
            "half \\ud83d, turned \\u202e, no character \\uffff",
        ),
        ("", ""),
    ],
)
def test_what_is_no_text_is_spelt_out(text, said):
    assert spelt_out(text) == said


def test_everything_is_redacted_in_findings_and_facts_down_to_the_keys():
    report = readable(SICK_REPORT, REDACTOR)
    assert isinstance(report.facts.search_path, SearchPath)
    assert report.facts.search_path.programs["python"][0].path == "~/miniforge3/bin/python"
    assert report.target.prefix == "~/miniforge3/envs/course"
    assert "anna" not in repr(report)


def test_without_a_redactor_nothing_is_taken_out():
    assert "/home/anna/miniforge3" in repr(readable(SICK_REPORT, None))


def test_an_account_named_like_a_family_of_checks_loses_no_finding():
    report = readable(SICK_REPORT, Redactor("/home/jupyter", "jupyter", "torch"))
    assert [f.family for f in report.results] == [f.family for f in SICK_REPORT.results]
