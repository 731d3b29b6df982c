"""Patterns that are compiled late, and those that a text without their sign never compiles."""

import re

import pytest

from envcheck.patterns import pattern


@pytest.mark.parametrize("how", ["search", "match", "fullmatch"])
@pytest.mark.parametrize("text", ["release 12.4", "a release 12.4 of it", "release", "12.4", ""])
def test_a_sign_changes_nothing_in_what_is_found(how, text):
    words = r"release (\d+)\.(\d+)"
    late, usual = getattr(pattern(words, sign="release"), how)(text), getattr(re, how)(words, text)
    assert (late and late.groups()) == (usual and usual.groups())


def test_without_the_sign_nothing_is_compiled():
    broken = pattern("sign (", sign="sign")
    assert broken.search("a text without it") is None
    with pytest.raises(re.error):
        broken.search("a sign")


def test_a_pattern_of_bytes_has_a_sign_of_bytes():
    assert pattern(rb"exec (\S+)", sign=b"exec").search(b"exec python")[1] == b"python"
