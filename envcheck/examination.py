"""The whole thing: read the machine, judge it, and tell each finding as soon as it is certain."""

from __future__ import annotations

import _thread  # all of `threading` is not needed, and slow to import
import sys
import time
from collections.abc import Callable, Sequence

from envcheck import __version__, probes
from envcheck.check import Check
from envcheck.checks import ALL
from envcheck.facts import Facts
from envcheck.findings import Finding
from envcheck.judge import exit_code, judge_all, judge_one
from envcheck.probes.place import Place, here
from envcheck.probes.target import Named
from envcheck.profile import COURSE, Profile, choose_profile
from envcheck.records import Record, replace
from envcheck.report import Report, Tool, UsedProfile, device_of, host_of, summarise, target_of
from envcheck.waivers import Waivers


class Request(Record):
    """What to examine and how. At most one of python, prefix and name is set."""

    python: str | None = None
    prefix: str | None = None
    name: str | None = None
    profile: str | Profile = "auto"
    """The name of a built-in one, `auto`, or one that was read from a file."""
    mode: str = "deep"
    """quick: files only. deep: imports each package and computes on the device."""
    timeout_s: float = 180.0
    """For the whole run."""
    fail_on: str = "error"
    checks: tuple[Check, ...] = ALL
    waivers: Waivers | None = None


def collect(
    request: Request,
    on_fact: Callable[[str, object], None] | None = None,
    place: Place | None = None,
) -> Facts:
    """The facts of this machine (or of `place`). Raises `TargetNotFound`."""
    look = probes.Look(
        place=place or here(),
        named=Named(request.python, request.prefix, request.name),
        deep=request.mode == "deep",
        timeout_s=request.timeout_s,
        modules=_modules(request.profile),
    )
    return probes.collect(look, on_fact or (lambda name, fact: None))


def _modules(profile: str | Profile) -> tuple[str, ...]:
    """What deep mode imports, torch left out: it is asked more."""
    needs = profile.needs if isinstance(profile, Profile) else COURSE
    return tuple(dict.fromkeys(n.module for n in needs if n.module not in ("", "torch")))


def known_facts(
    facts: Facts, profile: Profile, waivers: Waivers | None = None
) -> dict[str, object]:
    """What checks may ask for, by name."""
    return {**vars(facts), "profile": profile, "waivers": waivers}


def examine(
    request: Request,
    *,
    on_finding: Callable[[Finding], None] | None = None,
    on_fact: Callable[[str, object], None] | None = None,
    place: Place | None = None,
) -> Report:
    """Read and judge this machine; both callbacks are called from other threads.

    Raises `TargetNotFound` when the named Python is not there, `KeyError` for no such profile.
    """
    begun = time.perf_counter()
    live = _Live(request, on_finding) if on_finding else None

    def tell(name: str, fact: object) -> None:
        if on_fact:
            on_fact(name, fact)
        if live:
            live.learn(name, fact)

    facts = collect(request, tell, place)
    report = judge_facts(facts, request)
    if live:
        live.tell_rest(report.results)
    return replace(report, duration_ms=round((time.perf_counter() - begun) * 1000))


def judge_facts(facts: Facts, request: Request) -> Report:
    """The report that these facts make, of whichever machine they are.

    Of the request counts what is judged by: profile, checks, waivers, threshold; and the mode in
    which the facts were taken. Raises `KeyError` for no such profile.
    """
    begun = time.perf_counter()
    profile = choose_profile(request.profile, facts.graphics)
    known = known_facts(facts, profile, request.waivers)
    findings = tuple(judge_all(_to_judge(request), known))
    return Report(
        tool=Tool("envcheck", __version__),
        generated_at=moment(),
        mode=request.mode,
        duration_ms=round((time.perf_counter() - begun) * 1000),
        exit_code=exit_code(findings, request.fail_on),
        profile=UsedProfile(profile.name, profile.source),
        target=target_of(facts),
        host=host_of(facts),
        device=device_of(facts),
        summary=summarise(findings),
        results=findings,
        facts=facts,
    )


def _to_judge(request: Request) -> tuple[Check, ...]:
    """The checks that such a look can judge; the others too where only those were chosen."""
    if request.mode != "quick":
        return request.checks
    return tuple(check for check in request.checks if not check.is_deep) or request.checks


def moment() -> str:
    """Now, in UTC, ISO 8601."""
    return time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime())


IN_WHOSE_WORDS = frozenset(("system", "shells")) if sys.platform == "win32" else frozenset()
"""What says how commands are typed on this machine, where it is not as checks write them."""


class _Live:
    """Judges each check as soon as all that it asks for is known."""

    def __init__(self, request: Request, tell: Callable[[Finding], None]) -> None:
        self._profile = request.profile
        self._waiting = list(_to_judge(request))
        self._known: dict[str, object] = {"waivers": request.waivers}
        self._found: dict[str, Finding] = {}
        self._tell = tell
        self._lock = _thread.allocate_lock()

    def learn(self, name: str, fact: object) -> None:
        """Take a new fact and tell what follows from it."""
        with self._lock:
            self._known[name] = fact
            if name == "graphics":
                self._known["profile"] = choose_profile(self._profile, fact)
            while ready := [check for check in self._waiting if self._can_judge(check)]:
                for check in ready:
                    self._judge(check)

    def _can_judge(self, check: Check) -> bool:
        others = {waiting.id for waiting in self._waiting}
        known = self._known.keys()
        return check.needs.keys() | IN_WHOSE_WORDS <= known and not others & set(check.requires)

    def _judge(self, check: Check) -> None:
        self._waiting.remove(check)
        self._found[check.id] = judge_one(check, self._known, self._found)
        self._tell(self._found[check.id])

    def tell_rest(self, findings: Sequence[Finding]) -> None:
        """Tell what only the end of the run decided."""
        with self._lock:
            untold = {check.id for check in self._waiting}
            for finding in findings:
                if finding.id in untold:
                    self._tell(finding)
