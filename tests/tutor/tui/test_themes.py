"""The themes: contrast, eyes that lack a cone, few colours, and none."""

from itertools import combinations

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.palette import Palette
from rich.style import Style
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from textual.color import Color
from textual.filter import Monochrome

from tests.tutor.tui import samples
from tests.tutor.tui.conftest import text_of, until
from tutor.tui.application import TutorApp
from tutor.tui.dressed import Look
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.screens.home import HomeScreen
from tutor.tui.terminal import Terminal, look_at, uncoloured
from tutor.tui.themes import BASIC, CONTRAST, DARK, EVERY, LIGHT, SAFE, THEMES
from tutor.tui.widgets.banner import Banner
from tutor.tui.widgets.code_editor import CodeEditor
from tutor.tui.widgets.joy import Joy

TEXTS = ("foreground", "primary", "secondary", "success", "warning", "error")
GROUNDS = ("background", "surface", "panel")
TINTS = (
    ("error", "surface", 0.12),
    ("warning", "background", 0.15),
    ("success", "background", 0.08),
)
"""The line of trouble, the banner, the joy: a colour, what is under it, how much of it."""

LACKING = {
    "red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What eyes without one cone make of linear light: Machado, Oliveira and Fernandes, 2009."""


def linear(color):
    parts = [part / 255 for part in Color.parse(color).rgb]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def luminance(light):
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(text, ground):
    """The contrast of WCAG 2: from 1 to 21."""
    darker, lighter = sorted(luminance(linear(color)) for color in (text, ground))
    return (lighter + 0.05) / (darker + 0.05)


def lab(light):
    """CIE L*a*b* of linear sRGB."""
    r, g, b = (min(max(part, 0), 1) for part in light)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0890
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen_by(lacking, color):
    light = linear(color)
    return [sum(a * b for a, b in zip(row, light, strict=True)) for row in LACKING[lacking]]


def apart(one, other):
    """How far two colours are from each other (CIE 1976); 10 is a clear difference."""
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


def texts(theme):
    return {**{name: getattr(theme, name) for name in TEXTS}, "quiet": theme.variables["quiet"]}


def grounds(theme):
    """All that text stands on: the theme's own, and the tints of the stylesheets."""
    plain = {name: getattr(theme, name) for name in GROUNDS}
    plain["cursor"] = theme.variables["block-cursor-background"]
    tints = {
        tint: Color.parse(getattr(theme, under)).blend(Color.parse(getattr(theme, tint)), share).hex
        for tint, under, share in TINTS
    }
    return {**plain, **tints}


def test_the_tints_are_those_of_the_stylesheets():
    sheets = (CodeEditor.DEFAULT_CSS, Banner.DEFAULT_CSS, Joy.DEFAULT_CSS)
    for (tint, _, share), sheet in zip(TINTS, sheets, strict=True):
        assert f"background: ${tint} {share:.0%}" in sheet


@pytest.mark.parametrize(
    ("theme", "least"),
    [(DARK, 4.5), (LIGHT, 4.5), (SAFE, 4.5), (CONTRAST, 7)],
    ids=lambda value: getattr(value, "name", value),
)
def test_every_text_has_contrast_on_every_ground(theme, least):
    poor = {
        (text, ground): round(contrast(color, under), 2)
        for text, color in texts(theme).items()
        for ground, under in grounds(theme).items()
        if contrast(color, under) < least
    }
    assert poor == {}


def test_every_theme_that_one_can_choose_was_looked_at():
    assert set(THEMES) == {theme.name for theme in (DARK, LIGHT, SAFE, CONTRAST)}


@pytest.mark.parametrize("lacking", LACKING)
def test_colours_of_the_safe_theme_are_told_apart_by_every_eye(lacking):
    told = {name: getattr(SAFE, name) for name in ("primary", "success", "warning", "error")}
    distance = {
        (one, other): round(apart(seen_by(lacking, told[one]), seen_by(lacking, told[other])))
        for one, other in combinations(told, 2)
    }
    assert min(distance.values()) >= 15, distance


def in_sixteen(color):
    """The colour as a terminal of 16 shows it."""
    return RichColor.parse(color).downgrade(ColorSystem.STANDARD)


def test_in_sixteen_colours_every_text_is_read_on_every_ground():
    """In the colours of VGA; what a terminal makes of its own 16 is not ours to know."""
    for text, color in texts(BASIC).items():
        for ground, under in grounds(BASIC).items():
            pair = [
                "#{:02x}{:02x}{:02x}".format(*in_sixteen(one).get_truecolor(VGA))
                for one in (color, under)
            ]
            assert contrast(*pair) >= 4, (text, ground)
    assert len({in_sixteen(color).number for color in texts(BASIC).values()}) == len(texts(BASIC))


class VGA:
    """The terminal theme of the 16 colours that Rich counts with."""

    ansi_colors = Palette(
        [
            *[(0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170)],
            *[(0, 170, 170), (170, 170, 170), (85, 85, 85), (255, 85, 85), (85, 255, 85)],
            *[(255, 255, 85), (85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255)],
        ]
    )
    background_color = DEFAULT_TERMINAL_THEME.background_color
    foreground_color = DEFAULT_TERMINAL_THEME.foreground_color


def made(tmp_path, first, **seen):
    services = samples.services(tmp_path, samples.Script())
    app = TutorApp(services, first(services.course), look=Look(Terminal(**seen)))
    app.animation_level = "none"
    return app


def segments(app):
    return [segment for strip in app.screen._compositor.render_strips() for segment in strip]


async def test_with_sixteen_colours_the_basic_theme_is_taken_and_the_choice_is_kept(tmp_path):
    app = made(tmp_path, HomeScreen, colours=16)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "0 of 5 solved")
        assert app.theme == BASIC.name
        app.choose("theme", LIGHT.name)
        assert app.theme == BASIC.name
    assert app.services.learner.recall("theme") == LIGHT.name


