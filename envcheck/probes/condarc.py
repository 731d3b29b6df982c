"""The settings of conda, mamba, micromamba and pixi, read from files and variables alone."""

from __future__ import annotations

from envcheck.facts import (
    Conda,
    CondaInstall,
    CondaSettings,
    Setting,
    SettingsFile,
    Target,
    Unknown,
    is_inside,
)
from envcheck.facts.conda_keys import ALIASES, LISTS, SWITCHES, TEXTS
from envcheck.facts.settings import ENVIRONMENT
from envcheck.probes.condarc_places import overlooked, settings_files
from envcheck.probes.files import is_environment, join, names_in
from envcheck.probes.place import Place
from envcheck.probes.settings_files import clean, read

VARIABLES = LISTS | SWITCHES | TEXTS | {"plugins_auto_accept_tos"}
OVERRIDE = "override_"
"""`CONDA_OVERRIDE_CUDA` and its like make conda see another machine."""
SEPARATORS = {"pinned_packages": "&", "disallowed_packages": "&"}
PLUGINS = {"conda-libmamba-solver": "libmamba", "conda-rattler-solver": "rattler"}
"""Packages in the base environment, and the solver that each brings."""


def probe(
    place: Place, conda: Conda | Unknown | None, target: Target | Unknown
) -> CondaSettings | None:
    """The settings of the conda in use; None where there is neither a conda nor settings of one."""
    install = _install(conda)
    root = install.prefix if install else None
    prefix = _prefix(place, target)
    tool = "micromamba" if install and install.distribution == "micromamba" else "conda"
    found = tuple(
        file
        for path, readers in settings_files(place, root, prefix)
        if (file := read(place, path, readers, _parse))
    )
    passed_over = tuple(overlooked(place, root, prefix))
    pixi = _of_pixi(place)
    if conda is None and not (found or passed_over or pixi):
        return None
    # Here, because a machine without conda does without them.
    from envcheck.probes.conda_terms import terms
    from envcheck.probes.condarc_folders import folders, missing_channels
    from envcheck.probes.condarc_merge import merge

    variables = _variables(place, tool)
    reader = "mamba" if tool == "micromamba" else "conda"
    said = [s for file in found if reader in file.readers for s in file.settings]
    effective = merge([*said, *variables])
    settings = {setting.key: setting for setting in effective}
    plugins = _packages(place, root)
    return CondaSettings(
        tool=tool,
        root=root,
        version=install.version if install else None,
        files=(*found, *pixi),
        variables=variables,
        effective=effective,
        overlooked=tuple({one.path: one for one in passed_over}.values()),
        folders=folders(place, root, settings) if root and tool == "conda" else (),
        missing_channels=missing_channels(place, settings),
        terms=terms(place, root, prefix),
        asks_terms="conda-anaconda-tos" in plugins,
        solvers=_solvers(plugins) if "conda" in plugins else None,
        shared=_is_shared(place, install),
    )


def _parse(text: str, path: str) -> tuple[Setting, ...]:
    from envcheck.probes.condarc_text import parse

    return parse(text, path)


def _parse_toml(text: str, path: str) -> tuple[Setting, ...]:
    from envcheck.probes.toml_settings import parse

    return parse(text, path)


def _install(conda: Conda | Unknown | None) -> CondaInstall | None:
    """The installation that this terminal uses: found by the strongest clue, conda's own first."""
    found = conda.installs if isinstance(conda, Conda) else ()
    installs = [install for install in found if install.distribution != "pixi"]
    with_conda = (install for install in installs if install.version)
    return next(with_conda, next(iter(installs), None))


def _is_shared(place: Place, install: CondaInstall | None) -> bool:
    return bool(install and not install.writable and not is_inside(install.prefix, place.home))


def _prefix(place: Place, target: Target | Unknown) -> str | None:
    """The environment whose settings count: the active one, else the one that is examined."""
    active = place.environ.get("CONDA_PREFIX")
    if active and is_environment(place, active):
        return active
    return target.prefix if isinstance(target, Target) and target.kind == "conda" else None


def _variables(place: Place, tool: str) -> tuple[Setting, ...]:
    """The variables that conda reads as settings, and those that change what it sees."""
    found = []
    for name in sorted(place.environ):
        start = next((s for s in _starts(tool) if name.startswith(s)), None)
        key = name.removeprefix(start).lower() if start else ""
        key = ALIASES.get(key, key)
        if key in VARIABLES or key.startswith(OVERRIDE):
            own = place.listsep if key == "envs_dirs" else SEPARATORS.get(key, ",")
            text = place.environ[name]
            parts = text.split(own) if key in LISTS else [text]
            texts = tuple(clean(part, key) for part in parts if part.strip() or len(parts) == 1)
            kind = "list" if key in LISTS else "text"
            found.append(Setting(key, name, ENVIRONMENT, None, kind, texts))
    return tuple(found)


def _starts(tool: str) -> tuple[str, ...]:
    return ("CONDA_", "MAMBA_") if tool == "micromamba" else ("CONDA_",)


def _packages(place: Place, root: str | None) -> frozenset[str]:
    """The names of what is installed in the base environment."""
    names = names_in(place, join(place, root, "conda-meta")) if root else []
    return frozenset(name.rsplit("-", 2)[0] for name in names if name.endswith(".json"))


def _solvers(packages: frozenset[str]) -> tuple[str, ...]:
    return ("classic", *(solver for package, solver in PLUGINS.items() if package in packages))


def _of_pixi(place: Place) -> tuple[SettingsFile, ...]:
    """The settings of pixi, which reads none of conda's."""
    config = place.environ.get("XDG_CONFIG_HOME") or join(place, place.home, ".config")
    folders = [join(place, config, "pixi"), join(place, place.home, ".pixi")]
    if place.platform == "macos":
        folders.insert(1, join(place, place.home, "Library", "Application Support", "pixi"))
    if place.platform == "windows":
        data = place.environ.get("APPDATA")
        folders = [*([join(place, data, "pixi")] if data else []), folders[-1]]
    else:
        folders.insert(0, "/etc/pixi")
    if named := place.environ.get("PIXI_HOME"):
        folders.append(named)
    if place.cwd:
        folders.append(join(place, place.cwd, ".pixi"))
    paths = dict.fromkeys(join(place, folder, "config.toml") for folder in folders)
    return tuple(found for path in paths if (found := read(place, path, ("pixi",), _parse_toml)))
