"""A stand-in for Miniforge: an installer with its options and refusals, and a conda that obeys it.

What it unpacks are real prefixes, put together by py-rattler, with a Python that starts. Instead
of solving, its conda copies the environment that lies ready; it refuses what conda refuses.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

from tests.envcheck.prefixes import PLACEHOLDER, Channel
from tests.machines.workshop import SITE, VERSION, put_python

ROOT = Path(__file__).resolve().parents[2]
WANTED = ("numpy", "packaging", "platformdirs", "psutil", "pyyaml", "textual", "ipykernel", "pip")
INSTALLER = r"""#!/bin/sh
# NAME:  Standin3
set -eu
case $0 in *.sh) ;; *) echo 'Please run it by its name, which ends in .sh' >&2; exit 1 ;; esac
prefix=$HOME/standin3 force=0 update=0 batch=0
while getopts bfup: option; do
    case $option in
        b) batch=1 ;;
        f) force=1 ;;
        u) update=1 ;;
        p) prefix=$OPTARG ;;
        *) exit 1 ;;
    esac
done
[ $batch = 1 ] || { echo 'The licence must be read first' >&2; exit 2; }
case $prefix in *' '*) echo "ERROR: Cannot install into directories with spaces" >&2; exit 1 ;; esac
if [ -e "$prefix" ] && [ $force$update = 00 ]; then
    echo "ERROR: File or directory already exists: '$prefix'" >&2
    exit 1
fi
unset CONDARC MAMBARC
mkdir -p "$prefix" "$HOME/.conda"
sed '1,/^@@PAYLOAD@@$/d' "$0" | tar -xf - -C "$prefix"
grep -rlIF '@BUILT@' "$prefix/bin" "$prefix/condabin" "$prefix/etc" "$prefix/conda-meta" |
    while read -r file; do sed -i "s|@BUILT@|$prefix|g" "$file"; done
