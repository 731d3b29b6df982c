"""Files that would be imported in place of the standard library or of a course package."""

from __future__ import annotations

import sys
from collections.abc import Collection

from envcheck.facts import Shadow, Shadows, Target
from envcheck.probes.files import is_file, join, names_in, resolve
from envcheck.probes.place import Place
from envcheck.profile import COURSE

MODULES = tuple(need.module for need in COURSE)
FIRST_COME = frozenset({
    "abc", "codecs", "encodings", "importlib", "io", "os", "site", "stat", "builtins", "posixpath",
    "ntpath", "genericpath", "zipimport", "_collections_abc", "_sitebuiltins",
})  # fmt: skip
"""Modules that Python has loaded before it looks at the folder one works in."""
NOT_HIDDEN = FIRST_COME | set(sys.builtin_module_names)
PROJECT_FILES = ("pyproject.toml", "setup.py", "setup.cfg", "meson.build")


def probe(place: Place, target: Target, modules: Collection[str] = MODULES) -> Shadows:
    """What lies in the way, in the folder one works in and in the entries of PYTHONPATH."""
    known = {resolve(place, folder) for folder in target.site_packages}
    shadows = [
        shadow
        for folder in _folders(place)
        if resolve(place, folder) not in known
        for shadow in shadows_in(place, folder, modules)
    ]
    return Shadows(tuple(shadows))


def shadows_in(place: Place, folder: str, modules: Collection[str]) -> list[Shadow]:
    """What in one folder hides one of the modules, or a module of the standard library."""
    names = set(names_in(place, folder))
    if _is_home_of_modules(names):
        return []
    found = []
    for module in sorted({*modules, *sys.stdlib_module_names} - NOT_HIDDEN):
        path = _source(place, folder, module, names)
        if path and not _is_real(path, module, names):
            found.append(Shadow(module, path, module in sys.stdlib_module_names))
    return found


def _folders(place: Place) -> tuple[str, ...]:
    listed = place.environ.get("PYTHONPATH", "").split(place.listsep)
    entries = [entry for entry in listed if entry]
    if place.cwd and not place.environ.get("PYTHONSAFEPATH"):
        entries.insert(0, place.cwd)
    return tuple(dict.fromkeys(entries))


def _source(place: Place, folder: str, module: str, names: set[str]) -> str | None:
    """The file that `import module` would take here; a folder without __init__.py never wins."""
    if module in names:
        package = join(place, folder, module, "__init__.py")
        if is_file(place, package):
            return join(place, folder, module)
    path = join(place, folder, module + ".py")
    return path if module + ".py" in names and is_file(place, path) else None


def _is_home_of_modules(names: set[str]) -> bool:
    """Whether a folder is a package, a standard library, or packages were installed into it."""
    return (
        "__init__.py" in names
        or {"os.py", "site.py"} <= names
        or any(name.endswith((".dist-info", ".egg-info")) for name in names)
    )


def _is_real(path: str, module: str, names: set[str]) -> bool:
    """Whether it is the package itself: a checkout of its project."""
    return not path.endswith(".py") and not names.isdisjoint(PROJECT_FILES) and bool(module)
