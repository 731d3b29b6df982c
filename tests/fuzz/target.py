"""What can be fuzzed: one parser, or several that read the same text, and what to feed it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

KIB = 1024


class Target(NamedTuple):
    """A function over bytes that returns for whatever is in them, and raises for a fault."""

    check: Callable[[bytes], object]
    words: tuple[str, ...]
    """Pieces that its grammar knows: inputs are mostly put together from them."""
    examples: tuple[bytes, ...]
    """Inputs as they are met, to be cut and mixed; together they reach all of the parser."""
    limit: int = 256 * KIB
    """The longest input that its reader lets through, in bytes."""
    json_keys: tuple[str, ...] = ()
    """Where it reads JSON: names of members. Empty: it does not."""


def target(
    check: Callable[[bytes], object],
    words: str,
    *examples: str | bytes | dict[str, Any] | list[Any],
    extra: Iterable[str] = (),
    limit: int = 256 * KIB,
    json_keys: str = "",
) -> Target:
    """A target; `words` and `json_keys` are parted by spaces, an example may be a JSON value."""
    known = (*words.split(), *extra)
    given = tuple(as_bytes(example) for example in examples)
    return Target(check, known, given, limit, tuple(json_keys.split()))


def as_bytes(example: str | bytes | dict[str, Any] | list[Any]) -> bytes:
    """An example as it would lie in a file."""
    if isinstance(example, bytes):
        return example
    text = example if isinstance(example, str) else json.dumps(example)
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a character, which no decoder of ours gives
        return text.encode("utf-8", "surrogatepass")


def text_of(data: bytes) -> str:
    """The bytes as our readers decode them."""
    return data.decode("utf-8", "surrogateescape")


def repeated(target: Target) -> Iterator[Callable[[int], bytes]]:
    """Texts of any size: a word many times, alone or after others that may open something."""
    words = [as_bytes(word) for word in target.words]
    for word in words:
        yield lambda size, word=word: word * (size // len(word))
    for head in words:
        for word in words:
            yield lambda size, head=head, word=word: head + word * (size // len(word))
    for word in words:
        for other in words:
            both = word + other
            yield lambda size, both=both: both * (size // len(both))


def is_one_sentence(refusal: BaseException) -> None:
    """What we say of bad input is one line without control characters."""
    said = str(refusal)
    assert said, "a refusal that says nothing"
    assert "\n" not in said, f"a refusal of several lines: {said!r}"
    bad = [c for c in said if ord(c) < 32 or 0x7F <= ord(c) < 0xA0]
    assert not bad, f"a refusal with control characters: {said!r}"
