"""An application over the samples, and how to read its screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from tests.tutor.tui import samples
from tutor.tui.application import TutorApp

PATIENCE = 400
"""Looks at the screen, a twentieth of a second apart, before a text is missed."""


def text_of(app: TutorApp) -> str:
    """What stands on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)


def flat(text: str) -> str:
    """The screen's words on one line, without the frames around them."""
    return " ".join(text.translate({ord(sign): " " for sign in "│╭╮╰╯─▌▎▏▐▕"}).split())


async def until(pilot: Pilot[None], wanted: str | Callable[[], bool], *, gone: bool = False) -> str:
    """Wait for words to stand on the screen, or to be gone, or for something to be so."""
    for _ in range(PATIENCE):
        await pilot.pause()
        text = text_of(pilot.app)
        there = wanted in flat(text) if isinstance(wanted, str) else wanted()
        if there is not gone:
            return text
        await pilot.pause(0.05)
    raise AssertionError(f"{wanted!r} is {'still' if gone else 'not'} on the screen:\n{text}")


@pytest.fixture
def script() -> samples.Script:
    """What the services will answer; a test changes it."""
    return samples.Script()


@pytest.fixture
def tutor(tmp_path: Path, script: samples.Script) -> Callable[..., TutorApp]:
    """Makes an application that opens on a screen, without animation."""

    def make(first: Callable[[samples.Course], Screen[None]] | None = None) -> TutorApp:
        services = samples.services(tmp_path, script)
        app = TutorApp(services, first(services.course) if first else None)
        app.animation_level = "none"
        return app

    return make
