"""An answer as the words of its program: without comments, docstrings, layout.

Read by the tokenizer, which neither recurses nor runs anything, whatever the text is.
"""

from __future__ import annotations

import io
import keyword
import tokenize
from collections.abc import Iterator

Words = tuple[str, ...]
_LAYOUT = (tokenize.COMMENT, tokenize.NL, tokenize.ENCODING, tokenize.ENDMARKER)
_BREAKS = (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)


def words(source: bytes) -> Words:
    """The program's words; of a text that is no Python, what stands between its spaces."""
    try:
        found = list(tokenize.tokenize(io.BytesIO(source).readline))
    except (tokenize.TokenError, SyntaxError, ValueError):
        return tuple(source.decode("utf-8", "replace").split())
    return tuple(_words([token for token in found if token.type not in _LAYOUT]))


def is_empty(program: Words) -> bool:
    """Whether there is nothing but comments, docstrings and `pass`."""
    return all(word in ("\n", "{", "}", "pass") for word in program)


def shape(program: Words) -> Words:
    """The words with one stand-in for all of the author's own names, numbers and texts."""
    before = ""
    shaped = []
    for word in program:
        is_own = word.isidentifier() and not keyword.iskeyword(word) and before != "."
        stands_for = "n" if is_own else "0" if word[0].isdigit() else word
        shaped.append("''" if word[-1] in "\"'" else stands_for)
        before = word
    return tuple(shaped)


def _words(tokens: list[tokenize.TokenInfo]) -> Iterator[str]:
    for index, token in enumerate(tokens):
        if token.type == tokenize.INDENT:
            yield "{"
        elif token.type == tokenize.DEDENT:
            yield "}"
        elif token.type == tokenize.NEWLINE:
            if not _is_docstring(tokens, index - 1):
                yield "\n"
        elif not _is_docstring(tokens, index):
            yield token.string


def _is_docstring(tokens: list[tokenize.TokenInfo], index: int) -> bool:
    """Whether it is a text that stands alone in its line."""
    if index < 0 or tokens[index].type != tokenize.STRING:
        return False
    begins = index == 0 or tokens[index - 1].type in _BREAKS
    return begins and (index + 1 == len(tokens) or tokens[index + 1].type in _BREAKS)
