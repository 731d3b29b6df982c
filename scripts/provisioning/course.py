"""envcheck and tutor in the environment, and its kernel in Jupyter."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import files
import programs
from faults import Fault
from options import ROOT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from work import Job

WHICH = "import envcheck, importlib.metadata as m; print(m.version('envcheck-tutor'))"


def python_of(job: Job) -> Path:
    """The environment's own."""
    return job.target / "bin/python"


def source(job: Job) -> Path:
    """What is installed: a wheel, or this checkout."""
    return job.options.wheel or ROOT


def stamp(job: Job) -> str:
    """Differs for every other content of it."""
    if job.options.wheel:
        return files.digest(job.options.wheel.read_bytes())
    paths = [ROOT / "pyproject.toml"]
    for folder in ("envcheck", "tutor"):
        inner = (path for path in (ROOT / folder).rglob("*") if path.is_file())
        paths += sorted(path for path in inner if "__pycache__" not in path.parts)
    told = "".join(
        f"{path.relative_to(ROOT)} {files.digest(path.read_bytes())}\n" for path in paths
    )
    return files.digest(told.encode())


def version(job: Job) -> str:
    """The version that is installed; "" where none works."""
    code, told = programs.ask([python_of(job), "-I", "-c", WHICH], programs.surroundings())
    return told.strip() if code == 0 else ""


def plan(job: Job) -> list[str]:
    """What would be done."""
    done = job.record.told["project"].get(job.name) == stamp(job) and version(job)
    return [] if done else [f"install envcheck and tutor from {source(job)} into {job.target}"]


def do(job: Job) -> None:
    """Install it by the environment's pip; what it needs is in the environment's file."""
    command = [python_of(job), "-I", "-m", "pip", "install", "--no-deps", "--force-reinstall"]
    command += ["--no-input", "--no-cache-dir", "--disable-pip-version-check", "--root-user-action"]
    command += ["ignore"]
    if job.options.offline or job.options.wheel:
        command += ["--no-index", "--no-build-isolation"]
    wanted, environment = stamp(job), programs.surroundings(job.record.folder / "home")
    try:
        programs.run([*command, source(job)], job.log, environment, "pip")
    except Fault as fault:
        if not job.options.wheel:
            fault.sentence += ". A wheel made elsewhere needs no network: --wheel FILE"
        raise
    if not version(job):
        raise Fault(f"envcheck does not start in {job.target}; the log is {job.log}")
    job.record.told["project"][job.name] = wanted
    job.record.save()


def state(job: Job) -> str:
    """What is there."""
    return f"envcheck and tutor {version(job)} in {job.target}"


def kernels_folder(job: Job) -> Path:
    """Where Jupyter looks for kernels: everybody's, or the user's."""
    if job.options.is_system:
        return Path("/usr/local/share/jupyter/kernels")
    told = os.environ.get("JUPYTER_DATA_DIR")
    if told:
        return Path(told, "kernels")
    if sys.platform == "darwin":
        return Path(os.path.expanduser("~/Library/Jupyter/kernels"))
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return Path(data, "jupyter/kernels")


def kernel_name(job: Job) -> str:
    """What Jupyter calls the kernel in lower case, as it wants."""
    return (job.options.kernel_name or job.name).lower()


def plan_kernel(job: Job) -> list[str]:
    """What would be done. Raises `Fault` for a kernel of this name that is another's."""
    folder = kernels_folder(job) / kernel_name(job)
    path = folder / "kernel.json"
    told, known = files.read(path), job.record.told["files"]
    if str(path) not in known and os.path.lexists(folder):
        raise Fault(
            f"Jupyter has a kernel {kernel_name(job)} already, {folder}, of {python_in(told)}. "
            "Name ours otherwise: --kernel-name NAME"
        )
    if python_of(job).exists() and not has_ipykernel(job):
        return []
    if told is not None and python_in(told) == str(python_of(job)):
        return [] if kernel_name(job) in job.record.told["kernels"] else [f"finish {folder}"]
    return [f"register the kernel {kernel_name(job)} in {folder}"]


def has_ipykernel(job: Job) -> bool:
    """Whether the environment can be a kernel."""
    return any(job.target.glob("lib/python3*/site-packages/ipykernel/__init__.py"))


def python_in(kernel: bytes | None) -> str:
    """The Python that a kernel.json starts."""
    try:
        return str(json.loads(kernel or b"{}")["argv"][0])
    except (ValueError, LookupError, TypeError):
        return "an unknown Python"


def do_kernel(job: Job) -> None:
    """Let ipykernel write the kernel aside, then put each file in its place."""
    stage = job.record.folder / "stage"
    shutil.rmtree(stage, ignore_errors=True)
    name = kernel_name(job)
    command = [python_of(job), "-I", "-m", "ipykernel", "install", "--prefix", stage]
    command += ["--name", name, "--display-name", f"Python ({name})"]
    environment = programs.surroundings(job.record.folder / "home")
    programs.run(command, job.log, environment, "ipykernel")
    made = stage / "share/jupyter/kernels" / name
    for path in sorted(made.iterdir(), key=lambda path: path.name):
        job.record.put(kernels_folder(job) / name / path.name, path.read_bytes(), "whole")
    job.record.told["kernels"] = sorted({*job.record.told["kernels"], name})
    job.record.save()
    shutil.rmtree(stage)


def state_kernel(job: Job) -> str:
    """What is there."""
    if not has_ipykernel(job):
        return "none: the environment has no ipykernel"
    return f"{kernel_name(job)} in {kernels_folder(job)}"
