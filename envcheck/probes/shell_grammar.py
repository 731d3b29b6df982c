"""A start file as steps: each command, and what must hold for the shell to come to it."""

from __future__ import annotations

from collections.abc import Callable

from envcheck.probes.shell_words import Token, split
from envcheck.records import Record

DEEPEST = 40
"""Nesting beyond which a text is nobody's start file."""


class Test(Record):
    """That a command succeeds."""

    words: tuple[str, ...]


class Not(Record):
    """That a condition does not hold."""

    inner: Condition


class All(Record):
    """That every one of these holds; of none: always."""

    parts: tuple[Condition, ...]


class Case(Record):
    """That a word fits one of these patterns."""

    subject: str
    patterns: tuple[str, ...]


Condition = Test | Not | All | Case
ALWAYS = All(())
NEVER = Not(ALWAYS)
PERHAPS = Test(())
"""What only a running shell could tell."""


class Step(Record):
    """One command of a start file, or `for NAME VALUE...`, or `function NAME BODY...`."""

    line: int
    words: tuple[str, ...]
    """As they stand, quotes included; the commands of a pipe with "|" between them."""
    when: tuple[Condition, ...]


class Script(Record):
    """What was read of a start file."""

    steps: tuple[Step, ...]
    broken: bool
    """Whether a part of it could not be understood, so that anything may follow from it."""


class NotUnderstood(Exception):
    """The text nests deeper than any start file, or ends in the middle."""


class Parser:
    """What the grammars of all shells share: words, pipes, and lists of && and ||."""

    fish = False
    ends_of_command = frozenset({"\n", ";", "&", "&&", "||", ")", ";;"})

    def __init__(self, text: str) -> None:
        self.tokens, self.broken = split(text, self.fish)
        self.position = 0
        self.steps: list[Step] = []
        self.when: list[Condition] = []
        self.depth = 0

    def parse(self) -> Script:
        """All steps of the text."""
        try:
            while self.position < len(self.tokens):
                before = self.position
                self.block(frozenset())
                # A stray `fi` or `)`: the shell would complain and go on.
                self.position += self.position == before
        except NotUnderstood:
            self.broken = True
        return Script(tuple(self.steps), self.broken)

    def command(self) -> Condition:
        """Read one command, simple or compound; what it is for it to succeed."""
        raise NotImplementedError

    def block(self, ends: frozenset[str]) -> Condition:
        """Commands up to a word of `ends` at the head of one; what the last one's success is."""
        last: Condition = ALWAYS
        while self.position < len(self.tokens):
            token = self.tokens[self.position]
            if token.text in ends or token.text in (")", ";;"):
                break
            if token.kind == "operator" and token.text in ("\n", ";", "&", "&&", "||"):
                self.position += 1
                continue
            before = self.position
            last = self.chain()
            if self.position == before:
                break
        return last

    def chain(self) -> Condition:
        """`a && b || c`, each under what the ones before it must have done."""
        so_far = self.nested(self.command)
        length = 1
        while (operator := self.joiner()) is not None:
            length += 1
            if length > DEEPEST:
                raise NotUnderstood
            self.skip_lines()
            needed = so_far if operator == "&&" else Not(so_far)
            own = self.under(needed, self.command)
            both = All((so_far, own))
            so_far = both if operator == "&&" else Not(All((Not(so_far), Not(own))))
        return so_far

    def nested(self, read: Callable[[], Condition]) -> Condition:
        """What `read` gives, one level further down."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise NotUnderstood
        condition = read()
        self.depth -= 1
        return condition

    def joiner(self) -> str | None:
        """The && or || that stands next, taken; None when there is none."""
        if self.peek() in ("&&", "||"):
            return self.take().text
        return None

    def under(self, condition: Condition, read: Callable[[], Condition]) -> Condition:
        """What `read` gives, its steps put under a condition."""
        self.when.append(condition)
        result = self.nested(read)
        self.when.pop()
        return result

    def simple(self) -> Condition:
        """A command without structure, with what it is piped into."""
        first = self.tokens[self.position] if self.position < len(self.tokens) else None
        words = self.words_until(self.ends_of_command)
        if first and words:
            self.add(first.line, words)
        return Test(words)

    def words_until(self, ends: frozenset[str]) -> tuple[str, ...]:
        """The words up to one of these operators; a quoted operator is a word."""
        words = []
        while self.position < len(self.tokens):
            token = self.tokens[self.position]
            if token.kind == "operator" and token.text in ends:
                break
            words.append(token.text)
            self.position += 1
        return tuple(words)

    def add(self, line: int, words: tuple[str, ...]) -> None:
        """One more step, under all that must hold here."""
        self.steps.append(Step(line, words, tuple(self.when)))

    def peek(self, ahead: int = 0) -> str | None:
        """The text of the next token; None at the end."""
        at = self.position + ahead
        return self.tokens[at].text if at < len(self.tokens) else None

    def take(self) -> Token:
        """The next token, gone past."""
        if self.position >= len(self.tokens):
            raise NotUnderstood
        self.position += 1
        return self.tokens[self.position - 1]

    def skip_lines(self) -> None:
        """Go past the ends of lines."""
        while self.peek() in ("\n", ";"):
            self.position += 1
