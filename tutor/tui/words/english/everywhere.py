"""Texts of every screen: keys, the palette, the help, small windows, and what went wrong."""

from __future__ import annotations

from typing import NamedTuple


class Keys(NamedTuple):
    """What each key does, as the last line of a screen and the help say it."""

    help: str = "Help"
    quit: str = "Quit"
    settings: str = "Settings"
    light_or_dark: str = "Light or dark"
    back: str = "Back"
    close: str = "Close"
    yes: str = "Yes"
    no: str = "No"
    machine: str = "Machine"
    progress: str = "Progress"
    certificate: str = "Certificate"
    device: str = "Device"
    measure: str = "Measure"
    stop: str = "Stop"
    tour: str = "Tour"
    course: str = "Course"
    python: str = "Python"
    check_again: str = "Check again"
    all_checks: str = "All checks"
    copy_command: str = "Copy command"
    next_step: str = "Next step"
    start_exercises: str = "Start the exercises"
    read_on: str = "Read on"
    new_values: str = "New values"
    step_on: str = "Step on"
    step_back: str = "Step back"
    run: str = "Run"
    hint: str = "Hint"
    pane: str = "Pane"
    next: str = "Next"
    solution: str = "Solution"
    reset: str = "Reset"
    other_side: str = "Other side"
    copy: str = "Copy"
    save: str = "Save"
    change: str = "Change"
    find: str = "Find in the answer"
    comment: str = "Comment, or code again"
    less_deep: str = "Lines one step back"
    own_editor: str = "Open in your own editor"


class Palette(NamedTuple):
    """Each command that the palette offers: its name, and what it does."""

    help: tuple[str, str] = ("Help", "What one sees here, and the keys")
    course: tuple[str, str] = ("Course", "Lessons and exercises")
    target: tuple[str, str] = ("Python", "Choose where answers run")
    tour: tuple[str, str] = ("Tour", "What is where, in one minute")
    device: tuple[str, str] = ("Device", "What computes here, and how fast: the roofline")
    progress: tuple[str, str] = ("Progress", "What is done, what was hard, a certificate")
    settings: tuple[str, str] = ("Settings", "Colours, language, signs, motion")
    light_or_dark: tuple[str, str] = ("Light or dark", "The other colours")
    quit: tuple[str, str] = ("Quit", "Everything is saved")
    search: str = "Search for a command …"


class Help(NamedTuple):
    """The help, which knows where it is asked."""

    of: str = "Help: {screen}"
    closes: str = "Esc closes"
    arrows: str = "↑ ↓  Tab"
    move: str = "Move; the mouse works everywhere"
    light_or_dark: str = "Light or dark (not while you type)"
    settings: str = "Colours, language, signs, motion"
    progress: str = "What you have done; a certificate"
    device: str = "What computes here, and how fast"
    tour: str = "The tour of one minute (here)"
    palette: str = "Every command by name"
    quit: str = "Quit; everything is saved"
    escape: str = "Esc"
    enter: str = "Enter"
    space: str = "Space"
    tab: str = "Tab"
    control: str = "Ctrl"
    shift: str = "Shift"
    right: str = "Right"
    left: str = "Left"


class Everywhere(NamedTuple):
    """What any screen may have to say."""

    too_small: str = (
        "This window is too small.\ntutor needs {width} × {height} characters;\n"
        "here are {columns} × {rows}.\nMake it larger: nothing is lost."
    )
    failed: str = "That did not work"
    our_fault: str = (
        "This is our fault, not yours ({what}). What you typed is kept; please report it."
    )
    close: str = "Close (Esc)"
    kept_in: str = "{trouble} Until that is mended, answers are kept in {folder}."
    kept_there: str = "{trouble} Until that is mended, answers are kept where they are."
    unknown_setting: str = (
        "The setting “{name}” was “{value}”, which this tutor does not know: it is begun anew."
    )
    step_of: str = "← → step {step} of {count}"
    drawing: str = "drawing…"
