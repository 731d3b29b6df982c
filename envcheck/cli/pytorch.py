"""`envcheck pytorch`: the right install command, offline, and why."""

from __future__ import annotations

import re
import sys

from envcheck import terminal
from envcheck.builds import COMPUTES, Machine, advise
from envcheck.cli.options import Options
from envcheck.cli.parser import parser_for
from envcheck.cli.refusal import Refusal
from envcheck.cli.request import request_of
from envcheck.facts import Facts, Gpu, Graphics, System, Target
from envcheck.formats import advice as formats
from envcheck.records import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Any

SYSTEMS = ("linux", "macos", "windows", "wsl")


def pytorch(arguments: list[str]) -> tuple[str, int]:
    """The command and 0, or 1 where no build fits. Raises `Refusal`."""
    options = _options(arguments)
    machine = _asked_for(options, _here(options))
    advice = advise(machine, options.package, _tables())
    code = 0 if advice.build else 1
    if options.json:
        return formats.as_json(advice, machine), code
    return formats.as_text(advice, machine, terminal.width()), code


def _options(arguments: list[str]) -> Namespace:
    parser = parser_for(
        "pytorch",
        "Say which PyTorch to install. What is not given is read from this machine; with --os "
        "nothing is.",
    )
    parser.add_argument("--os", choices=SYSTEMS)
    parser.add_argument("--arch", choices=("x86_64", "arm64"))
    parser.add_argument("--package", choices=("pip", "conda"), default="pip")
    parser.add_argument("--python", metavar="X.Y", help="3.12; 3.14t is free-threaded")
    parser.add_argument("--compute", choices=("auto", *COMPUTES), default="auto")
    parser.add_argument("--capability", metavar="X.Y", help="of the NVIDIA GPU: 8.9")
    parser.add_argument("--driver", metavar="VERSION", help="of NVIDIA: 550.54.14")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    options = parser.parse_args(arguments)
    for name, shape in (("python", r"3\.\d{1,2}t?"), ("capability", r"\d{1,2}\.\d")):
        told = getattr(options, name)
        if told and not re.fullmatch(shape, told):
            example = "3.12" if name == "python" else "8.9"
            raise Refusal(f"pytorch --{name} {told}: is no version such as {example}.")
    if options.driver and not re.fullmatch(r"\d{3}(\.\d{1,4}){0,2}", options.driver):
        raise Refusal(f"pytorch --driver {options.driver}: is no version such as 550.54.14.")
    return options


def _here(options: Namespace) -> Facts | None:
    """What is true of this machine; None where another one is asked for."""
    if options.os:
        return None
    from envcheck.examination import collect
    from envcheck.probes import graphics
    from envcheck.probes.budget import Budget
    from envcheck.probes.place import here

    facts = collect(replace(request_of(Options()), mode="quick"))
    if isinstance(facts.graphics, Graphics) and facts.graphics.nvidia:
        # NVIDIA's own library knows its GPUs, and is asked in a child.
        facts = replace(facts, graphics=graphics.probe(here(), True, Budget(20.0)))
    return facts


def _asked_for(options: Namespace, facts: Facts | None) -> Machine:
    """The machine as it is given, else as it is here."""
    system = facts and facts.system
    known = system if isinstance(system, System) else None
    platform = {"wsl": "linux", None: known.platform if known else "linux"}.get(
        options.os, options.os
    )
    gpu, graphics = _oldest_gpu(facts), facts and facts.graphics
    nvidia = graphics.nvidia if isinstance(graphics, Graphics) else None
    arch = options.arch or (known.native_arch or known.arch if known else None)
    machine = Machine(
        system=platform,
        arch=arch or ("arm64" if platform == "macos" else "x86_64"),
        python=options.python or _python(facts),
        capability=options.capability or _capability(gpu),
        driver=options.driver or (nvidia.version if nvidia else None),
        driver_cuda=nvidia.cuda if nvidia and not options.driver else None,
        os_version=known.version if known and known.platform == "macos" else None,
        glibc=(known.libc or "").removeprefix("glibc ") or None if known else None,
    )
    compute = options.compute if options.compute != "auto" else _compute(machine, facts)
    return replace(machine, compute=compute)


def _compute(machine: Machine, facts: Facts | None) -> str:
    """What would compute: the GPU that is here, or that is described."""
    if machine.platform == "macos-arm64":
        return "mps"
    if machine.capability or machine.driver:
        return "cuda"
    graphics = facts and facts.graphics
    vendors = {gpu.vendor for gpu in graphics.gpus} if isinstance(graphics, Graphics) else set()
    found = (name for vendor, name in (("nvidia", "cuda"), ("amd", "rocm")) if vendor in vendors)
    return next(found, "cpu")


def _oldest_gpu(facts: Facts | None) -> Gpu | None:
    """Of NVIDIA's GPUs the one that the least code runs on."""
    graphics = facts and facts.graphics
    gpus = graphics.gpus if isinstance(graphics, Graphics) else ()
    known = [gpu for gpu in gpus if (gpu.capability or "").startswith("sm_")]
    return min(known, key=lambda gpu: int((gpu.capability or "sm_0")[3:]), default=None)


def _capability(gpu: Gpu | None) -> str | None:
    digits = (gpu.capability or "").removeprefix("sm_") if gpu else ""
    return f"{digits[:-1]}.{digits[-1]}" if digits.isdigit() and len(digits) > 1 else None


def _python(facts: Facts | None) -> str | None:
    """Of the target; None where nothing of it is known, or another machine is asked for."""
    target = facts and facts.target
    version = target.version if isinstance(target, Target) else None
    return ".".join(version.split(".")[:2]) if version else None


def _tables() -> dict[str, Any]:
    from importlib.resources import files

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    text = files("envcheck.data").joinpath("builds.toml").read_text(encoding="utf-8")
    tables: dict[str, Any] = tomllib.loads(text)
    return tables
