"""What the check of the machine found to compute with, and what a roofline means."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from envcheck import Numerics, Processor, Torch
from tutor.tui.tell.machine import device_fact, fact, not_known, processor_fact
from tutor.tui.tell.prose import prose
from tutor.tui.tell.row import Row
from tutor.tui.words import words


def rows(known: Mapping[str, object]) -> list[Row]:
    """Processor and memory, device, PyTorch's build, and the BLAS with its threads."""
    text = words()
    processor, memory = known.get("processor"), known.get("memory")
    return [
        fact(text.machine.processor, processor_fact(processor, memory, _quota(processor))),
        fact(text.machine.device, device_fact(known.get("device"))),
        fact(text.device.torch, _torch(known)),
        fact(text.device.blas, _blas(known)),
    ]


def meaning() -> Content:
    """What the picture says, in paragraphs."""
    return Content("\n\n").join([prose(paragraph) for paragraph in words().device.meaning])


def _quota(processor: object) -> str:
    """How many cores may be used of how many, where that is not all."""
    if not isinstance(processor, Processor) or not processor.quota_cores:
        return ""
    if processor.quota_cores >= processor.logical_cores:
        return ""
    return words().device.quota.format(
        quota=f"{processor.quota_cores:g}", cores=processor.logical_cores
    )


def _torch(known: Mapping[str, object]) -> Content:
    torch, text = known.get("torch"), words().device
    if isinstance(torch, Torch):
        built = [f"CUDA {torch.cuda}"] if torch.cuda else []
        built += [f"ROCm {torch.rocm}"] if torch.rocm else []
        built += [f"XPU {torch.xpu}"] if torch.xpu else []
        told = text.built_for.format(what=", ".join(built)) if built else text.built_for_cpu
        return Content(f"{torch.version} · {told}")
    if "torch" in known and torch is None:
        return Content(text.no_torch)
    return _unknown(known, "torch")


def _blas(known: Mapping[str, object]) -> Content:
    """`openblas · 8 threads`, once the deep look has loaded it."""
    numerics, text = known.get("numerics"), words().device
    if not isinstance(numerics, Numerics):
        return _unknown(known, "numerics")
    found = {
        f"{one.family} · {text.threads.of(one.threads)}" if one.threads else one.family
        for one in numerics.of("blas")
    } or {*numerics.built_with.values()}
    return Content(", ".join(sorted(found)) or "–")


def _unknown(known: Mapping[str, object], name: str) -> Content:
    """Why it is not known, or that nobody has looked yet."""
    if known.get(name) is None:
        return Content.assemble((words().device.not_examined, "$quiet"))
    return not_known(known[name])
