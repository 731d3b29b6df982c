"""Inputs for a target, made by hypothesis: its words in any order, its examples cut and mixed."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from tests.fuzz.target import Target, as_bytes

NUMBERS = st.one_of(
    st.integers(-2, 2),
    st.sampled_from([2**31, 2**53 + 1, -(2**63), 10**400]),
    st.floats(),
)


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Any bytes, most of them such as the target's grammar nearly has."""
    kinds = [texts(target), mixed(target)]
    if target.json_keys:
        kinds += [documents(target), documents(target)]
    return st.one_of(*kinds)


def pieces(target: Target) -> st.SearchStrategy[bytes]:
    """A word of the grammar, or a few, or something odd."""
    words = st.sampled_from([as_bytes(word) for word in spelt(target)])
    odd = st.one_of(st.binary(max_size=4), st.text(max_size=4).map(as_bytes))
    many = st.builds(lambda word, times: word * times, words, st.sampled_from([2, 3, 50, 500]))
    return st.one_of(words, words, words, odd, many)


def texts(target: Target) -> st.SearchStrategy[bytes]:
    """Pieces, one after another, with or without blanks between."""
    parted = st.sampled_from([b"", b"", b" ", b"\n"])
    return st.builds(bytes.join, parted, st.lists(pieces(target), max_size=24))


def mixed(target: Target) -> st.SearchStrategy[bytes]:
    """An example with a part of it replaced."""
    examples = st.sampled_from(target.examples)

    def replaced(example: bytes, start: float, length: int, new: bytes) -> bytes:
        begin = round(start * len(example))
        return example[:begin] + new + example[begin + length :]

    short = st.one_of(pieces(target), texts(target), examples)
    return st.builds(replaced, examples, st.floats(0, 1), st.integers(0, 60), short)


def documents(target: Target) -> st.SearchStrategy[bytes]:
    """JSON of the members that it reads, with values of every kind; one document a line."""
    words = st.sampled_from(target.words)
    keys = st.one_of(st.sampled_from(target.json_keys), st.sampled_from(target.json_keys), words)
    leaves = st.one_of(st.none(), st.booleans(), NUMBERS, words, st.text(max_size=6))
    values = st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=6)
        ),
        max_leaves=20,
    )
    known = [value for example in target.examples for value in objects_in(example)]
    changed = st.builds(dict.__or__, st.sampled_from(known or [{}]), st.dictionaries(keys, values))
    lines = st.lists(st.one_of(values, changed), min_size=1, max_size=3)
    return lines.map(lambda some: b"\n".join(json.dumps(one).encode() for one in some))


def objects_in(example: bytes) -> list[dict[str, object]]:
    """The JSON objects that the lines of an example are."""
    found = []
    for line in example.splitlines():
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            continue
        found += [value] if isinstance(value, dict) else []
    return found


def spelt(target: Target) -> tuple[str, ...]:
    """All words that it knows."""
    return (*target.words, *target.json_keys) or ("x",)
