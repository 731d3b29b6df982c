"""Every parser of ours by name: what the fuzzer and the quick tests run."""

from __future__ import annotations

from tests.fuzz import (
    of_guests,
    of_machine,
    of_notebooks,
    of_packages,
    of_profiles,
    of_reports,
    of_settings,
    of_shells,
    of_travel,
    of_tutor,
)
from tests.fuzz.target import Target

TARGETS: dict[str, Target] = {
    **of_shells.TARGETS,
    **of_packages.TARGETS,
    **of_profiles.TARGETS,
    **of_settings.TARGETS,
    **of_machine.TARGETS,
    **of_guests.TARGETS,
    **of_reports.TARGETS,
    **of_travel.TARGETS,
    **of_tutor.TARGETS,
    **of_notebooks.TARGETS,
}
