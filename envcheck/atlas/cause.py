"""What a cause is: one way in which a machine or an environment is broken, as data."""

from __future__ import annotations

from collections.abc import Callable

from envcheck.findings import Fix
from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.atlas.said import Said

PLATFORMS = ("linux", "macos", "windows", "wsl", "container")
SHELLS = ("bash", "zsh", "fish", "tcsh", "csh", "powershell", "cmd")
LINUX = ("linux", "wsl", "container")
"""Where Linux runs: what is true of Linux is true of these."""


class Sign(Record):
    """One text by which a cause shows itself."""

    words: str
    """What must be there, in small letters: cheap to look for. A space stands for any blank or a
    line's end."""
    weight: float
    """How sure this text alone makes us of the cause, 0 to 1: less where look-alikes share it."""
    pattern: str | None = None
    """Where the words are not enough: a regular expression around them. Capitals count for
    nothing; a space stands for any blanks, line ends included, and " ?" for any or none; `.`
    stays within a line."""
    near: tuple[str, ...] = ()
    """Where the words are common: small letters of which the pattern holds some, too. Without any
    of them in the text the pattern is not even compiled."""


class Reason(Record):
    """What a fact that the text tells says for or against a cause."""

    weight: float
    """From -1 (it cannot be this cause) to 1 (it can only be this one); 0 says nothing."""
    says: str
    """The reason as a sentence without its end."""
    facts: tuple[str, ...] = ()
    """Names of the facts that it rests on: their lines are shown."""


Judge = Callable[["Said"], "Reason | None"]


class Mend(Record):
    """What mends a cause on some platforms and in some shells; on all where none is named."""

    fix: Fix
    platforms: tuple[str, ...] = ()
    shells: tuple[str, ...] = ()


class Unlike(Record):
    """What tells a cause from others that look like it."""

    ids: tuple[str, ...]
    how: str
    """The fact that decides, and what it says for which."""
    commands: tuple[str, ...] = ()
    """What shows that fact."""


class Cause(Record):
    """One root cause: what it is, how it shows itself, what it is mistaken for, what mends it."""

    id: str
    title: str
    """What is wrong, as a sentence without its end."""
    what: str
    """How it comes about and what it does; paragraphs."""
    machine: str
    """By which facts of the machine it is recognised."""
    signs: tuple[Sign, ...]
    mends: tuple[Mend, ...]
    """The first that fits is shown: special ones before general ones."""
    platforms: tuple[str, ...] = ()
    """Where it occurs; everywhere where none is named. "linux" means WSL and containers, too."""
    shown: Judge | None = None
    """Where facts alone show it, without a telling text: a reason whose weight is as a sign's."""
    reasons: tuple[Judge, ...] = ()
    """What the facts in the text say for and against it, once a sign was seen."""
    over: tuple[str, ...] = ()
    """Causes that this one explains away: their texts are its consequences."""
    unlike: tuple[Unlike, ...] = ()
    verify: tuple[str, ...] = ()
    """Commands that show whether it is mended."""


def serves(named: tuple[str, ...], platform: str | None) -> bool:
    """Whether something for the named platforms is for this one; what is unknown is served."""
    if not named or platform is None or platform in named:
        return True
    return platform in LINUX and "linux" in named


def mend_for(cause: Cause, platform: str | None, shell: str | None) -> Fix:
    """The mend that fits best: for that platform and shell, else for that platform.

    Where no platform is known, one for every platform or for Linux goes before one for another.
    """
    here = [mend for mend in cause.mends if serves(mend.platforms, platform)] or [*cause.mends]
    if platform is None:
        here.sort(key=lambda mend: bool(mend.platforms) and "linux" not in mend.platforms)
    fits = (mend for mend in here if not mend.shells or shell is None or shell in mend.shells)
    return next(fits, here[0]).fix
