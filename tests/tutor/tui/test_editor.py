"""The editor: depth, lines together, brackets, and looking for words."""

from contextlib import nullcontext

import pytest

from tests.tutor.tui import samples
from tests.tutor.tui.conftest import flat, text_of, until
from tests.tutor.tui.test_exercise import NARROW, WIDE, answer, number, opened
from tutor.tui.application import TutorApp
from tutor.tui.code.brackets import at, depth_after, scan, unmatched
from tutor.tui.code.lines import commented, deeper, found, less_deep
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.widgets.code_editor import CodeEditor


@pytest.mark.parametrize(
    ("before", "depth"),
    [
        ("", 0),
        ("x = 1", 0),
        ("def f(x):", 4),
        ("def f(x):  # why: so", 4),
        ("if x == ':'", 0),
        ("    return x", 0),
        ("        break", 4),
        ("    returned = 1", 4),
        ("x = f(a,", 4),
        ("x = f(a,\n      b,", 6),
        ("    x = {\n        1: 2,\n    }", 4),
        ("    x = y[1:", 8),
        ("def f(\n    x,\n):", 4),
        ("def f(x):\n    return g(\n        x\n    )", 0),
        ('def f(x):\n    """Say:', 4),
        ('def f(x):\n    """Say: it."""', 4),
        ("x = '(", 0),
        ("    # see: this", 4),
    ],
)
def test_the_next_line_begins_where_it_goes_on(before, depth):
    assert depth_after(before) == depth


def test_brackets_of_strings_and_comments_are_none():
    code = scan("f('(', \"[\")  # (\n'''(\n'''\nx = [f'{1}']")
    assert code.alone == ()
    assert code.pairs == {(0, 1): (0, 10), (0, 10): (0, 1), (3, 4): (3, 11), (3, 11): (3, 4)}
    assert at(code, (0, 1)) == at(code, (0, 2)) == ((0, 1), (0, 10))
    assert at(code, (0, 0)) is None


def test_brackets_alone_are_those_that_nothing_goes_with():
    assert scan("f(a[1)").alone == ((0, 3),)
    assert scan("f(a]").alone == ((0, 3), (0, 1))
    assert unmatched(scan("f(a"), (0, 3)) == ()  # it is being typed
    assert unmatched(scan("f(a"), (0, 0)) == ((0, 1),)
    assert unmatched(scan("f(a\ny"), (1, 1)) == ((0, 1),)


def test_lines_go_in_and_out_and_become_comments_and_code_again():
    lines = ["if x:", "", "    y = 1"]
    assert deeper(lines) == ["    if x:", "", "        y = 1"]
    assert less_deep(deeper(lines)) == lines
    assert less_deep(["  a", "b"]) == ["a", "b"]
    assert commented(lines) == ["# if x:", "", "#     y = 1"]
    assert commented(commented(lines)) == lines
    assert commented(["    # a", "    b"]) == ["    # # a", "    # b"]
    assert commented(["#a"]) == ["a"]


def test_capitals_count_where_some_were_asked_for():
    lines = ["Grad = grad", "GRAD.grad"]
    assert [place[:2] for place in found(lines, "grad")] == [(0, 0), (0, 7), (1, 0), (1, 5)]
    assert list(found(lines, "Grad")) == [(0, 0, 4)]
    assert list(found(lines, "")) == []
    assert list(found(["a.b axb"], ".")) == [(0, 1, 2)]


async def test_enter_tab_comment_and_closing_brackets(tutor):
    async with tutor(number(0)).run_test(size=WIDE) as pilot:
        editor = await opened(pilot)
        editor.load_text("")
        await pilot.press(*"def f(x):", "enter", *"y = [", "enter", *"1,", "enter", "]")
        assert editor.text == "def f(x):\n    y = [\n        1,\n    ]"
        await pilot.press("enter", *"return y", "enter", "z")
        assert editor.text.endswith("    return y\nz")
        await pilot.press("backspace", "up", "ctrl+underscore")
        assert editor.text.endswith("    # return y\n")
        await pilot.press("ctrl+t")
        assert editor.text.endswith("    return y\n")
        whole = editor.text
        await pilot.press("ctrl+a", "up", "shift+down", "shift+down", "tab")
        assert editor.text == whole.replace("    ]\n    return", "        ]\n        return")
        assert editor.selected_text == "]\n        return y\n"
        await pilot.press("shift+tab")
        assert editor.text == whole
        await pilot.press("shift+tab", "ctrl+z")
        assert editor.text == whole


