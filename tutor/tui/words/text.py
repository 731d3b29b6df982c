"""What texts are made of: sentences with `{places}`, and nouns that are counted."""

from __future__ import annotations

from typing import NamedTuple


class About(NamedTuple):
    """What the help says of a screen: its name, and in two sentences what to do there."""

    title: str
    text: str


class Counted(NamedTuple):
    """A text that goes with a number: "1 check", "2 checks". `{n}` is the number."""

    one: str
    many: str

    def of(self, number: float, **places: object) -> str:
        """The text for this number, with what goes into its other places."""
        told = int(number) if number == int(number) else number
        return (self.one if number == 1 else self.many).format(n=told, **places)
