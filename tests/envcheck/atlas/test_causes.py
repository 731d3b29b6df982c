"""What is true of every cause."""

import re

import pytest

from envcheck.atlas import by_id, page
from envcheck.atlas.cause import PLATFORMS, SHELLS, mend_for
from envcheck.atlas.causes import ALL, FAMILIES
from envcheck.atlas.readers import READERS
from envcheck.atlas.said import Said
from envcheck.atlas.search import compiled
from tests.envcheck.atlas.ids import IDS

each = pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.id)
EVERY_ID = {id for ids in IDS.values() for id in ids}


def test_no_cause_is_forgotten_or_made_up():
    assert {family: tuple(c.id for c in causes) for family, causes in FAMILIES.items()} == IDS


@each
def test_a_sign_has_small_words_that_its_pattern_can_be_found_by(cause):
    for sign in cause.signs:
        assert sign.words == " ".join(sign.words.lower().split(" ")), sign
        assert sign.words.strip(), sign
        assert 0 < sign.weight < 1, sign
        compiled(sign.pattern or "")


@each
def test_it_shows_itself_somehow(cause):
    assert cause.signs or cause.shown


@each
def test_its_reasons_ask_only_for_facts_that_are_read(cause):
    nothing = Said(reader.name for reader in READERS)
    for judge in (*cause.reasons, *([cause.shown] if cause.shown else [])):
        reason = judge(nothing)
        assert reason is None or -1 <= reason.weight < 1


@each
def test_it_names_platforms_shells_and_causes_that_there_are(cause):
    assert set(cause.platforms) <= set(PLATFORMS)
    for mend in cause.mends:
        assert set(mend.platforms) <= set(PLATFORMS)
        assert set(mend.shells) <= set(SHELLS)
    for unlike in cause.unlike:
        assert set(unlike.ids) <= EVERY_ID - {cause.id}
    assert set(cause.over) <= EVERY_ID - {cause.id}


@each
def test_it_has_a_mend_wherever_it_occurs(cause):
    for platform in cause.platforms or PLATFORMS:
        for shell in SHELLS:
            assert mend_for(cause, platform, shell).text


@each
def test_its_words_are_sentences(cause):
    assert not cause.title.endswith(".")
    assert cause.machine.endswith(".")
    for mend in cause.mends:
        assert mend.fix.text.endswith("."), mend.fix
        assert all("\n" not in command for command in mend.fix.commands)


@each
def test_its_page_says_what_it_is_and_how_to_mend_it(cause):
    headings = re.findall("^## (.+)$", page(cause.id), re.M)
    assert headings[:2] == ["What it is", "How it shows itself"]
    assert "How to mend it" in headings


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: f"{reader.name}-{reader.words}")
def test_a_reader_has_small_words_and_a_pattern_that_is_one(reader):
    assert reader.words == reader.words.lower()
    assert compiled(reader.pattern or "").groups <= 1


def test_there_is_no_page_of_what_is_no_cause():
    assert by_id("no-such-cause") is None
    assert page("no-such-cause") is None