async def test_what_is_only_read_is_not_changed_by_these_keys(tutor):
    app = tutor(number(0))
    app.services.learner.record(samples.RIGHT)
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        await until(pilot, lambda: app.screen.solved)
        await pilot.press("f3")
        await until(pilot, "A model answer")
        read = app.screen.query(CodeEditor).first()
        read.focus()
        text = read.text
        await pilot.press("ctrl+t", "shift+tab")
        assert read.text == text


def styles(app, words: str):
    """The style of each sign of these words, where they stand first on the screen."""
    for strip in app.screen._compositor.render_strips():
        column = strip.text.find(words)
        if column >= 0:
            cells = [segment.style for segment in strip for _ in segment.text]
            return cells[column : column + len(words)]
    raise AssertionError(f"{words!r} is not on the screen")


async def test_brackets_are_marked_by_more_than_a_colour(tutor):
    app = tutor(number(0))
    async with app.run_test(size=WIDE) as pilot:
        editor = await opened(pilot)
        editor.load_text("x = g(a[0])\ny = g(a[0\n")
        editor.move_cursor((0, 11))
        await pilot.pause()
        marks = [style.underline or False for style in styles(app, "g(a[0])")]
        assert marks == [False, True, False, False, False, False, True]
        assert [style.reverse or False for style in styles(app, "g(a[0\x20")] == [
            False,
            True,
            False,
            True,
            False,
            False,
        ]
        editor.move_cursor((1, 9))  # both may still be closed here
        await pilot.pause()
        assert not any(style.reverse for style in styles(app, "g(a[0\x20")[:5])


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_find_counts_goes_on_goes_back_and_leaves_at_what_was_found(tutor, size):
    app = tutor(number(0))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: not app.screen.editor.read_only)
        await pilot.press("ctrl+f")
        await until(pilot, "Enter next")
        await pilot.press(*"GRA")
        await until(pilot, "nowhere")
        await pilot.press("backspace", "backspace", "backspace", *"gra")
        text = await until(pilot, "1 of 4")
        assert "import numpy as np" in text
        assert app.screen.editor.selected_text == "gra"
        assert all(style.underline for style in styles(app, "grad = np")[:3])
        await pilot.press("enter", "ctrl+f", "down")
        await until(pilot, "4 of 4")
        await pilot.press("enter")
        await until(pilot, "1 of 4")
        await pilot.press("up", "up")
        await until(pilot, "3 of 4")
        assert app.screen.editor.selection.start == (6, 4)
        await pilot.press("escape")
        await until(pilot, "Enter next", gone=True)
        await until(pilot, lambda: app.screen.editor.has_focus)
        assert not any(style.underline for style in styles(app, "return grad")[7:10])
        await pilot.press("Q")
        assert "    Qd = np.zeros(K)" in app.screen.editor.text


async def test_find_begins_with_what_is_selected_and_ends_with_a_run(tutor):
    app = tutor(number(0))
    async with app.run_test(size=WIDE) as pilot:
        editor = await opened(pilot)
        editor.move_cursor((5, 9))
        await pilot.press("shift+right", "ctrl+f")  # the N of X.shape's line
        await until(pilot, "Enter next")
        assert "1 of" in flat(text_of(app))
        await pilot.press("f5")
        await until(pilot, "✓ Right")
        assert "Enter next" not in text_of(app)


