"""The language of start files: words, values, steps and the conditions they stand under."""

from __future__ import annotations

import pytest

from envcheck.probes.conditions import Situation, every, holds
from envcheck.probes.grammars import parse
from envcheck.probes.path_changes import OLD, parse_fish_variables, path_change
from envcheck.probes.place import Place
from envcheck.probes.shell_words import split, values

KNOWN = {"HOME": ("/h",), "PATH": (OLD,), "SET": ("x",), "MANY": ("a", "b"), "COMPUTED": None}


def lookup(name: str) -> tuple[str, ...] | None:
    return KNOWN.get(name, ("",))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a 'b c' \"d e\" # f", ["a", "'b c'", '"d e"']),
        ("a;b && c", ["a", ";", "b", "&&", "c"]),
        ("x >/dev/null 2>&1 y", ["x", "y"]),
        ("x < in &> out", ["x"]),
        ("a \\\n b", ["a", "b"]),
        ('x="$(a "b" (c))"', ['x="$(a "b" (c))"']),
        ("path=(/a /b)", ["path=(/a /b)"]),
        ("a#b", ["a#b"]),
        ("cat <<EOF\nPATH=/x\nEOF\nb", ["cat", "\n", "\n", "b"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    tokens, is_open = split(text)
    assert ([token.text for token in tokens], is_open) == (words, False)


@pytest.mark.parametrize("text", ["'a", '"a', "`a", '"$(a', "x=(a"])
def test_quotes_that_are_never_closed(text: str) -> None:
    assert split(text)[1]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("~/x", ("/h/x",)),
        ("'~/x $HOME'", ("~/x $HOME",)),
        ('"$HOME/b c"', ("/h/b c",)),
        ("${SET}y", ("xy",)),
        ("${UNSET:-$HOME}", ("/h",)),
        ("${SET:-z}", ("x",)),
        ("${SET+y}${UNSET+y}", ("y",)),
        ("$MANY/c", ("a/c", "b/c")),
        ("a\\ b", ("a b",)),
        ("$COMPUTED", None),
        ("$(date)", None),
        ("`date`", None),
        ("${HOME%/*}", None),
    ],
)
def test_values(word: str, found: tuple[str, ...] | None) -> None:
    assert values(word, lookup, "/h") == found


def certain(text: str, shell: str = "bash", kind: str = "interactive") -> dict[str, bool | None]:
    """Each one-letter command of a text, and whether the shell comes to it."""
    now = Situation(Place({}, "/h", "linux", ""), shell, kind, lookup)
    return {
        step.words[0]: every(holds(condition, now) for condition in step.when)
        for step in parse(text, shell).steps
        if len(step.words[0]) == 1 and step.words[0] != "["
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("if true; then a; else b; fi", {"a": True, "b": False}),
        ("if [ -d / ]; then a; elif true; then b; else c; fi", {"a": True, "b": False, "c": False}),
        ("if grep -q x y; then a; else b; fi; c", {"a": None, "b": None, "c": True}),
        ("[ -d /gone ] && a || b", {"a": False, "b": True}),
        ("[ -d / ] && [ -d /usr ] && a", {"a": True}),
        ('[ -n "$PS1" ] && a; [ -z "$PS1" ] && b', {"a": True, "b": False}),
        ("[[ $- == *i* ]] && a; [[ $- != *i* ]] && b", {"a": True, "b": False}),
        ("[[ -d / && -d /gone ]] || a", {"a": True}),
        ("[ -d / -a -d /gone ] && a; [ -d /gone -o -d / ] && b", {"a": False, "b": True}),
        ('case "$-" in\n *i*) a;;\n *) b;;\nesac', {"a": True, "b": False}),
        ("case $x in\n (1|2) a;;\nesac; b", {"a": None, "b": True}),
        ("while read l; do a; done; b", {"a": None, "b": True}),
        ("f() { a; }; b", {"a": False, "b": True}),
        ("function f {\n a\n}\nb", {"a": False, "b": True}),
        ("( a ); { b; }", {"a": False, "b": True}),
        ("! [ -d /gone ] && a", {"a": True}),
        ('[ "$BASH_VERSION" ] && a; [ -n "$ZSH_VERSION" ] && b', {"a": True, "b": False}),
        ("(( $+commands[x] )) && a", {"a": None}),
        ("[ -n \"$SSH_TTY\" ] && a", {"a": False}),
        ("fi; a", {"a": True}),
    ],
)  # fmt: skip
def test_conditions_of_bash(text: str, found: dict[str, bool | None]) -> None:
    assert certain(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("if status is-interactive\n a\nelse\n b\nend", {"a": True, "b": False}),
        ("if not status --is-login\n a\nend; b", {"a": True, "b": True}),
        ("test -d /; and a; or b", {"a": True, "b": None}),
        ("test -d /gone\nor a", {"a": True}),
        ("if false\n a\nelse if true\n b\nelse\n c\nend", {"a": False, "b": True, "c": False}),
        ("function f\n a\nend\nb", {"a": False, "b": True}),
        ("begin; a; end; for x in 1 2; b; end", {"a": True, "b": True}),
        ("switch $x\n case 1\n  a\n case '*'\n  b\nend\nc", {"a": None, "b": None, "c": True}),
        ("if test (uname) = Linux\n a\nend", {"a": None}),
    ],
)
def test_conditions_of_fish(text: str, found: dict[str, bool | None]) -> None:
    assert certain(text, "fish") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("if ( $?prompt ) then\n a\nelse\n b\nendif", {"a": True, "b": False}),
        ("if (! $?prompt) a\nb", {"a": False, "b": True}),
        ("if ( -d / && ! -d /gone ) a", {"a": True}),
        ("if ( -d /gone || -d / ) a", {"a": True}),
        ("if ( $?tcsh ) a\nif ( $?loginsh ) b", {"a": True, "b": False}),
        ("if ( $x == 1 ) then\n a\nelse if ( -d / ) then\n b\nendif", {"a": None, "b": None}),
        ("foreach x ( 1 2 )\n a\nend\nb", {"a": True, "b": True}),
        ("switch ($x)\n case 1:\n a\nendsw\nb", {"a": None, "b": True}),
    ],
)
def test_conditions_of_tcsh(text: str, found: dict[str, bool | None]) -> None:
    assert certain(text, "tcsh") == found


