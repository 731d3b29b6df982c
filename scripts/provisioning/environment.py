"""The course's environment, from a file of conda/."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import files
import programs
from faults import Fault
from installer import open_to_all
from options import ROOT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from work import Job

FILES = ROOT / "conda"
NEEDS_DRIVER = re.compile(r"^# needs NVIDIA driver >= ([0-9.]+)", re.MULTILINE)
NEEDS_GPU = re.compile(r"^# needs a GPU of capability >= ([0-9.]+)", re.MULTILINE)
JUDGED_BY = re.compile(r"^# envcheck --profile ([a-z-]+)", re.MULTILINE)
NAME = re.compile(r"^name: *([A-Za-z0-9_.-]+) *$", re.MULTILINE)


def file_of(told: str) -> Path:
    """The file that makes the environment: named, or the one for this machine."""
    if told != "auto":
        known = FILES / f"{told}.yml"
        path = known if known.is_file() else Path(told).absolute()
        if not path.is_file():
            names = ", ".join(sorted(path.stem for path in FILES.glob("*.yml")))
            raise Fault(f"--environment {told} is no file, and none of auto, {names}.")
        return path
    if os.uname().sysname == "Darwin":
        return FILES / "macos-arm64.yml"
    version = driver()
    return file_for_gpu(version, capability() if version else "")


def file_for_gpu(driver_version: str, oldest_gpu: str) -> Path:
    """The newest CUDA that this driver serves and each known GPU runs; else the CPU's."""
    fitting = []
    for path in FILES.glob("cuda-*.yml"):
        text = path.read_text(encoding="utf-8")
        drivers, gpus = NEEDS_DRIVER.search(text), NEEDS_GPU.search(text)
        serves = drivers and driver_version and numbers(drivers[1]) <= numbers(driver_version)
        runs = gpus and (not oldest_gpu or numbers(gpus[1]) <= numbers(oldest_gpu))
        if drivers and serves and runs:
            fitting.append((numbers(drivers[1]), path))
    return max(fitting)[1] if fitting else FILES / "cpu.yml"


def numbers(version: str) -> tuple[int, ...]:
    """A version, to be compared."""
    return tuple(int(part) for part in re.findall("[0-9]+", version))


def driver() -> str:
    """The version of NVIDIA's driver; "" where there is none."""
    told = files.read(Path("/sys/module/nvidia/version"))
    if told is not None:
        return told.decode(errors="replace").strip()
    return (ask_nvidia("driver_version") or [""])[0]


def capability() -> str:
    """Of the oldest GPU; "" where it is not known."""
    told = [each for each in ask_nvidia("compute_cap") if re.fullmatch("[0-9]+[.][0-9]+", each)]
    return min(told, key=numbers, default="")


def ask_nvidia(what: str) -> list[str]:
    """What nvidia-smi says of each GPU."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return []
    query = [program, f"--query-gpu={what}", "--format=csv,noheader"]
    code, text = programs.ask(query, programs.surroundings(), patience_s=20)
    return [line.strip() for line in text.splitlines() if line.strip()] if code == 0 else []


def name_of(file: Path, told: str) -> str:
    """What the environment is called."""
    named = NAME.search(file.read_text(encoding="utf-8", errors="replace"))
    return told or (named[1] if named else "course")


def profile_of(file: Path) -> str:
    """What envcheck judges it by: the profile that the file names, else the file."""
    named = JUDGED_BY.search(file.read_text(encoding="utf-8", errors="replace"))
    return named[1] if named else str(file)


def is_lock(file: Path) -> bool:
    """Whether it lists packages by their addresses, which conda reads with another command."""
    return "@EXPLICIT" in file.read_text(encoding="utf-8", errors="replace").split()


def known(job: Job) -> dict[str, str]:
    """What the record says of this environment."""
    told: dict[str, str] = job.record.told["environments"].get(job.name, {})
    return told


def plan(job: Job) -> list[str]:
    """What would be done. Raises `Fault` for an environment that is not ours, or is broken."""
    told = known(job)
    if not os.path.lexists(job.target) or told.get("state") == "begun":
        return [f"create {job.target} from {job.file}"]
    if not told:
        raise Fault(
            f"{job.target} is there already, and not made by this script. Name another environment "
            "with --name, or remove that one"
        )
    broken = fault_of(job.target)
    if broken:
        raise Fault(f"{job.target} is broken: {broken}. Remove it with rm -r, then run this again")
    if told.get("sha256") != files.digest(job.file.read_bytes()):
        return [f"bring {job.target} up to {job.file}"]
    return []


def fault_of(target: Path) -> str:
    """Why this environment is none that works; "" for one that does."""
    if not (target / "conda-meta/history").is_file():
        return "conda-meta/history is not there"
    return "" if programs.starts(target / "bin/python") else "bin/python does not start"


def do(job: Job) -> None:
    """Create the environment, or bring it up to its file."""
    conda, target, record = job.options.prefix / "bin/conda", job.target, job.record
    is_new = not os.path.lexists(target) or known(job).get("state") == "begun"
    if is_new:
        record.told["environments"][job.name] = {"state": "begun"}
        record.save()
        record.throw(target)
    if is_lock(job.file):
        verb = ["create", "-y", "-q"] if is_new else ["install", "-y", "-q"]
        command = [conda, *verb, "-p", target, "--file", job.file]
    elif is_new:
        command = [conda, "env", "create", "-y", "-q", "-p", target, "-f", job.file]
    else:
        command = [conda, "env", "update", "-q", "--prune", "-p", target, "-f", job.file]
    environment = programs.surroundings(record.folder / "home")
    if job.options.offline:
        environment["CONDA_OFFLINE"] = "true"
    programs.run(command, job.log, environment, "conda")
    broken = fault_of(target)
    if broken:
        raise Fault(f"conda left no working environment in {target}: {broken}")
    open_to_all(target)
    stamp = files.digest(job.file.read_bytes())
    record.told["environments"][job.name] = {"state": "done", "sha256": stamp}
    record.save()


def state(job: Job) -> str:
    """What is there."""
    return f"{job.target}, as {job.file} says"
