"""Markdown, read by a CommonMark parser as GitHub would."""

import pytest
from markdown_it import MarkdownIt

from envcheck.formats.markdown import fenced, prose, render
from tests.envcheck.formats.reports import HEALTHY_REPORT, HOSTILE_REPORT, REDACTOR, SICK_REPORT

PARSER = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def tokens(report, kind):
    found = PARSER.parse(render(report, REDACTOR))
    return [token for token in found if token.type == kind]


def test_what_to_do_first_stands_on_top():
    blocks = render(SICK_REPORT, REDACTOR).split("\n\n")
    assert blocks[0] == "# envcheck: 2 errors, 2 warnings, 1 waived finding, 1 not found out"
    assert blocks[1].startswith("**Do this first** (SP101): ")
    assert blocks[3] == "```sh\nconda deactivate\nconda activate course\n```"


def test_commands_stand_in_fenced_blocks_as_they_are_typed():
    typed = [token.content for token in tokens(SICK_REPORT, "fence") if token.info == "sh"]
    assert "jupyter kernelspec remove old\n" in typed


def test_passes_and_skips_are_folded_away():
    text = render(SICK_REPORT, REDACTOR)
    assert "<details><summary>11 passed</summary>" in text
    assert "<details><summary>1 not here</summary>" in text
    assert text.count("<details>") == text.count("</details>") == 2


def test_waived_and_unknown_say_why():
    text = render(SICK_REPORT, REDACTOR)
    assert "Waived until 2027-01-01: The old lines go with the next image. " in text
    assert "/proc/meminfo cannot be read." in text


def test_a_healthy_machine_has_nothing_to_mend():
    text = render(HEALTHY_REPORT, REDACTOR)
    assert text.startswith("# envcheck: Everything that was looked at is in order\n")
    assert "Do this first" not in text
    assert "What was found" not in text


def test_hostile_text_stays_text():
    ours = ("<details>", "</details>", "<sub>", "</sub>", "<!-- -->")
    for token in PARSER.parse(render(HOSTILE_REPORT, REDACTOR)):
        for part in [token, *(token.children or [])]:
            if part.type in ("html_block", "html_inline"):
                assert part.content.strip().startswith(ours), part.content
            assert part.type not in ("link_open", "image")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`python` runs ~/a, not ~/b", "<code>python</code> runs ~/a, not ~/b"),
        ("__init__ of x86_64 *here*", "__init__ of x86_64 *here*"),
        ("[a](http://b) <img src=x> # 5", "[a](http://b) &lt;img src=x&gt; # 5"),
        ("a lone ` and a | bar", "a lone ` and a | bar"),
        ("mail @all, not a@b", "mail @<!-- -->all, not a@b"),
        ("two\nlines", "two lines"),
    ],
)
def test_prose_reads_as_it_is_written(text, html):
    assert PARSER.renderInline(prose(text)) == html


def test_a_fence_is_longer_than_any_in_the_block():
    (token,) = PARSER.parse(fenced(["a", "````", "b"]))
    assert token.content == "a\n````\nb\n"
