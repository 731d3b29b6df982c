"""The steps, in order: each says what it would do, does it, and says what is there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

import check
import course
import environment
import installer
import options
import removal
import settings
import shells
from faults import Fault
from record import Record
from report import Report


class Job:
    """What the steps share."""

    def __init__(self, told: options.Options, record: Record) -> None:
        self.options, self.record = told, record
        self.log = record.folder / "log"
        self.file = environment.file_of(told.environment)
        self.name = environment.name_of(self.file, told.name)
        self.target = told.prefix / "envs" / self.name


class Step:
    """One thing that has to be so."""

    def __init__(
        self,
        name: str,
        plan: Callable[[Job], list[str]],
        do: Callable[[Job], None],
        state: Callable[[Job], str],
    ) -> None:
        self.name, self.plan, self.do, self.state = name, plan, do, state


STEPS = (
    Step("conda", installer.plan, installer.do, installer.state),
    Step("settings", settings.plan, settings.do, settings.state),
    Step("environment", environment.plan, environment.do, environment.state),
    Step("envcheck", course.plan, course.do, course.state),
    Step("shells", shells.plan, shells.do, shells.state),
    Step("kernel", course.plan_kernel, course.do_kernel, course.state_kernel),
)


def main(arguments: Sequence[str]) -> int:
    """The exit code: envcheck's, or 2 where the job could not be done."""
    os.umask(0o022)  # what is made here is for others to read, whatever root's habit
    report = None
    try:
        told = options.read(arguments)
        record = Record(told.prefix)
        report = Report(told, record)
        job = Job(told, record)
        return uninstall(job, report) if told.uninstall else install(job, report)
    except Fault as fault:
        return give_up(report, fault.sentence.rstrip("."), fault.last_lines)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return give_up(report, f"{where}{error.strerror or error}", ())


def give_up(report: Report | None, sentence: str, last_lines: Sequence[str]) -> int:
    """Say why, and 2."""
    for line in last_lines:
        sys.stderr.write(f"  {line}\n")
    sys.stderr.write(f"provision: {sentence}.\n")
    return report.finish(2, None, sentence) if report else 2


def install(job: Job, report: Report) -> int:
    """Make everything so. All that could be refused is refused before anything is changed."""
    plans = [(step, step.plan(job)) for step in STEPS]
    if job.options.dry_run:
        for step, plan in plans:
            report.step("planned" if plan else "ok", step.name, *(plan or [step.state(job)]))
        return report.finish(0, None)
    lock = job.record.begin()
    try:
        is_other = job.record.waited  # what was planned before holds until something changes
        for step, plan in plans:
            plan = step.plan(job) if is_other else plan
            is_other = is_other or bool(plan)
            if plan:
                step.do(job)
            report.step("changed" if plan else "ok", step.name, step.state(job))
        return judge(job, report)
    finally:
        os.close(lock)


def judge(job: Job, report: Report) -> int:
    """Look at the outcome as a user will meet it."""
    wrong = check.terminals(job)
    report.step("warning" if wrong else "ok", "new shells", *(wrong or ["each finds this conda"]))
    envcheck = check.examine(job)
    code = int(envcheck["exit_code"])
    found = check.problems(envcheck)
    state = "failed" if code else "warning" if found else "ok"
    report.step(state, "check", *(found or ["envcheck finds nothing wrong"]))
    report.say(f"report: {job.record.folder / 'report.txt'}")
    return report.finish(max(code, 1 if wrong else 0), envcheck)


def uninstall(job: Job, report: Report) -> int:
    """Undo everything."""
    plan = removal.plan(job)
    if job.options.dry_run or not plan:
        details = plan or ["there is nothing to remove"]
        report.step("planned" if plan else "ok", "uninstall", *details)
        return report.finish(0, None)
    lock = job.record.begin()
    try:
        left = removal.do(job)
    finally:
        os.close(lock)
    report.step("changed", "uninstall", *(plan + left))
    return report.finish(0, None)