@pytest.mark.parametrize(
    ("shell", "text", "entries"),
    [
        ("bash", 'export PATH="/a:$PATH:/b"', ("/a", OLD, "/b")),
        ("bash", "PATH=~/a:/b", ("/h/a", "/b")),
        ("bash", "PATH+=:/a", (OLD, "/a")),
        ("bash", "pathmunge /a", ("/a", OLD)),
        ("bash", "pathmunge /a after", (OLD, "/a")),
        ("bash", 'PATH="$(x)/a:$PATH"', (OLD,)),
        ("bash", "MANPATH=/a", None),
        ("bash", "echo PATH=/a", None),
        ("zsh", "path=(/a $path)", ("/a", OLD)),
        ("zsh", "path+=(/a /b)", (OLD, "/a", "/b")),
        ("zsh", "typeset -U path", None),
        ("fish", "set -gx PATH /a $PATH", ("/a", OLD)),
        ("fish", "set -Ua fish_user_paths /a", (OLD, "/a")),
        ("fish", "fish_add_path --append /a", (OLD, "/a")),
        ("fish", "fish_add_path -g /a /b", ("/a", "/b", OLD)),
        ("fish", "set -e PATH", None),
        ("tcsh", "setenv PATH /a:$PATH", ("/a", OLD)),
        ("tcsh", "set path = ( /a $path )", ("/a", OLD)),
        ("tcsh", "set path=(/a $path)", ("/a", OLD)),
        ("tcsh", "set prompt = x", None),
    ],
)
def test_what_becomes_of_path(shell: str, text: str, entries: tuple[str, ...] | None) -> None:
    def known(name: str) -> tuple[str, ...] | None:
        return (OLD,) if name == "path" else lookup(name)

    change = path_change(parse(text, shell).steps[0].words, shell, known, "/h")
    assert (change and change.entries) == entries


def test_fish_variables() -> None:
    text = "# VERSION: 3.0\nSETUVAR --export X:1\nSETUVAR fish_user_paths:/a\\x20b\\x1e/c\n"
    assert parse_fish_variables(text) == ("/a b", "/c")


@pytest.mark.parametrize("shell", ["bash", "fish", "tcsh"])
@pytest.mark.parametrize(
    "piece",
    [
        "if ", "( ", "{ ", "a && ", "! ", "case x in ", "f() ", '"$(', "'", "`", "a=(", '"${',
        "not ", "if ( ",
    ],
)  # fmt: skip
def test_no_text_is_too_much(shell: str, piece: str) -> None:
    script = parse(piece * 5_000, shell)
    assert script.broken or script.steps is not None
