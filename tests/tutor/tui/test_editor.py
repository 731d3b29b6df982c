"""The editor: depth, lines together, brackets, and looking for words."""

import pytest

from tests.tutor.tui import samples
from tests.tutor.tui.conftest import flat, text_of, until
from tests.tutor.tui.test_exercise import NARROW, WIDE, number, opened
from tutor.tui.code.brackets import at, depth_after, scan, unmatched
from tutor.tui.code.lines import commented, deeper, found, less_deep
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
