"""Read the machine. Only this folder does I/O; it never judges."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from envcheck.facts import Conda, Facts, Target, Unknown
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.probes.target import Named, TargetNotFound
from envcheck.records import Record, names_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Tell = Callable[[str, object], None]


class Look(Record):
    """How to look at a machine."""

    place: Place
    named: Named
    deep: bool
    timeout_s: float
    modules: Sequence[str]
    """Import names to try in deep mode, torch left out: it is asked more."""


class _Step(Record):
    """One fact: what it is called, which facts it is made from, and how."""

    fact: str
    needs: tuple[str, ...]
    find: Callable[..., object]


def collect(look: Look, tell: Tell = lambda name, fact: None) -> Facts:
    """Every fact of this machine; each is told, from the thread that found it, as it comes.

    A fact that does not come within the time is `Unknown`. Raises `TargetNotFound`.
    """
    board = _Board(tell)
    for step in _steps(look, Budget(look.timeout_s)):
        threading.Thread(target=board.work, args=(step,), daemon=True, name=step.fact).start()
    names = names_of(Facts)
    # Children have the same deadline; the grace lets the last of them be reported.
    known = board.wait(names, look.timeout_s + 1.5)
    late = Unknown(f"it did not come within {look.timeout_s:.0f} s")
    return Facts(**{name: known.get(name, late) for name in names})


class _Board:
    """Where steps put their facts and wait for those of others."""

    def __init__(self, tell: Tell) -> None:
        self._facts: dict[str, Any] = {}
        self._news = threading.Condition()
        self._refusal: TargetNotFound | None = None
        self._tell = tell

    def work(self, step: _Step) -> None:
        """Find one fact as soon as the facts that it is made from are there."""
        with self._news:
            self._news.wait_for(lambda: self._refusal or self._facts.keys() >= set(step.needs))
            inputs = [self._facts.get(name) for name in step.needs]
        if self._refusal:
            return
        try:
            fact = step.find(*inputs)
        except TargetNotFound as refusal:
            self._put(refusal=refusal)
            return
        except Exception as error:  # a probe that meets what we never saw must not hide the others
            fact = Unknown(f"the look at it broke: {error!r}")
        self._put(step.fact, fact)
        self._tell(step.fact, fact)

    def _put(
        self, name: str = "", fact: object = None, refusal: TargetNotFound | None = None
    ) -> None:
        with self._news:
            self._refusal = self._refusal or refusal
            if name:
                self._facts[name] = fact
            self._news.notify_all()

    def wait(self, names: Sequence[str], timeout_s: float) -> dict[str, Any]:
        """The facts that are there once all are, or once the time is up."""
        with self._news:
            self._news.wait_for(
                lambda: self._refusal or self._facts.keys() >= set(names), timeout_s
            )
            if self._refusal:
                raise self._refusal
            return dict(self._facts)


def _steps(look: Look, budget: Budget) -> tuple[_Step, ...]:
    """Every fact and how it is found, in no order but that of their needs."""
    from envcheck.probes import (
        activation,
        conda,
        device,
        graphics,
        kernels,
        libraries,
        machine,
        packages,
        search_path,
        shadows,
        shells,
        torch,
    )

    place, deep, in_depth = look.place, look.deep, _Deep(look, budget)
    return (
        _Step("system", (), lambda: machine.system(place)),
        _Step("processor", (), lambda: machine.processor(place)),
        _Step("memory", (), lambda: machine.memory(place)),
        _Step("variables", (), lambda: machine.variables(place)),
        _Step("search_path", (), lambda: search_path.probe(place)),
        _Step("activation", (), lambda: activation.probe(place)),
        _Step("shells", (), lambda: shells.probe(place)),
        _Step("conda", ("search_path", "shells"), lambda *known: conda.probe(place, *known)),
        _target_step(look, budget),
        _Step("rooms", ("target",), lambda target: machine.rooms(place, _prefix(target))),
        _Step("packages", ("target",), _of_target(packages.probe)),
        _Step("requirements", ("target",), _of_target(in_depth.requirements)),
        _Step("kernels", ("target",), lambda target: kernels.probe(place, _prefix(target))),
        _Step("shadows", ("target",), _of_target(lambda target: shadows.probe(place, target))),
        _Step("graphics", (), lambda: graphics.probe(place, deep, budget)),
        _Step("libraries", ("target",), _of_target(lambda found: libraries.probe(place, found))),
        _Step("torch", ("target",), _of_target(torch.probe)),
        _Step("imports", ("target",), _of_target(in_depth.imports)),
        _Step("numerics", ("target",), _of_target(in_depth.numerics)),
        _Step("torch_run", ("target", "torch"), in_depth.torch_run),
        _Step("device", ("torch", "torch_run", "graphics", "processor"), device.decide),
    )


class _Deep:
    """The probes that a quick look leaves out, and does not even import."""

    def __init__(self, look: Look, budget: Budget) -> None:
        self._deep, self._modules, self._budget = look.deep, look.modules, budget

    def requirements(self, target: Target) -> object:
        if not self._deep:
            return None
        from envcheck.probes import requirements

        return requirements.probe(target)

    def imports(self, target: Target) -> object:
        if not self._deep:
            return None
        from envcheck.probes import trials

        return trials.imports(target, self._modules, self._budget)

    def numerics(self, target: Target) -> object:
        if not self._deep:
            return None
        from envcheck.probes import numerics

        return numerics.probe(target, self._budget)

    def torch_run(self, target: Target, torch: Any) -> object:
        if not self._deep:
            return None
        from envcheck.probes import trials

        return trials.torch_run(target, torch, self._budget)


def _target_step(look: Look, budget: Budget) -> _Step:
    """The target needs a list of conda's environments only where it is named by one."""
    from envcheck.probes import target

    def find(activation: Any, conda: object = None) -> Target:
        known = conda.environments if isinstance(conda, Conda) else ()
        names = {environment.name: environment.prefix for environment in reversed(known)}
        chosen = target.find(look.place, look.named, activation, names)
        return target.identify(look.place, chosen, budget)

    return _Step("target", ("activation", "conda") if look.named.name else ("activation",), find)


def _prefix(target: Target | Unknown) -> str | None:
    return target.prefix if isinstance(target, Target) else None


def _of_target(find: Callable[[Target], object]) -> Callable[[Target | Unknown], object]:
    """A probe of the target: what is unknown of the target is unknown of all in it."""

    def guarded(target: Target | Unknown) -> object:
        return target if isinstance(target, Unknown) else find(target)

    return guarded
