"""What envcheck says at the end: is conda found in new shells, and is the environment sound?"""

from __future__ import annotations

import json
import os

import environment
import programs
from course import python_of
from faults import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from work import Job


def terminals(job: Job) -> list[str]:
    """What is wrong in a new terminal of each shell, by starting it; nothing where all is well."""
    wrong = []
    surroundings = user(job)
    for shell in job.options.shells:
        command = [python_of(job), "-I", "-m", "envcheck", "path", "--shell", shell]
        code, text = programs.ask([*command, "--run", "--json"], surroundings)
        told = read(text)
        if code == 2 or told is None:
            wrong.append(f"{shell}: `envcheck path --shell {shell} --run` cannot tell")
            continue
        wrong += [
            f"{shell}, {kind_of(terminal)}: conda is {found or 'not found'}"
            for terminal in told["terminals"]
            for found in [conda_in(terminal)]
            if not is_in(job.options.prefix, found)
        ]
    return wrong


def user(job: Job) -> dict[str, str]:
    """The surroundings of a user: of this one, or of a new one where all are provided for.

    Shells keep what they make for themselves, such as fish the folder of its history, aside.
    """
    aside = job.record.folder / "home"
    told = programs.surroundings(aside if job.options.is_system else None)
    return {**told, "XDG_DATA_HOME": str(aside), "XDG_CACHE_HOME": str(aside)}


def kind_of(terminal: dict[str, Any]) -> str:
    """As people say it."""
    return {"login": "a login shell"}.get(terminal["kind"], "a plain terminal")


def conda_in(terminal: dict[str, Any]) -> str:
    """The conda that this terminal found when it was started; "" for none."""
    return str((terminal.get("ran") or {}).get("programs", {}).get("conda") or "")


def is_in(prefix: Path, found: str) -> bool:
    """Whether this program is the prefix's, also where the report hides the user's name."""
    if "<" in found:
        return found.endswith(f"/{prefix.name}/condabin/conda")
    return os.path.expanduser(found).startswith(f"{prefix}/")


def examine(job: Job) -> dict[str, Any]:
    """The report of envcheck on the environment. Raises `Fault` where there is none."""
    command = [python_of(job), "-I", "-m", "envcheck", "--json", "--prefix", job.target]
    command += ["--profile", environment.profile_of(job.file)]
    command += ["--quick"] if job.options.quick else []
    code, text = programs.ask(command, programs.surroundings())
    report = read(text)
    if report is None:
        shown = " ".join(map(str, command))
        raise Fault(f"envcheck gave no report and exit code {code}; try it: {shown}")
    report["exit_code"] = code
    return report


def read(text: str) -> dict[str, Any] | None:
    """The document, if it is one."""
    try:
        told = json.loads(text)
    except ValueError:
        return None
    return told if isinstance(told, dict) else None


def problems(report: dict[str, Any]) -> list[str]:
    """A line for each finding that is an error or a warning."""
    return [
        f"{result['id']} {result['severity']}: {result['message']}"
        for result in report.get("results", ())
        if result["status"] == "fail" and result["severity"] in ("error", "warning")
    ]
