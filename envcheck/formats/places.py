"""The files that a finding surely speaks of: those that it names and that the facts know."""

from __future__ import annotations

import re

from envcheck.facts import CondaSettings, Facts, Kernels, PipSettings, Shadows, Shells
from envcheck.findings import Finding
from envcheck.records import Record


class Place(Record):
    """A file, and the line in it where that is known."""

    path: str
    line: int | None


def places(finding: Finding, facts: Facts) -> list[Place]:
    """The start files, settings, kernelspecs and modules in its evidence; nothing is guessed."""
    known = known_files(facts)
    found = (_place(text, known) for text in finding.evidence)
    return list(dict.fromkeys(place for place in found if place))


def known_files(facts: Facts) -> frozenset[str]:
    """Every file that was read and that a finding may point at."""
    shells, kernels, shadows = facts.shells, facts.kernels, facts.shadows
    files = [file.path for file in shells.files] if isinstance(shells, Shells) else []
    if isinstance(kernels, Kernels):
        files += [f"{kernel.folder}/kernel.json" for kernel in kernels.kernels]
    if isinstance(shadows, Shadows):
        files += [shadow.path for shadow in shadows.shadows]
    for settings in (facts.conda_settings, facts.pip_settings):
        if isinstance(settings, (CondaSettings, PipSettings)):
            files += [file.path for file in settings.files]
    return frozenset(files)


def _place(text: str, known: frozenset[str]) -> Place | None:
    """Evidence reads "FILE", "FILE:LINE" or "FILE:LINE: what stands there"."""
    if text in known:
        return Place(text, None)
    parted = re.match(r"(.+?):(\d{1,9})(?::\s|$)", text)
    if parted and parted[1] in known and int(parted[2]) > 0:
        return Place(parted[1], int(parted[2]))
    return None