async def test_without_colours_no_line_has_one_and_the_cursor_is_seen(tmp_path):
    app = made(tmp_path, HomeScreen, colours=0)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "0 of 5 solved")
        await pilot.pause()
        drawn = segments(app)
        assert all(s.style is None or not (s.style.color or s.style.bgcolor) for s in drawn)
        turned = "".join(s.text for s in drawn if s.style and s.style.reverse)
        assert "Vectorizing logistic regression" in turned
        assert "The gradient with two loops" not in turned
        assert not any(isinstance(one, Monochrome) for one in app.get_line_filters())


async def test_without_colours_the_cursor_in_the_editor_and_the_shown_pane_are_seen(tmp_path):
    app = made(tmp_path, lambda course: ExerciseScreen(course.exercises[0]), colours=0)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "Write gradient")
        await pilot.press("f4")
        await until(pilot, "import numpy")
        await until(pilot, lambda: app.screen.editor.has_focus)
        await pilot.pause()
        drawn = segments(app)
        turned = [s.text for s in drawn if s.style and s.style.reverse]
        assert " 2 Answer " in turned
        assert "i" in turned, "the cursor stands on the first letter"
        assert text_of(app).count("import numpy") == 1


async def test_every_theme_colours_the_editor(tmp_path):
    app = made(tmp_path, lambda course: ExerciseScreen(course.exercises[0]))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "import numpy")
        for theme in EVERY:
            app.theme = theme
            await until(pilot, lambda theme=theme: app.screen.editor.theme == theme)


def test_a_shade_without_colours_is_its_sign():
    hidden = Style.parse("#56b4e9 on #56b4e9")
    assert not uncoloured(hidden).reverse
    assert uncoloured(Style.parse("bold #ffffff on #0000aa")) == Style(
        bold=True, reverse=True, italic=None, underline=None, strike=None
    )


UTF8 = "utf-8"


@pytest.mark.parametrize(
    ("environ", "encoding", "unicode", "colours"),
    [
        ({"TERM": "xterm-256color"}, UTF8, True, 256),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, UTF8, True, 1 << 24),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, UTF8, True, 0),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, UTF8, True, 256),
        ({"TERM": "xterm-256color"}, "iso8859-1", False, 256),
        ({"TERM": "xterm-256color"}, "no such", False, 256),
        ({"TERM": "xterm-256color"}, None, False, 256),
        ({"TERM": "screen"}, UTF8, True, 16),
        ({"TERM": "xterm-16color"}, UTF8, True, 16),
        ({"TERM": "linux"}, UTF8, False, 16),
        ({"TERM": "vt100"}, UTF8, True, 0),
        ({"TERM": "xterm-mono"}, UTF8, True, 0),
        ({"TERM": "dumb"}, UTF8, False, 0),
        ({"TERM": "dumb", "TEXTUAL_DRIVER": "x:Y"}, "ascii", True, 1 << 24),
        ({"TEXTUAL_DRIVER": "x:Y", "NO_COLOR": "1"}, "ascii", True, 0),
    ],
)
def test_what_the_environment_says_of_the_terminal(environ, encoding, unicode, colours):
    assert look_at(environ, encoding) == Terminal(unicode, colours)