@pytest.fixture
def own(tmp_path, monkeypatch):
    """Makes a program that is the learner's own editor; the terminal is its own meanwhile."""
    monkeypatch.setattr(TutorApp, "suspend", lambda app: nullcontext())
    monkeypatch.delenv("VISUAL", raising=False)

    def make(script: str) -> None:
        program = tmp_path / "own editor"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("EDITOR", f"'{program}' --wait")

    return make


SLOWLY = "sleep 1.1; "
"""Longer than an editor takes that only asks another window to open the file."""


async def test_the_own_editor_gets_what_was_typed_and_its_text_comes_back(tutor, own, tmp_path):
    own(f'{SLOWLY} cp "$2" "{tmp_path}/seen"; printf "y = 2\\n" > "$2.new"; mv "$2.new" "$2"')
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        editor = await opened(pilot)
        await pilot.press(*"x=1", "f12")
        await until(pilot, lambda: editor.text == "y = 2\n")
        assert (tmp_path / "seen").read_text(encoding="utf-8") == "x=1" + samples.START
        assert isinstance(app.screen, ExerciseScreen)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: editor.text == "x=1" + samples.START)
        await until(pilot, lambda: answer(app) == "x=1" + samples.START)


async def test_what_was_saved_in_no_time_needs_no_words(tutor, own):
    own('printf "quick = 1\\n" > "$2"')
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        editor = await opened(pilot)
        await pilot.press("f12")
        await until(pilot, lambda: editor.text == "quick = 1\n")
        assert isinstance(app.screen, ExerciseScreen)


async def test_what_an_editor_saves_that_forked_appears_later(tutor, own):
    own('(sleep 2; printf "late = 1\\n" > "$2") &')
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        editor = await opened(pilot)
        await pilot.press("ctrl+l")
        assert "came back at once." in flat(await until(pilot, "Your own editor"))
        await pilot.press("escape")
        await until(pilot, lambda: editor.text == "late = 1\n")


@pytest.mark.parametrize(
    ("does", "sentence"),
    [
        (f'{SLOWLY} printf "half" >> "$2"; exit 3', "ended with exit code 3; what it saved is"),
        (f'{SLOWLY} rm "$2"', "The file was gone; your text is there again."),
        (f'{SLOWLY} printf "\\377" > "$2"', "isn't UTF-8 text (byte 0)"),
    ],
)
async def test_an_own_editor_that_fails_is_one_sentence(tutor, own, does, sentence):
    own(does)
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        editor = await opened(pilot)
        await pilot.press("f12")
        assert sentence in flat(await until(pilot, "Your own editor"))
        assert editor.text == samples.START + ("half" if "half" in does else "")
        if "rm" in does:
            assert answer(app) == samples.START


@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        ("", "Neither $VISUAL nor $EDITOR names an editor"),
        ("no-such-editor -w", "no-such-editor does not start: No such file or directory."),
        ("vi 'x", "is no command: no closing quotation."),
    ],
)
async def test_no_own_editor_is_one_sentence(tutor, own, monkeypatch, named, sentence):
    monkeypatch.setenv("EDITOR", named)
    async with tutor(number(0)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f12")
        assert sentence in flat(await until(pilot, "Your own editor"))


async def test_in_a_browser_there_is_no_terminal_for_it(tutor, monkeypatch):
    monkeypatch.setenv("EDITOR", "false")
    async with tutor(number(0)).run_test(size=NARROW) as pilot:  # has none either
        await opened(pilot)
        await pilot.press("f12")
        assert "A browser has no terminal" in flat(await until(pilot, "Your own editor"))


async def test_what_another_program_wrote_meanwhile_is_kept_beside(tutor):
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        path = app.services.learner.answer_path(app.services.course.exercises[0])
        path.write_text("theirs", encoding="utf-8")
        await pilot.press(*"x=1")
        text = flat(await until(pilot, "Your own editor"))
        assert "Another program changed the file while you typed" in text
        [kept] = path.parent.glob("two-loops.py.*.bak")
        assert kept.read_text(encoding="utf-8") == "theirs"
        assert answer(app) == "x=1" + samples.START
