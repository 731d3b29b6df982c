"""Patterns as signs and readers write them."""

import pytest

from envcheck.atlas.cause import Sign
from envcheck.atlas.lines import block_of
from envcheck.atlas.search import places


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("a b", "A   B", True),
        ("a b", "a\nb", True),
        ("a b", "ab", False),
        ("a ?= ?b", "a=b", True),
        ("a ?= ?b", "a  =\n b", True),
        ("a.b", "a\nb", False),
    ],
)
def test_a_space_stands_for_blanks(pattern, text, found):
    spots = [*places(block_of(text.split("\n")), Sign("a", 0.5, pattern))]
    assert bool(spots) is found
