"""GitHub's workflow commands: escapes, order, and how many."""

import re

from envcheck.findings import Severity
from envcheck.formats.github import render
from envcheck.records import replace
from tests.envcheck.formats.reports import HEALTHY_REPORT, HOSTILE_REPORT, REDACTOR, SICK_REPORT


def lines(report):
    return render(report, REDACTOR).splitlines()


def test_a_finding_is_one_command_with_what_to_type():
    (line,) = [line for line in lines(SICK_REPORT) if "SP101" in line]
    assert line.startswith(
        "::error title=envcheck SP101 (What a name runs)::~/miniforge3/envs/course"
    )
    assert line.endswith("%0A$ conda deactivate%0A$ conda activate course")


def test_the_worst_come_first_each_kind_in_a_group_of_its_own():
    commands = [re.match(r"::(\w+)", line)[1] for line in lines(SICK_REPORT) if line[:2] == "::"]
    assert list(dict.fromkeys(commands)) == ["group", "error", "endgroup", "warning", "notice"]
    assert commands.count("group") == commands.count("endgroup") == 3


def test_waived_findings_are_no_annotation_but_counted():
    assert not [line for line in lines(SICK_REPORT) if "SH102" in line]
    assert lines(SICK_REPORT)[-1].endswith("1 waived finding, 1 not found out.")


def test_a_healthy_machine_gets_one_line():
    assert lines(HEALTHY_REPORT) == ["envcheck: Everything that was looked at is in order."]


def test_no_text_of_the_machine_becomes_a_command():
    kinds = "error|warning|notice|group|endgroup"
    for line in lines(HOSTILE_REPORT):
        assert re.fullmatch(rf"::({kinds})( title=[^:,]*)?::.*|envcheck: .*", line), line
    assert "::error::%250A%0A::stop::" in render(HOSTILE_REPORT, REDACTOR)


def test_ten_of_a_kind_and_a_line_that_says_how_many_more():
    warning = next(f for f in SICK_REPORT.results if f.severity is Severity.WARNING and f.counts)
    many = replace(SICK_REPORT, results=(warning,) * 13)
    assert sum(line.startswith("::warning ") for line in lines(many)) == 10
    assert "::group::envcheck: 13 warnings" in lines(many)
    assert "and 3 more, in the summary of the step and in --json" in lines(many)
