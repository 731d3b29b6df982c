"""Every cause by texts as programs print them, and silence where nothing is wrong.

The texts stand in the folder `texts`, a file a family: TEXTS (id, platform or None,
text) and SILENT.
"""

from importlib import import_module
from pathlib import Path

import pytest

from envcheck.atlas.causes import ALL
from envcheck.atlas.lines import block_of
from envcheck.atlas.readers import READERS
from envcheck.atlas.search import may_fit, places
from tests.envcheck.atlas.asking import explained, first, named

MODULES = [
    import_module(f"tests.envcheck.atlas.texts.{path.stem}")
    for path in sorted((Path(__file__).parent / "texts").glob("*.py"))
]
TEXTS = [text for module in MODULES for text in module.TEXTS]
SILENT = [text for module in MODULES for text in getattr(module, "SILENT", ())]


@pytest.mark.parametrize(("cause", "platform", "text"), TEXTS, ids=[text[0] for text in TEXTS])
def test_a_text_gets_its_cause(cause, platform, text):
    assert first(text, platform) == cause


@pytest.mark.parametrize(("cause", "platform", "text"), TEXTS, ids=[text[0] for text in TEXTS])
def test_the_lines_that_say_so_stand_in_the_text(cause, platform, text):
    because = explained(text, platform).causes[0].because
    assert because
    assert all(line in text for line in because)


@pytest.mark.parametrize("text", SILENT)
def test_it_is_silent(text):
    assert named(text) == []


def test_every_cause_has_a_text():
    assert {cause.id for cause in ALL} == {cause for cause, _, _ in TEXTS}


NEAR = [
    sought for sought in (*READERS, *(sign for cause in ALL for sign in cause.signs)) if sought.near
]


def test_what_stands_near_hides_nothing_that_a_pattern_finds():
    """The other way of saying that a pattern holds what has to be near: on every text we have."""
    found = [
        (sought, block)
        for block in (block_of(text.splitlines()) for *_, text in (*TEXTS, *SILENT))
        for sought in NEAR
        if next(places(block, sought), None)
    ]
    assert found
    assert all(may_fit(block, sought) for sought, block in found)
