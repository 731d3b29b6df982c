"""Markers of pip's (`sys_platform == "win32"`), read for the target and not for where we run."""

from __future__ import annotations

from envcheck.facts import System, Target, Unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from packaging.markers import Marker

Environment = dict[str, str]
SYSTEMS = {
    "linux": ("linux", "posix", "Linux"),
    "macos": ("darwin", "posix", "Darwin"),
    "windows": ("win32", "nt", "Windows"),
}
"""Platform -> sys_platform, os_name, platform_system."""
IMPLEMENTATIONS = {"cpython": "CPython", "pypy": "PyPy"}


def environment_of(target: Target, system: System | Unknown) -> Environment | None:
    """What markers ask about, of the target; None where the target or system is not known."""
    if target.version is None or isinstance(system, Unknown) or system.platform not in SYSTEMS:
        return None
    sys_platform, os_name, platform_system = SYSTEMS[system.platform]
    implementation = target.implementation or "cpython"
    return {
        "extra": "",
        "implementation_name": implementation,
        "implementation_version": target.version,
        "os_name": os_name,
        "platform_machine": target.arch or system.arch,
        "platform_python_implementation": IMPLEMENTATIONS.get(implementation, implementation),
        "platform_release": system.kernel,
        "platform_system": platform_system,
        "platform_version": system.version,
        "python_full_version": target.version,
        "python_version": ".".join(target.version.split(".")[:2]),
        "sys_platform": sys_platform,
    }


def applies(marker: str | Marker | None, environment: Environment | None) -> bool | None:
    """Whether a marker holds in the target; None where that cannot be told."""
    if not marker:
        return True
    if environment is None:
        return None
    # Here, because a quick look at a profile without markers does without them.
    from packaging import markers

    from envcheck.profile.reading import read_marker

    try:
        parsed = read_marker(marker) if isinstance(marker, str) else marker
        return bool(parsed.evaluate(dict(environment)))
    except (
        markers.InvalidMarker,
        markers.UndefinedComparison,
        markers.UndefinedEnvironmentName,
    ):
        return None
