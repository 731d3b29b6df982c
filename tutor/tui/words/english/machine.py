"""Texts of the check of the machine: its screen, a finding's page, the choice of a Python."""

from __future__ import annotations

from typing import NamedTuple

from tutor.tui.words.text import About, Counted


class Machine(NamedTuple):
    """The first screen."""

    about: About = About(
        "Machine",
        "tutor looks at this computer and at the Python that will run your answers. "
        "Open a line to read what it means and what to type; nothing is changed for you.",
    )
    go_on: str = "Go on to the course"
    looking: str = "looking …"
    looking_deeper: str = "looking deeper …"
    looked: str = "{note} {done} of {total}"
    checks: Counted = Counted("{n} check", "{n} checks")
    things_to_mend: Counted = Counted("{n} thing to mend", "{n} things to mend")
    things_to_look_at: Counted = Counted("{n} thing to look at", "{n} things to look at")
    first: str = "The one thing to do first: "
    calm_so_far: str = "Nothing to mend so far."
    not_examined: str = "? This machine could not be examined."
    well: str = "All is well: "
    passed: Counted = Counted("{n} check passed. Enjoy!", "{n} checks passed. Enjoy!")
    passed_on: Counted = Counted(
        "{n} check passed, and PyTorch will compute on {device}. Enjoy!",
        "{n} checks passed, and PyTorch will compute on {device}. Enjoy!",
    )
    the_cpu: str = "the CPU"
    system: str = "System"
    processor: str = "Processor"
    python: str = "Python"
    device: str = "Device"
    cores: Counted = Counted("{n} core", "{n} cores")
    memory: str = "{amount} memory"
    not_found: str = "not found"
    could_not_be_read: str = "? could not be read: {reason}"
    families: tuple[tuple[str, str], ...] = (("torch", "PyTorch"),)
    """Parts of the machine whose title is not just their name."""


class Finding(NamedTuple):
    """The page of one finding."""

    about: About = About(
        "One finding",
        "What was looked at, what was found, and what to type to mend it. "
        "Copy a command, run it in another terminal, then check again.",
    )
    checking_again: str = "checking again …"
    now: str = "now: {mark}"
    well_when: str = "Well when"
    expected: str = "Expected"
    found: str = "Found"
    seen: str = "Seen"
    waived: str = "Waived: {reason}"
    waived_until: str = "Waived until {until}: {reason}"
    what_to_do: str = "What to do"
    to_verify: str = "To see whether it is mended"
    changes_nothing: str = "These commands change nothing."
    reversible: str = "This can be undone."
    replaces_packages: str = "This replaces installed packages."
    needs_admin: str = "This needs an administrator's rights."
    copies: str = "y copies"
    copied: str = "✓ copied"


class Target(NamedTuple):
    """The choice of the Python that answers run in."""

    title: str = "Where answers run"
    keys: str = "Enter chooses · Esc closes"
    looking: str = "Looking for Pythons …"
    automatic: str = "Automatic: the active environment, else tutor's own"
    when: str = "An exercise runs there when its packages are there too."
    in_use: str = "in use now"
    own: str = "tutor's own"
