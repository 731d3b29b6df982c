"""Read the machine. Only this folder does I/O; it never judges."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from envcheck.facts import ONLY_DEEP, Conda, Facts, Target, Unknown
from envcheck.probes.board import Board, Step, Tell
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.probes.target import Named
from envcheck.records import Record, names_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Look(Record):
    """How to look at a machine."""

    place: Place
    named: Named
    deep: bool
    timeout_s: float
    modules: Sequence[str]
    """Import names to try in deep mode, torch left out: it is asked more."""


def collect(look: Look, tell: Tell = lambda name, fact: None) -> Facts:
    """Every fact of this machine; each is told, from the thread that found it, as it comes.

    A fact that does not come within the time is `Unknown`. Raises `TargetNotFound`.
    """
    # Children have the same deadline; the grace lets the last of them be reported.
    board = Board(_steps(look, Budget(look.timeout_s)), tell)
    known = board.facts(look.timeout_s + 1.5)
    late = Unknown(f"it did not come within {look.timeout_s:.0f} s")
    return Facts(**{name: known.get(name, late) for name in names_of(Facts)})


def _steps(look: Look, budget: Budget) -> tuple[Step, ...]:
    """Every fact and how it is found; what takes longest is begun first."""
    from envcheck.probes import (
        activation,
        conda,
        condarc,
        device,
        graphics,
        kernels,
        libraries,
        machine,
        network,
        packages,
        pip_settings,
        search_path,
        shadows,
        shells,
        toolkits,
        torch,
    )

    place, deep = look.place, look.deep
    return (
        Step("activation", (), lambda: activation.probe(place)),
        _target_step(look, budget),
        Step("torch", ("target",), _of_target(torch.probe)),
        *_deep_steps(look, budget),
        Step("graphics", (), lambda: graphics.probe(place, deep, budget), waits=deep),
        Step("system", (), lambda: machine.system(place)),
        Step("processor", (), lambda: machine.processor(place)),
        Step("memory", (), lambda: machine.memory(place)),
        Step("variables", (), lambda: machine.variables(place)),
        Step("search_path", (), lambda: search_path.probe(place)),
        Step("shells", (), lambda: shells.probe(place)),
        Step("conda", ("search_path", "shells"), lambda *known: conda.probe(place, *known)),
        Step("conda_settings", ("conda", "target"), lambda *known: condarc.probe(place, *known)),
        Step("pip_settings", ("target",), lambda target: pip_settings.probe(place, target)),
        Step(
            "network",
            ("conda_settings", "pip_settings"),
            lambda *known: network.probe(place, *known),
        ),
        Step("rooms", ("target",), lambda target: machine.rooms(place, _prefix(target))),
        Step("packages", ("target",), _of_target(packages.probe)),
        Step("kernels", ("target",), lambda target: kernels.probe(place, _prefix(target))),
        Step("shadows", ("target",), _of_target(lambda target: shadows.probe(place, target))),
        Step("libraries", ("target",), _of_target(lambda found: libraries.probe(place, found))),
        Step(
            "toolkits",
            ("search_path", "target"),
            lambda *known: toolkits.probe(place, deep, budget, *known),
            waits=deep,
        ),
        Step("windows", (), lambda: _of_windows(place)),
        Step("device", ("torch", "torch_run", "graphics", "processor"), device.decide),
    )


def _deep_steps(look: Look, budget: Budget) -> tuple[Step, ...]:
    """What a quick look leaves out: it does not even import these probes."""
    if not look.deep:
        return tuple(Step(name, (), lambda: None) for name in ONLY_DEEP)
    from envcheck.probes import display, docker, numerics, requirements, running_kernels, trials

    place = look.place

    def torch_run(target: Any, torch: Any) -> object:
        return trials.torch_run(target, torch, budget)

    def imports(target: Target) -> object:
        # Beside the packages: what pip downloads them with.
        return trials.imports(target, (*look.modules, "ssl"), budget)

    def ask_numerics(target: Target) -> object:
        return numerics.probe(target, budget)

    return (
        Step("torch_run", ("target", "torch"), torch_run, waits=True),
        Step("imports", ("target",), _of_target(imports), waits=True),
        Step("numerics", ("target",), _of_target(ask_numerics), waits=True),
        Step("requirements", ("target",), _of_target(requirements.probe), waits=True),
        Step("display", ("target",), lambda found: display.probe(place, found, budget), waits=True),
        Step("docker", (), lambda: docker.probe(place)),
        Step(
            "running_kernels",
            ("target",),
            _of_target(lambda found: running_kernels.probe(place, found)),
        ),
    )


def _of_windows(place: Place) -> object:
    if place.platform != "windows":
        return None
    from envcheck.probes import windows

    return windows.probe(place)


def _target_step(look: Look, budget: Budget) -> Step:
    """The target needs a list of conda's environments only where it is named by one."""
    from envcheck.probes import target

    def find(activation: Any, conda: object = None) -> Target:
        known = conda.environments if isinstance(conda, Conda) else ()
        names = {environment.name: environment.prefix for environment in reversed(known)}
        chosen = target.find(look.place, look.named, activation, names)
        return target.identify(look.place, chosen, budget)

    needs = ("activation", "conda") if look.named.name else ("activation",)
    return Step("target", needs, find, waits=_is_another(look))


def _is_another(look: Look) -> bool:
    """Whether the target is likely to be another Python than ours, which has to be started."""
    active = (look.place.environ.get(name) for name in ("VIRTUAL_ENV", "CONDA_PREFIX"))
    return look.named != Named() or any(prefix not in (None, sys.prefix) for prefix in active)


def _prefix(target: Target | Unknown) -> str | None:
    return target.prefix if isinstance(target, Target) else None


def _of_target(find: Callable[[Target], object]) -> Callable[[Target | Unknown], object]:
    """A probe of the target: what is unknown of the target is unknown of all in it."""

    def guarded(target: Target | Unknown) -> object:
        return target if isinstance(target, Unknown) else find(target)

    return guarded
