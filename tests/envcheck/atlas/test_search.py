"""Patterns as signs and readers write them."""

import pytest

from envcheck.atlas.lines import block_of
from envcheck.atlas.search import spans


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
    places = [*spans(block_of(text.split("\n")), "a", pattern)]
    assert bool(places) is found