mv "$prefix/history" "$prefix/conda-meta/history"
chmod 600 "$prefix"/conda-meta/*.json
echo "$prefix" >>"$HOME/.conda/environments.txt"
echo "installation finished."
exit 0
@@PAYLOAD@@
"""
CONDA = rf"""#!/bin/sh
# A stand-in for conda: env create, env update, and what they refuse.
set -eu
root={PLACEHOLDER}
refuse() {{ echo "$1" >&2; exit 1; }}
case "$1 ${{2-}}" in
    "--version ") echo "conda 26.7.2"; exit 0 ;;
    "env create" | "env update") verb=$2; shift 2 ;;
    *) refuse "CondaError: no command $1 here" ;;
esac
target='' file=''
while [ $# -gt 0 ]; do
    case "$verb $1" in
        *" -q" | "create -y" | "update --prune") ;;
        *" -p") target=$2; shift ;;
        *" -f") file=$2; shift ;;
        *) refuse "conda env $verb: error: unrecognized arguments: $1" ;;
    esac
    shift
done
grep -q '^dependencies:' "$file" || refuse "EnvironmentFileInvalid: $file"
if [ "$verb" = update ]; then
    [ -f "$target/conda-meta/history" ] || refuse "EnvironmentLocationNotFound: $target"
    echo "==> updated <==" >>"$target/conda-meta/history"
    exit 0
fi
[ ! -e "$target" ] || refuse "CondaValueError: prefix already exists: $target"
mkdir -p "$target" "$HOME/.conda"
cp -a "$root/pkgs/environment/." "$target/"
built=$(cat "$root/pkgs/built")
grep -rlIF "$built" "$target/bin" "$target/conda-meta" |
    while read -r name; do sed -i "s|$built|$target|g" "$name"; done
mv "$target/history" "$target/conda-meta/history"
echo "$target" >>"$HOME/.conda/environments.txt"
"""
HOOK = f"""\
conda() {{ "{PLACEHOLDER}/bin/conda" "$@"; }}
if [ -z "${{CONDA_SHLVL+x}}" ]; then
    export CONDA_SHLVL=0
    PATH="{PLACEHOLDER}/condabin${{PATH:+":${{PATH}}"}}"
    export PATH
    if [ -z "${{PS1+x}}" ]; then PS1=; fi
fi
"""
FISH_HOOK = f"""\
set -gx CONDA_EXE "{PLACEHOLDER}/bin/conda"
function conda; $CONDA_EXE $argv; end
if not set -q CONDA_SHLVL
    set -gx CONDA_SHLVL 0
    set -gx PATH "{PLACEHOLDER}/condabin" $PATH
end
"""
CSH_HOOK = f"""\
if ( "`alias conda`" == "" ) then
    setenv CONDA_EXE "{PLACEHOLDER}/bin/conda"
    alias conda '$CONDA_EXE'
    setenv CONDA_SHLVL 0
    if ( ! $?prompt ) set prompt=""
endif
"""


def make(folder: Path) -> Path:
    """The installer, with its checksum beside it."""
    channel = Channel(folder / "channel")
    channel.add("python", VERSION, {f"{SITE}/README.txt": "packages go here\n"}, "h0_0")
    conda = {"bin/conda": CONDA, "condabin/conda": CONDA, "etc/profile.d/conda.sh": HOOK}
    conda |= {"etc/fish/conf.d/conda.fish": FISH_HOOK, "etc/profile.d/conda.csh": CSH_HOOK}
    channel.add("conda", "26.7.2", conda, "py_0")
    channel.add("conda-libmamba-solver", "26.4.0", {"share/solver.txt": ""}, "py_0")
    needed = sorted(closure(WANTED), key=lambda each: each.name)
    for each in needed:
        name = conda_name(each)
        channel.add(name, each.version, {f"share/info/{name}.txt": name}, "py_0")
    base, environment = folder / "base", folder / "environment"
    channel.install_all(
        {
            base: ("python", "conda", "conda-libmamba-solver"),
            environment: ("python", *map(conda_name, needed)),
        }
    )
    for prefix in (base, environment):
        put_python(prefix)
        (prefix / "history").write_text("==> 2026-11-28 10:00:00 <==\n")
        (prefix / "conda-meta/history").unlink(missing_ok=True)
        (prefix / "conda-meta/CACHEDIR.TAG").unlink(missing_ok=True)
    for each in needed:
        lend(each, environment / SITE)
    (base / "pkgs").mkdir()
    environment.rename(base / "pkgs/environment")
    (base / "pkgs/built").write_text(str(environment))
    return packed(base, folder / "Standin3.sh")


def packed(base: Path, installer: Path) -> Path:
    """An installer that unpacks this prefix anywhere."""
    payload = subprocess.run(["tar", "-cf", "-", "-C", base, "."], capture_output=True, check=True)
    head = INSTALLER.replace("@BUILT@", str(base)).encode()
    installer.write_bytes(head + payload.stdout)
    told = hashlib.sha256(installer.read_bytes()).hexdigest()
    installer.with_name(f"{installer.name}.sha256").write_text(f"{told}  {installer.name}\n")
    return installer


def closure(names: tuple[str, ...]) -> Iterator[importlib.metadata.Distribution]:
    """The distributions of these names, and all that they need here."""
    waiting, seen = list(names), set()
    while waiting:
        name = waiting.pop()
        if name.lower().replace("_", "-") in seen:
            continue
        seen.add(name.lower().replace("_", "-"))
        each = importlib.metadata.distribution(name)
        yield each
        for text in each.requires or ():
            need = Requirement(text)
            if need.marker is None or need.marker.evaluate({"extra": ""}):
                waiting.append(need.name)


def conda_name(each: importlib.metadata.Distribution) -> str:
    """How conda writes it."""
    return each.name.lower().replace("_", "-")


def lend(each: importlib.metadata.Distribution, site: Path) -> None:
    """Its modules as links; its record as a copy, which says that conda installed it."""
    places = {Path(str(path)).parts[0] for path in each.files or ()} - {"..", "__pycache__"}
    for place in places:
        source = Path(str(each.locate_file(place)))
        if source.suffix == ".dist-info":
            shutil.copytree(source, site / place)
            (site / place / "INSTALLER").write_text("conda\n")
        elif source.exists() and not (site / place).exists():
            (site / place).symlink_to(source)


def wheel(folder: Path) -> Path:
    """The project's own wheel."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    return next(folder.glob("*.whl"))


def thin(whole: Path, target: Path) -> None:
    """The wheel without the tutor, whose many files only cost time here."""
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.startswith("tutor/"):
                continue
            if entry.filename.endswith("/RECORD"):
                lines = content.decode().splitlines(keepends=True)
                content = "".join(x for x in lines if not x.startswith("tutor/")).encode()
            new.writestr(entry, content)
