"""One line a step while it goes, and a report of all at the end."""

from __future__ import annotations

import json
import sys
import time

import files
from record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from options import Options

SCHEMA = "envcheck/provision/1"
WIDTHS = (9, 12)


class Report:
    """What each step found or did."""

    def __init__(self, options: Options, record: Record) -> None:
        self.options, self.record = options, record
        self.steps: list[dict[str, Any]] = []
        self.lines: list[str] = []
        self.began = time.monotonic()

    def step(self, state: str, name: str, *details: str) -> None:
        """Say how a step ended: ok, changed, planned, warning or failed."""
        now = time.monotonic()
        seconds, self.began = round(now - self.began, 1), now
        told = {"step": name, "state": state, "details": list(details), "seconds": seconds}
        self.steps.append(told)
        said = " ".join("; ".join(details).split())  # one line, whatever findings say
        self.say(f"{state:<{WIDTHS[0]}}{name:<{WIDTHS[1]}}{said}")

    def say(self, line: str) -> None:
        """A line for whoever watches, and for the log."""
        self.lines.append(line)
        stream = sys.stderr if self.options.json else sys.stdout
        stream.write(line + "\n")
        stream.flush()
        if not self.options.dry_run and self.record.path.exists():
            stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            with open(self.record.folder / "log", "a", encoding="utf-8") as file:
                file.write(f"{stamp} {line}\n")

    def finish(self, code: int, envcheck: dict[str, Any] | None, fault: str = "") -> int:
        """Write the report, and show it where it was asked for; the exit code."""
        told = {
            "schema": SCHEMA,
            "generated_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "prefix": str(self.options.prefix),
            "scope": "system" if self.options.is_system else "user",
            "dry_run": self.options.dry_run,
            "uninstall": self.options.uninstall,
            "changed": any(step["state"] in ("changed", "planned") for step in self.steps),
            "steps": self.steps,
            "fault": fault or None,
            "exit_code": code,
            "envcheck": envcheck,
        }
        text = json.dumps(told, indent=1) + "\n"
        if not self.options.dry_run and self.record.path.exists():
            folder = self.record.folder
            files.write(folder / "report.json", text.encode(), 0o600)
            files.write(folder / "report.txt", ("\n".join(self.lines) + "\n").encode(), 0o600)
        if self.options.json:
            sys.stdout.write(text)
        return code
