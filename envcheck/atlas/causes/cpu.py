"""Processors without the instructions that programs were compiled for."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, not_on, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

FLAGS = ("lscpu | grep -E 'Model name|Hypervisor|avx'",)


def has_avx2(said: Said) -> bool | None:
    """Whether the processor's list of flags holds avx2."""
    told = said.value("cpu_flags")
    return "avx2" in told.lower().split() if told else None


def virtual(said: Said) -> bool | None:
    """Whether it is a virtual machine, as far as the text tells."""
    if said.has("generic_cpu") or said.has("hypervisor"):
        return True
    return False if said.has("cpu_flags") or said.has("cpu") else None


SIGNS = (
    Sign("illegal instruction", 0.5),
    Sign("illegal hardware instruction", 0.45),
    Sign("sigill", 0.5),
    Sign("avx", 0.5, r"\S*avx(?:2|512)?(?:\.cpp)? ?\(\)|_avx2?\w* \("),
    Sign("avx", 0.8, r"(?:does not|doesn't|do not|don't|not|n't|without|no|lacks?|missing) "
         r"(?:\w+ ){0,3}(?:support )?avx|avx\w*[^\n]{0,60}(?:not (?:supported|available|detected)|"
         r"aren't available|unavailable)"),
    Sign("required cpu features", 0.8),
    Sign("baseline optimizations", 0.75, r"built with baseline optimizations[\s\S]{0,80}doesn't "
         r"support"),
    Sign("0xc000001d", 0.8),
    Sign("exit code", 0.35, r"(?:exit(?:ed)?(?: with)?(?: code| status)?:? ?|code )132\b"),
)  # fmt: skip

WITHOUT = Cause(
    "cpu-without-avx",
    "The processor lacks instructions (AVX, AVX2) that a package was compiled for",
    """
    Packages for x86-64 are built for processors of the last ten to fifteen years. On an older one,
    or on a cheap Celeron, Pentium or Atom, a program that uses AVX without asking ends at once
    with an illegal instruction.
    """,
    "The flags in /proc/cpuinfo have no avx, or no avx2.",
    SIGNS,
    (
        Mend(Fix("Take another build of the package: an older or newer release, or one that says "
                 "it needs no AVX; else another machine.",
                 ("python -X faulthandler -c 'import torch'", *FLAGS))),
    ),
    platforms=("linux", "windows"),
    reasons=(
        when(has_avx2, -0.8, "the processor has AVX2", 0.5, "the processor's flags have no avx2",
             facts=("cpu_flags",)),
        when(virtual, -0.6, "it is a virtual machine", 0.2, "it is no virtual machine",
             facts=("hypervisor", "generic_cpu", "cpu")),
        given("apple_silicon", -0.8, "it is a Mac with an Apple chip"),
        given("aarch64", -0.5, "it is an ARM processor"),
        not_on(("linux", "windows", "wsl", "container"), -0.6, "it is a Mac"),
    ),
    unlike=(
        Unlike(("vm-cpu-model-hides-avx",),
               "whether it is a virtual machine whose host has more than it shows.", FLAGS),
        Unlike(("macos-arch-mismatch", "macos-x86-python-on-apple-silicon"),
               "on a Mac with an Apple chip, programs for Intel run in a translation that has no "
               "AVX.", ("uname -m", "python -c 'import platform; print(platform.machine())'")),
    ),
    verify=("grep -c avx2 /proc/cpuinfo", "python -c 'import torch; print(torch.ones(3).sum())'"),
)  # fmt: skip

HIDDEN = Cause(
    "vm-cpu-model-hides-avx",
    "The virtual machine shows a processor without AVX, though the host has it",
    """
    A virtual machine with a generic model of processor (QEMU's qemu64, kvm64, x86-64-v2) shows
    the instructions of very old ones. Programs that use AVX without asking, or that were built
    for more, end with an illegal instruction.
    """,
    "The flags have hypervisor and no avx2; the model's name is a generic one.",
    SIGNS,
    (
        Mend(Fix("Give the machine the processor of its host (model host, host-passthrough), and "
                 "start it again; on a rented machine ask for another type.",
                 ("virsh edit <machine>", "qm set <number> --cpu host"), Risk.NEEDS_ADMIN)),
    ),
    platforms=("linux", "windows"),
    reasons=(
        when(has_avx2, -0.8, "the processor has AVX2", 0.3, "the processor's flags have no avx2",
             facts=("cpu_flags",)),
        when(virtual, 0.65, "it is a virtual machine", -0.6, "it is no virtual machine",
             facts=("hypervisor", "generic_cpu", "cpu")),
        when(lambda said: None if virtual(said) else True, -0.3, ""),
        given("generic_cpu", 0.3, "its model of processor is a generic one"),
        given("apple_silicon", -0.8, "it is a Mac with an Apple chip"),
    ),
    verify=FLAGS,
)  # fmt: skip

CAUSES = (WITHOUT, HIDDEN)
