"""Settings of conda for tests of checks: from the text of a condarc, and from variables."""

from envcheck.facts import CondaSettings, SettingsFile
from envcheck.probes.condarc_merge import merge
from envcheck.probes.condarc_text import parse
from envcheck.records import replace

USER, SYSTEM = "/home/student/.condarc", "/etc/conda/.condarc"
PLAIN = CondaSettings("conda", "/home/student/miniforge3", "26.7.2")


def settings(text="", system="", variables=(), **more):
    """What a condarc in the home folder, one of the system and variables say together."""
    said = ((SYSTEM, system), (USER, text))
    files = [SettingsFile(path, ("conda", "mamba"), parse(t, path)) for path, t in said if t]
    every = [setting for file in files for setting in file.settings]
    return replace(
        PLAIN,
        **{
            "files": tuple(files),
            "variables": tuple(variables),
            "effective": merge([*every, *variables]),
            **more,
        },
    )
