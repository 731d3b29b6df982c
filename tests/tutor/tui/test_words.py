"""The texts of the screens: complete in every language, and none beside them."""

import ast
import importlib
import inspect
import pkgutil
import re
import string
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import tutor.tui
from tutor.course.model import Kind
from tutor.tui import signs
from tutor.tui.palette import PALETTE
from tutor.tui.screens.base import Shared
from tutor.tui.tell import machine, marks
from tutor.tui.tell.verdict import LABELS
from tutor.tui.words import ENGLISH, LANGUAGES, fitted, in_language, speak, wanted, words

OTHERS = [code for code in LANGUAGES if code != "en"]

ALIKE = {
    "keys.python keys.hint keys.run palette.target.0 help.escape help.tab help.arrows",
    "machine.system machine.python signs.ascii marks.none joy.model settings.signs_ascii",
    "settings.motion_auto device.torch device.blas",
}
"""Texts that may be the same in two languages, since the word is the same."""


def every(texts, name=""):
    """Each text with its dotted name."""
    if isinstance(texts, str):
        yield name, texts
        return
    fields = getattr(texts, "_fields", range(len(texts)))
    for field, value in zip(fields, texts, strict=True):
        yield from every(value, f"{name}.{field}".lstrip("."))


def places(text):
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


def modules():
    for found in pkgutil.walk_packages(tutor.tui.__path__, "tutor.tui."):
        if not found.name.endswith(("alone", "__main__")):
            yield importlib.import_module(found.name)


def classes(kind):
    """Our own classes of this kind."""
    return {
        value
        for module in modules()
        for value in vars(module).values()
        if inspect.isclass(value)
        and issubclass(value, kind)
        and value.__module__ == module.__name__
    }


@pytest.fixture
def english_after():
    yield
    signs.use_ascii(False)
    speak("en")


@pytest.mark.parametrize("code", OTHERS)
def test_no_text_is_missing(code):
    """A field that nobody translated holds the English text."""
    other, may = dict(every(in_language(code))), set(" ".join(ALIKE).split())
    same = {name for name, text in every(ENGLISH) if other.get(name) == text}
    families = {name for name in same if name.startswith("machine.families.")}
    assert same - families <= may


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_has_the_same_places(code):
    other = dict(every(in_language(code)))
    for name, text in every(ENGLISH):
        if not name.startswith("machine.families."):
            assert places(other[name]) == places(text), name


@pytest.mark.parametrize("code", OTHERS)
def test_every_family_of_checks_has_a_title(code):
    from envcheck import Request

    named = dict(in_language(code).machine.families)
    assert {check.family for check in Request().checks} <= set(named)


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_in_columns_are_no_longer_than_their_column(code, english_after):
    speak(code)
    findings = (*marks.FAILED.values(), *marks.OTHERS.values(), marks.WAIVED)
    assert max(len(mark.word) for mark in findings) <= 8
    states = (marks.SOLVED, marks.STARTED, marks.NEW, marks.BLOCKED)
    assert max(len(mark.word) for mark in states) <= 10
    text, labels = words(), machine.LABEL_WIDTH - 1
    facts = (text.machine.system, text.machine.processor, text.machine.python, text.machine.device)
    seen = (text.finding.well_when, text.finding.expected, text.finding.found, text.finding.seen)
    assert max(map(len, (*facts, *seen))) <= labels
    assert max(len(getattr(text.verdict, name)) for _, name in LABELS) <= 9
    assert max(len(title) for _, title in text.machine.families) < machine.TITLE_WIDTH


def test_every_name_of_a_text_is_one():
    """Marks, risks, kinds and the palette name their texts."""
    named = [value for value in vars(marks).values() if isinstance(value, marks.Mark)]
    named += [*marks.VERDICTS.values()]
    assert all(hasattr(ENGLISH.marks, mark.name) for mark in named)
    assert all(hasattr(ENGLISH.marks, name) for _, name in machine.TALLY)
    assert all(hasattr(ENGLISH.finding, name) for name in machine.RISKS.values())
    assert all(hasattr(ENGLISH.home, kind.value) for kind in Kind)
    assert all(hasattr(ENGLISH.palette, action) for action in PALETTE)


def test_every_key_has_a_name_in_every_language():
    for owner in classes(DOMNode):
        for binding in vars(owner).get("BINDINGS", ()):
            name = binding.description if isinstance(binding, Binding) else binding[2]
            assert not name or name in ENGLISH.keys._fields, f"{owner.__name__}: {name}"


def test_every_screen_with_a_footer_explains_itself():
    from tutor.tui.screens.base import Dialog

    for screen in classes(Shared) - {Shared, Dialog}:
        if not issubclass(screen, Dialog):
            assert getattr(ENGLISH, screen.SECTION).about.text, screen.__name__


LOOK = re.compile(r"\$|^(bold|underline|solid|auto)\b|^#|\n|^code-editor|-m pip")
"""Styles, selectors, stylesheets, commands: of several words, but for nobody to read."""


def said(file):
    """Texts in a file's code that have two words: all but docstrings and what is for the look."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in alone:
            continue
        text = node.value if isinstance(node.value, str) else ""
        if re.search(r"[A-Za-z']{2,} [A-Za-z]{2,}", text) and not LOOK.search(text):
            yield f"{file.name}:{node.lineno}: {text}"


def test_no_screen_says_anything_that_is_not_among_the_words():
    folder = Path(tutor.tui.__file__).parent
    files = [
        file for part in ("screens", "widgets", "tell") for file in (folder / part).glob("*.py")
    ]
    assert [text for file in sorted(files) for text in said(file)] == []


@pytest.mark.parametrize(
    ("environ", "code"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "de"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": ""}, "de"),
    ],
)
def test_the_environment_asks_for_a_language(environ, code):
    assert wanted(environ) == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_in_ascii_every_text_is_ascii(code, english_after):
    signs.use_ascii(True)
    assert all(text.isascii() for _, text in every(fitted(in_language(code))))
    speak(code)
    assert words().home.all_solved.isascii()


def test_german_in_ascii_is_german(english_after):
    signs.use_ascii(True)
    speak("de")
    assert words().marks.solved == "geloest"
    assert (
        words().everywhere.too_small.split("\n")[1] == "tutor braucht {width} x {height} Zeichen;"
    )


def test_numbers_and_their_nouns():
    assert ENGLISH.machine.cores.of(2.5) == "2.5 cores"
    assert ENGLISH.machine.cores.of(1.0) == "1 core"
    assert ENGLISH.home.lesson.of(1, minutes=8) == "A lesson with 1 exercise, about 8 minutes."
