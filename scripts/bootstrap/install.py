"""Makes or extends .venv by a plan: venv, then pip with the pins of constraints.txt.

Killed at whatever moment, this leaves a stamp that is true or none. Without one the next start
begins from scratch, because pip takes a package of which it wrote only half for installed.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
from collections import deque
from collections.abc import Iterable
from pathlib import Path

import child
from faults import Fault, sentence_for
from progress import Progress
from stamp import Place, Plan, Stamp, inputs, version_of, write_stamp, write_whole

# Installed first, so that the rest is built and installed by pinned versions too.
TOOLS = ("pip", "hatchling", "editables")

# Where packages come from is the user's to say; where and how they are installed is not.
KEPT_PIP_SETTINGS = frozenset(
    "PIP_" + name
    for name in (
        *("INDEX_URL", "EXTRA_INDEX_URL", "FIND_LINKS", "NO_INDEX", "CONFIG_FILE", "CACHE_DIR"),
        *("NO_CACHE_DIR", "CERT", "CLIENT_CERT", "PROXY", "TRUSTED_HOST", "KEYRING_PROVIDER"),
        *("DEFAULT_TIMEOUT", "TIMEOUT", "RETRIES"),
    )
)

COURSE_NOTE = (
    "about to download NumPy, SciPy, Matplotlib and PyTorch for the exercises (up to 3 GB on "
    "Linux). To use an environment that has them, stop with Ctrl-C and activate it first; "
    "TUTOR_EXTRAS= leaves them out."
)


def set_up(place: Place, plan: Plan, python: str, progress: Progress, lock: int) -> None:
    """Returns when .venv is what the plan says, and stamped."""
    if plan.reason:
        verb = "making .venv anew" if plan.from_scratch else "bringing .venv up to date"
        progress.note(f"{verb}: {plan.reason}")
    if "course" in plan.extras - plan.installed:
        progress.note(COURSE_NOTE)
    began = time.monotonic()
    made_from = inputs(place)  # before pip reads them: a change in between shows at the next start
    if plan.is_foreign:
        move_aside(place, progress)
    place.records.mkdir(parents=True, exist_ok=True)
    stamp = None if plan.from_scratch else place.stamp.read_bytes()
    place.stamp.unlink(missing_ok=True)
    steps = Steps(place, progress, lock)
    try:
        steps.take(plan, python)
    except BaseException:
        if stamp is not None and not steps.has_changed:
            with contextlib.suppress(OSError):
                write_whole(place.stamp, stamp)
        raise
    stamp_now = Stamp(version_of(str(place.python)), plan.extras, str(place.root))
    write_stamp(place, stamp_now, made_from)
    progress.note(f".venv is ready ({time.monotonic() - began:.0f} s)")


def move_aside(place: Place, progress: Progress) -> None:
    """Makes way for our .venv without losing one that the user made."""
    number = 1
    while os.path.lexists(aside := place.root / f".venv.aside-{number}"):
        number += 1
    os.rename(place.venv, aside)
    progress.note(f"the .venv here was not made by this script; it is now {aside.name}")


def clear(place: Place) -> None:
    """Empties .venv but for our records. It stays itself: it may be a link to another disk."""
    for entry in os.scandir(place.venv):
        if entry.name == place.records.name:
            continue
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            os.unlink(entry.path)


def child_environment() -> dict[str, str]:
    """The user's environment, less what would lead venv or pip astray."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in KEPT_PIP_SETTINGS or not name.startswith(("PIP_", "PYTHON", "__PYVENV"))
    }
    if "PIP_TIMEOUT" not in kept:
        kept.setdefault("PIP_DEFAULT_TIMEOUT", "15")
    kept.setdefault("PIP_RETRIES", "1")
    kept["PIP_USER"] = "0"  # a configuration file may say otherwise, and pip then refuses
    return kept


def telling(lines: Iterable[str]) -> list[str]:
    """The last lines that name an error, since pip ends with advice; else the last lines."""
    spoken = [line for line in lines if line]
    errors = [line for line in spoken if re.search(r"error|Retrying", line, re.IGNORECASE)]
    return (errors or spoken)[-3:]


class Steps:
    """The programs that a set-up runs, one after the other."""

    def __init__(self, place: Place, progress: Progress, lock: int) -> None:
        self.place = place
        self.progress = progress
        self.lock = lock
        self.has_changed = False
        self.last_lines: deque[str] = deque(maxlen=200)
        self.log = open(place.log, "w", encoding="utf-8", errors="replace")  # noqa: SIM115 - closed in take

    def take(self, plan: Plan, python: str) -> None:
        with self.log:
            if plan.from_scratch:
                self.progress.step(f"making .venv with {version_of(python) or python}")
                self.has_changed = True
                clear(self.place)
                folder = str(self.place.venv.resolve())  # venv refuses a link to another disk
                self.run([python, "-I", "-m", "venv", "--without-pip", folder])
                # By itself: within venv it fails without a word about the reason.
                self.run([str(self.place.python), "-I", "-m", "ensurepip", "--default-pip"])
            self.progress.step("installing pip and the build backend")
            self.pip(*TOOLS)
            self.progress.step("installing")
            chosen = ",".join(sorted(plan.extras))
            project = f".[{chosen}]" if chosen else "."
            self.pip("--no-build-isolation", "--progress-bar", "raw", "--editable", project)
            self.compile()

    def pip(self, *arguments: str) -> None:
        # Only ready-built packages: a compiler's failure after minutes helps nobody.
        fixed = ("--disable-pip-version-check", "--no-input", "--only-binary", ":all:")
        command = ("-I", "-m", "pip", "install", *fixed, "--constraint", "constraints.txt")
        self.run([str(self.place.python), *command, *arguments])

    def compile(self) -> None:
        """Compiles the checkout: pip does so for what it copies, not for what it links to."""
        ours = [name for name in ("envcheck", "tutor") if (self.place.root / name).is_dir()]
        command = ["-I", "-m", "compileall", "-q", "-x", "content", *ours]
        with contextlib.suppress(Fault):  # a file being edited; Python will say so when it is used
            self.run([str(self.place.python), *command])

    def run(self, command: list[str]) -> None:
        self.last_lines.clear()
        self.write(f"$ {' '.join(command)}")
        hear, tick = self.hear, self.progress.tick
        status = child.run(command, self.place.root, child_environment(), self.lock, hear, tick)
        if status != 0:
            sentence = sentence_for("\n".join(self.last_lines), self.place.root)
            raise Fault(sentence, telling(self.last_lines))

    def hear(self, line: str) -> None:
        """Takes one line of the program at work."""
        if match := re.match(r"Progress (\d+) of (\d+)", line):
            name = self.progress.at.split(" ")[0]
            self.progress.detail(f"{name} {100 * int(match[1]) // max(1, int(match[2]))}%")
            return
        self.last_lines.append(line)
        self.write(line)
        if line.startswith("Installing collected packages"):
            self.has_changed = True
            self.progress.detail("unpacking")
        elif match := re.search(r"does not provide the extra '([^']+)'", line):
            raise Fault(f"TUTOR_EXTRAS names {match[1]!r}, which pyproject.toml does not have.")
        elif match := re.match(r"\s*Downloading (\S+?)-\S+ \((.+)\)", line):
            self.progress.detail(f"{Path(match[1]).name} ({match[2]})", is_long="MB" in match[2])
        elif match := re.match(r"Collecting ([\w.-]+)", line):
            self.progress.detail(match[1])

    def write(self, line: str) -> None:
        # The log must not hide what it is about, such as a full disk.
        with contextlib.suppress(OSError):
            self.log.write(line + "\n")
            self.log.flush()
