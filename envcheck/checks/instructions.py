"""Why a processor cannot run what PyTorch is compiled for."""

from __future__ import annotations

import re

from envcheck.facts import Processor
from envcheck.findings import Fix
from envcheck.patterns import pattern

MODEL_OF_NO_MAKER = pattern(r"QEMU|KVM|Virtual CPU", re.I)


def why_illegal(processor: Processor) -> tuple[str, str, Fix] | None:
    """Cause, sentence and mend where AVX is missing; None where it is there or not known."""
    if processor.avx is not False:
        return None
    if processor.hypervisor and MODEL_OF_NO_MAKER.search(processor.model):
        return (
            "vm-cpu-model-hides-avx",
            f"The virtual machine shows its programs a processor without AVX ({processor.model}), "
            "which PyTorch is compiled for.",
            Fix("Set the virtual machine's CPU model to `host` (host-passthrough)."),
        )
    return (
        "cpu-without-avx",
        f"This processor ({processor.model}) has no AVX, which PyTorch is compiled for.",
        Fix("Use another machine, or a PyTorch that was compiled without AVX."),
    )
