"""Whatever is typed, and however the window is pulled: the screens live.

The keys follow from a seed; with TUTOR_RANDOM_KEYS=10000 in the environment so many are typed.
"""

from __future__ import annotations

import os
import random
import string
from collections.abc import Callable, Iterator

import pytest

from tests.tutor.tui import samples
from tests.tutor.tui.conftest import text_of
from tutor.tui.application import TutorApp

COUNT = int(os.environ.get("TUTOR_RANDOM_KEYS", "120"))
NAMED = (
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "enter", "escape"),
    *("tab", "shift+tab", "space", "backspace", "delete", "shift+left", "shift+end", "ctrl+end"),
    *(f"f{number}" for number in range(1, 13)),
    *(f"ctrl+{letter}" for letter in string.ascii_lowercase),
    *("question_mark", "slash", "left_parenthesis", "right_square_bracket", "comma", "colon"),
)
PLAIN = string.ascii_letters + string.digits
WAYS = ("c", "enter", "down", "down", "escape", "tab", "right")
"""Pressed more often: without them most would be typed on the first screen."""


def keys(rng: random.Random) -> Iterator[str]:
    """One key after another, for ever."""
    while True:
        yield rng.choice(rng.choice((NAMED, PLAIN, WAYS)))


@pytest.mark.parametrize("seed", [1, 2])
async def test_keys_and_resizes_leave_it_alive(
    tutor: Callable[..., TutorApp],
    script: samples.Script,
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    rng = random.Random(seed)
    typed, coming, begun = 0, keys(rng), 0
    while typed < COUNT:
        app, begun = tutor(), begun + 1
        async with app.run_test(size=(80, 24)) as pilot:
            while typed < COUNT and app.is_running and not app._exit:
                await pilot.press(next(coming))
                typed += 1
                if rng.random() < 0.04 and app.is_running and not app._exit:
                    await pilot.resize_terminal(rng.randint(20, 220), rng.randint(6, 60))
            if app.is_running and not app._exit:
                await pilot.resize_terminal(80, 24)
                assert text_of(app).strip()
        assert not app.return_code, app.return_code
    assert begun >= 1
