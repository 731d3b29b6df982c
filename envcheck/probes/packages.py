"""What is installed in the target: names of folders and heads of files, nothing imported."""

from __future__ import annotations

import os

from envcheck.facts import CondaRecord, Distribution, Packages, Target, Unknown
from envcheck.probes.text import first_line, read_text


def probe(target: Target) -> Packages | Unknown | None:
    """Every distribution on the target's import path, and conda's own records."""
    if target.python is None:  # what conda noted there is of no use to anybody yet
        return None
    if target.trouble:
        return Unknown("the target Python does not answer")
    found: list[Distribution] = []
    unreadable = []
    for folder in dict.fromkeys(target.sys_path):
        try:
            names = sorted(os.listdir(folder))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            unreadable.append(folder)
            continue
        infos = (name for name in names if name.endswith("-info"))
        found += (d for name in infos if (d := distribution_in(folder, name)))
    sites = [site for site in target.site_packages if os.path.isdir(site)]
    writable = os.access(sites[0], os.W_OK) if sites else None
    return Packages(tuple(found), conda_records(target.prefix), tuple(unreadable), writable)


def normalise(name: str) -> str:
    """A distribution's name as the index compares it."""
    words = name.lower().replace("_", "-").replace(".", "-").split("-")
    return "-".join(word for word in words if word)


def parse_folder(name: str) -> tuple[str, str] | None:
    """Name and version that a `.dist-info` or `.egg-info` is named for; None for anything else."""
    stem, dot, kind = name.rpartition(".")
    if not dot or kind not in ("dist-info", "egg-info"):
        return None
    package, _, rest = stem.partition("-")
    # A leading ~ is what pip leaves of an uninstall that was cut short.
    if not package or package.startswith("~"):
        return None
    return normalise(package), rest.split("-", 1)[0] if kind == "egg-info" else rest


def distribution_in(folder: str, name: str) -> Distribution | None:
    """The distribution that a name in a folder of sys.path stands for; None for any other name."""
    parsed = parse_folder(name)
    if parsed is None:
        return None
    package, version = parsed
    path = os.path.join(folder, name)
    if not version:
        version = _version_inside(path)
    installer = first_line(os.path.join(path, "INSTALLER")) or None
    return Distribution(package, version, installer, folder)


def _version_inside(path: str) -> str:
    """For an .egg-info without a version in its name: the one in its PKG-INFO."""
    text = (
        read_text(os.path.join(path, "PKG-INFO"), limit=4096) or read_text(path, limit=4096) or ""
    )
    lines = (line.partition(":") for line in text.splitlines())
    return next((value.strip() for key, _, value in lines if key == "Version"), "")


def conda_records(prefix: str | None) -> tuple[CondaRecord, ...]:
    """What conda says it installed, by the names of the files in conda-meta."""
    try:
        names = sorted(os.listdir(os.path.join(prefix or "", "conda-meta"))) if prefix else []
    except OSError:
        return ()
    parts = (name[:-5].rsplit("-", 2) for name in names if name.endswith(".json"))
    return tuple(CondaRecord(*part) for part in parts if len(part) == 3)
