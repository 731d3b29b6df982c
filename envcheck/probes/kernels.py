"""The Jupyter kernelspecs that would be offered from the target, and what each starts."""

from __future__ import annotations

import json
import os

from envcheck.facts import Kernel, Kernels, Unknown
from envcheck.probes.files import (
    environment_of,
    is_environment,
    is_file,
    join,
    names_in,
    read_text,
    real,
)
from envcheck.probes.place import Place
from envcheck.probes.search_path import endings, find_in, parse_entries
from envcheck.records import Record


class Spec(Record):
    """What a `kernel.json` says."""

    argv: tuple[str, ...]
    display_name: str
    python: bool


def probe(place: Place, prefix: str | None) -> Kernels | None:
    """Every kernelspec, the first of a name as Jupyter takes it; None when there is none."""
    kernels: dict[str, Kernel] = {}
    unreadable = []
    for folder in search_folders(place, prefix):
        for name in names_in(place, folder):
            path = join(place, folder, name, "kernel.json")
            text = read_text(place, path)
            if text is None or name.lower() in kernels:
                continue
            spec = text if isinstance(text, Unknown) else parse_kernel(text)
            if isinstance(spec, Unknown):
                unreadable.append(f"{path}: {spec.reason}")
            else:
                kernels[name.lower()] = _kernel(place, prefix, join(place, folder, name), spec)
    if not kernels and not unreadable:
        return None
    return Kernels(tuple(kernels.values()), tuple(unreadable))


def parse_kernel(text: str) -> Spec | Unknown:
    """Command, display name, and whether it starts Python."""
    try:
        spec = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Unknown(f"not JSON: {error}")
    argv = spec.get("argv") if isinstance(spec, dict) else None
    if not isinstance(argv, list) or not all(isinstance(word, str) for word in argv):
        return Unknown("no command in it (argv)")
    python = any("ipykernel" in word for word in argv) or spec.get("language") == "python"
    return Spec(tuple(argv), str(spec.get("display_name") or ""), python)


def search_folders(place: Place, prefix: str | None) -> tuple[str, ...]:
    """Where Jupyter of that prefix looks for kernelspecs, in its order (jupyter_core.paths)."""
    listed = place.environ.get("JUPYTER_PATH", "").split(place.listsep)
    user = [_data_folder(place)]
    environment = [join(place, prefix, "share", "jupyter")] if prefix else []
    near = environment + user if _prefers_environment(place, prefix) else user + environment
    system = ["/usr/local/share/jupyter", "/usr/share/jupyter"]
    if place.platform == "windows":
        # Anybody may write there, so Jupyter reads it only where it was asked to.
        asked = _says_yes(place.environ.get("JUPYTER_USE_PROGRAMDATA", "no"))
        system = [join(place, place.environ.get("PROGRAMDATA", ""), "jupyter")] if asked else []
    folders = [folder for folder in [*listed, *near, *system] if folder]
    kernels = [join(place, folder, "kernels") for folder in folders]
    ipython = place.environ.get("IPYTHONDIR") or join(place, place.home, ".ipython")
    return tuple(dict.fromkeys([*kernels, join(place, ipython, "kernels")]))


def _data_folder(place: Place) -> str:
    if named := place.environ.get("JUPYTER_DATA_DIR"):
        return named
    if place.platform == "macos":
        return join(place, place.home, "Library", "Jupyter")
    if place.platform == "windows":
        roaming = place.environ.get("APPDATA") or join(place, place.home, "AppData", "Roaming")
        return join(place, roaming, "jupyter")
    share = place.environ.get("XDG_DATA_HOME") or join(place, place.home, ".local", "share")
    return join(place, share, "jupyter")


def _prefers_environment(place: Place, prefix: str | None) -> bool:
    """Whether an environment's kernels come before the user's: in one's own venv, or active env."""
    said = place.environ.get("JUPYTER_PREFER_ENV_PATH")
    if said is not None:
        return _says_yes(said)
    if not prefix or not _is_own(real(place, prefix)):
        return False
    if is_file(place, join(place, prefix, "pyvenv.cfg")):
        return True
    active = place.environ.get("CONDA_PREFIX") == prefix and is_environment(place, prefix)
    return active and place.environ.get("CONDA_DEFAULT_ENV", "base") != "base"


def _says_yes(text: str) -> bool:
    return text.lower() not in ("no", "n", "false", "off", "0", "0.0")


def _is_own(path: str) -> bool:
    try:
        return not hasattr(os, "geteuid") or os.stat(path).st_uid == os.geteuid()
    except OSError:
        return False


def _kernel(place: Place, prefix: str | None, folder: str, spec: Spec) -> Kernel:
    name = folder.replace("\\", "/").rpartition("/")[2].lower()
    command = spec.argv[0] if spec.argv else None
    path = _program(place, prefix, command) if command else None
    return Kernel(
        name=name,
        display_name=spec.display_name or name,
        folder=folder,
        command=command,
        command_exists=path is not None,
        python=spec.python,
        environment=environment_of(place, path) if path else None,
    )


def _program(place: Place, prefix: str | None, command: str) -> str | None:
    """The file that a kernel's first word starts; a placeholder is taken for one that is there."""
    if "{" in command:
        return command
    if "/" in command or "\\" in command:
        return command if os.path.exists(real(place, command)) else None
    # For a bare "python" Jupyter puts the Python that it runs in itself.
    if prefix and command.rstrip("0123456789.") == "python":
        windows = place.platform == "windows"
        return join(place, prefix, "python.exe") if windows else join(place, prefix, "bin", command)
    entries = parse_entries(place.environ.get("PATH", ""), place.listsep)
    found = (find_in(place, entry, command, endings(place)) for entry in entries if entry)
    return next((path for path in found if path), None)
