"""Homes and a stand-in conda for real shells: what a new shell finds, and what the probe says."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from envcheck.probes.place import Place

PATH = "/usr/local/bin:/usr/bin:/bin"
PROGRAMS = {name: name for name in ("bash", "zsh", "fish", "tcsh")} | {
    "sh": "dash",
    "csh": "bsd-csh",
}
CONDA = """#!/bin/sh
# A stand-in: it answers a shell's hook with a function, as conda does.
case "$1 $2" in
    "shell.fish hook") echo 'function conda; end' ;;
    "shell."*" hook") echo 'conda() { :; }' ;;
esac
"""


def make_conda(prefix: Path) -> Path:
    """A prefix that looks and answers like an installed conda."""
    records = {"history": "", "conda-26.7.2-py312_0.json": "{}", "python-3.12.1-h0_0.json": "{}"}
    for name, text in records.items():
        write(prefix / "conda-meta" / name, text)
    for name in ("bin/conda", "condabin/conda"):
        write(prefix / name, CONDA).chmod(0o755)
    write(prefix / "bin/activate", f'eval "$({prefix}/bin/conda shell.posix hook)"\n')
    write(prefix / "etc/profile.d/conda.sh", "conda() { :; }\n")
    write(prefix / "etc/profile.d/conda.csh", "alias conda true\n")
    write(prefix / "etc/fish/conf.d/conda.fish", "function conda; end\n")
    return prefix


def write(path: Path, text: str) -> Path:
    """A file with that text, its folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def recorded(name: str, prefix: Path) -> str:
    """A block that `conda init` wrote, for an installation elsewhere."""
    text = (Path(__file__).parent / "outputs" / name).read_text()
    return text.replace("/opt/miniforge3", str(prefix))


def place_of(home: Path, shell: str, environ: Mapping[str, str] | None = None) -> Place:
    """A machine with that home and login shell, nothing activated."""
    own = {
        "SHELL": f"/usr/bin/{PROGRAMS[shell]}",
        "PATH": PATH,
        "HOME": str(home),
        **(environ or {}),
    }
    return Place(own, str(home), "linux", str(home), listsep=":")


def really_finds_conda(shell: str, kind: str, home: Path) -> bool:
    """What a real shell answers."""
    asked = "command -v conda >/dev/null && echo CONDA-FOUND"
    if shell == "fish":
        asked = "type -q conda; and echo CONDA-FOUND"
    elif shell in ("csh", "tcsh"):
        asked = "which conda >& /dev/null && echo CONDA-FOUND"
    flags = {"interactive": ["-i"], "login": ["-l", "-i"], "script": []}[kind]
    argv, given = [PROGRAMS[shell], *flags, "-c", asked], ""
    if shell in ("csh", "tcsh") and kind != "script":
        # They are login shells only by a "-" before their name, and alone.
        argv, given = (["-csh"] if kind == "login" else [shell, "-i"]), asked + "\n"
    done = subprocess.run(
        argv,
        executable=f"/usr/bin/{PROGRAMS[shell]}",
        input=given,
        capture_output=True,
        text=True,
        timeout=20,
        env={"PATH": PATH, "HOME": str(home), "TERM": "dumb"},
        start_new_session=True,
        cwd=home,
        check=False,
    )
    return "CONDA-FOUND" in done.stdout
