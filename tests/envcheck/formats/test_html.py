"""The HTML page: what a browser makes of it, and what its picture says."""

import re
import subprocess
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from envcheck.facts import Unknown
from envcheck.formats.html import render
from envcheck.formats.html.markup import paragraphs, prose, tag
from envcheck.formats.html.picture import home_of, homes_in, picture, searches_in
from envcheck.records import replace
from tests.envcheck.formats.reports import (
    BASE,
    COURSE,
    HEALTHY_REPORT,
    HOSTILE_REPORT,
    PATH,
    REDACTOR,
    SICK,
    SICK_REPORT,
)
from tests.envcheck.known import HEALTHY

VOID = ("meta",)


class Page(HTMLParser):
    """Elements that are open around each text, and all tags with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.texts = [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, name, attributes):
        self.tags.append((name, dict(attributes)))
        if name not in VOID:
            self.open.append(name)

    def handle_endtag(self, name):
        assert self.open.pop() == name

    def handle_data(self, data):
        self.texts.append((self.open[-1] if self.open else "", data))

    def all(self, name):
        return [data for tag, data in self.texts if tag == name]


@pytest.fixture
def in_browser(needs, tmp_path):
    """The DOM that Chromium makes of a page."""
    chromium = needs("chromium")

    def dump(text):
        page = tmp_path / "report.html"
        page.write_text(text, encoding="utf-8")
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
        argv = [
            chromium,
            *flags,
            f"--user-data-dir={tmp_path / 'profile'}",
            "--dump-dom",
            page.as_uri(),
        ]
        ran = subprocess.run(argv, capture_output=True, timeout=120)
        return ran.stdout.decode("utf-8")

    return dump


def test_a_browser_shows_what_there_is(in_browser):
    page = Page(in_browser(render(SICK_REPORT, REDACTOR)))
    assert page.all("h1") == ["2 errors, 2 warnings"]
    assert page.all("h2")[:3] == ["Do this first", "What a name runs", "What was found"]
    assert page.all("title") == [
        "envcheck: 2 errors, 2 warnings, 1 waived finding, 1 not found out"
    ]
    assert "conda deactivate\nconda activate course" in page.all("code")
    assert next(attributes["id"] for tag, attributes in page.tags if tag == "article") == "SP101"


def test_hostile_text_stays_text_in_a_browser(in_browser):
    page = Page(in_browser(render(HOSTILE_REPORT, REDACTOR)))
    assert "script" not in {tag for tag, _ in page.tags}
    assert not [key for _, attributes in page.tags for key in attributes if key.startswith("on")]
    assert any(
        "<script>alert('\"x')</script> & \\x00\\x1b[31m]]> \\xe9" in t for _, t in page.texts
    )


@pytest.mark.parametrize("report", [HEALTHY_REPORT, SICK_REPORT, HOSTILE_REPORT])
def test_it_loads_and_runs_nothing_and_is_ascii(report):
    text = render(report, REDACTOR)
    assert text.isascii()
    assert "default-src 'none'" in text.replace("&#x27;", "'")
    page = Page(text)
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "link", "img", "iframe", "object"})
    links = [
        attributes[key]
        for _, attributes in page.tags
        for key in ("href", "src")
        if key in attributes
    ]
    assert all(link.startswith("#") for link in links)
    (style,) = page.all("style")
    assert not re.search(r"url\(|@import|</", style)


def test_headings_go_down_one_step_at_a_time():
    levels = [
        int(tag[1])
        for tag, _ in Page(render(SICK_REPORT, REDACTOR)).tags
        if re.fullmatch("h[1-6]", tag)
    ]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_cell_of_a_head_says_what_it_heads():
    heads = [
        attributes for tag, attributes in Page(render(SICK_REPORT, REDACTOR)).tags if tag == "th"
    ]
    assert all(attributes.get("scope") in ("row", "col") for attributes in heads)


def test_links_within_the_page_lead_somewhere():
    page = Page(render(SICK_REPORT, REDACTOR))
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    assert {attributes["href"][1:] for tag, attributes in page.tags if tag == "a"} <= ids


def test_a_search_ends_at_its_first_hit():
    searches = {search.name: search for search in searches_in(PATH)}
    assert searches["python"].end == 1
    assert list(searches["python3"].hits) == [1, 2, 6]
    assert searches["jupyter"].end is None


def test_what_hides_the_active_environments_is_told():
    homes = homes_in(SICK)
    searches = {search.name: search for search in searches_in(PATH)}
    assert searches["python"].passed_over(homes).path == f"{COURSE}/bin/python"
    assert searches["conda"].passed_over(homes) is None


def test_a_folder_belongs_to_the_innermost_home():
    homes = homes_in(SICK)
    assert home_of(f"{COURSE}/bin", homes) == "active"
    assert home_of(f"{BASE}/bin", homes) == "Miniforge"
    assert home_of(f"{BASE}/envs/course2/bin", homes) == "Miniforge"
    assert home_of("/usr/bin", homes) == ""


def test_a_drawn_row_can_be_heard_too():
    drawn = Page(picture(SICK))
    heard = [data for tag, data in drawn.texts if tag == "span"]
    assert heard.count("runs, in place of the active environment's") == 3
    assert heard.count("runs") == 1
    assert "no such folder" in heard


@pytest.mark.parametrize(
    ("path", "words"),
    [(Unknown("it hung"), "could not be found out: it hung"), (HEALTHY.search_path, "is empty")],
)
def test_where_there_is_no_path_it_says_so(path, words):
    assert words in picture(replace(SICK, search_path=path))


def test_text_becomes_markup_only_through_tags():
    assert (
        tag("p", "<b>", tag("code", "a&b"), class_='"')
        == '<p class="&quot;">&lt;b&gt;<code>a&amp;b</code></p>'
    )
    assert prose("`a<b` and `") == "<code>a&lt;b</code> and `"
    page = paragraphs("## What it looks at\nThe first\n`python`.\n\n## Why it matters\nIt does.\n")
    assert page == (
        "<h4>What it looks at</h4><p>The first <code>python</code>.</p>"
        "<h4>Why it matters</h4><p>It does.</p>"
    )
