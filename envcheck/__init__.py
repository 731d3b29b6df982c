"""Look at a machine and one Python on it, name what is wrong, and say what to type."""

from __future__ import annotations

__version__ = "0.1.0"
path_as_given: tuple[str, ...] = ()
"""Where Python was told to look for modules, in case the command has changed that for itself."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from envcheck.examination import Request as Request
    from envcheck.examination import collect as collect
    from envcheck.examination import examine as examine
    from envcheck.facts import Conda as Conda
    from envcheck.facts import CondaEnvironment as CondaEnvironment
    from envcheck.facts import Device as Device
    from envcheck.facts import Facts as Facts
    from envcheck.facts import Memory as Memory
    from envcheck.facts import Numerics as Numerics
    from envcheck.facts import Packages as Packages
    from envcheck.facts import Processor as Processor
    from envcheck.facts import System as System
    from envcheck.facts import Target as Target
    from envcheck.facts import Torch as Torch
    from envcheck.facts import Unknown as Unknown
    from envcheck.findings import Finding as Finding
    from envcheck.findings import Fix as Fix
    from envcheck.findings import Risk as Risk
    from envcheck.findings import Severity as Severity
    from envcheck.findings import Status as Status
    from envcheck.notebook import load_ipython_extension as load_ipython_extension
    from envcheck.probes.run import end_all as end_all
    from envcheck.probes.target import TargetNotFound as TargetNotFound
    from envcheck.report import Report as Report

# Public name -> where it stands. Loaded when asked for: `import envcheck` alone reads nothing else.
_HOMES = {
    "examination": ("Request", "collect", "examine"),
    "facts": (
        "Conda",
        "CondaEnvironment",
        "Device",
        "Facts",
        "Memory",
        "Numerics",
        "Packages",
        "Processor",
        "System",
        "Target",
        "Torch",
        "Unknown",
    ),
    "findings": ("Finding", "Fix", "Risk", "Severity", "Status"),
    "notebook": ("load_ipython_extension",),
    "probes.run": ("end_all",),
    "probes.target": ("TargetNotFound",),
    "report": ("Report",),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            return getattr(import_module(f"envcheck.{home}"), name)
    raise AttributeError(f"module 'envcheck' has no attribute {name!r}")
