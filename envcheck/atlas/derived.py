"""What follows from facts that a text tells: of a GPU's name its capability, and so on."""

from __future__ import annotations

import re

from envcheck.atlas.said import Said

CAPABILITIES = (
    (r"\bgb10\b", 121),
    (r"rtx[ -]?(?:pro )?50\d\d|rtx pro \d", 120),
    (r"\bg?b[23]00\b", 100),
    (r"\bg?h[12]00\b", 90),
    (r"rtx[ -]?40\d\d|\bl40?s?\b|\bl4\b|rtx \d000 ada", 89),
    (r"rtx[ -]?30\d\d|rtx a\d000|\ba(?:10|16|40)\b", 86),
    (r"\ba(?:30|100|800)\b", 80),
    (r"rtx[ -]?20\d\d|gtx 16\d\d|\bt4\b|titan rtx|quadro rtx", 75),
    (r"\bv100\b|titan v\b", 70),
    (r"gtx 10\d\d|gt 10\d\d|mx[123]\d0|(?<!gtx )titan xp?\b|\bp4(?:0)?\b|quadro p\d", 61),
    (r"\bp100\b", 60),
    (r"gtx 9[78]0|gtx 9[56]0(?!m)|quadro m\d|gtx titan x|\bm(?:4|6)0\b", 52),
    (r"gtx 750|9[3456]0mx?|gtx 8\d0m|quadro k(?:620|1200|2200)", 50),
    (r"\bk80\b", 37),
    (r"\bk40\w?\b|titan black|gtx 78\d|gt 7[23]0|\bk20\w?\b", 35),
    (r"gt 7\d\d|gtx 6\d\d|gtx 7[67]\d|quadro k\d|grid k", 30),
)
"""Compute capability times ten, by what stands in a card's name.

Source: NVIDIA, CUDA GPUs and legacy CUDA GPUs, tables of compute capability.
"""


def capability(said: Said) -> int | None:
    """The GPU's compute capability times ten, told or by its name; None where not known."""
    told = said.value("capability")
    if told:
        return int(re.sub(r"\D", "", told))
    for name in said.values("gpu"):
        for pattern, number in CAPABILITIES:
            if re.search(pattern, name, re.I):
                return number
    return None


def archs(said: Said) -> tuple[int, ...]:
    """What the PyTorch build has code for, times ten: (50, 60, 86)."""
    told = " ".join(said.values("archs"))
    return tuple(sorted({int(number) for number in re.findall(r"sm_(\d{2,3})", told)}))


def torch_cuda(said: Said) -> str | None:
    """The CUDA that PyTorch was built for, "12.1"; "none" for a CPU build; None: not told."""
    for told in said.values("torch_cuda"):
        if re.fullmatch(r"\d+\.\d+.*|none", told, re.I):
            return told.lower()
    version = said.value("torch") or ""
    if found := re.search(r"\+cu(\d{2,3})\b", version):
        return f"{found[1][:-1]}.{found[1][-1]}"
    return "none" if version.endswith("+cpu") else None


def driver_cuda(said: Said) -> str | None:
    """The newest CUDA that the driver serves, "12.2"; None where not told."""
    number = int(said.value("driver_cuda_number") or 0)
    if number:
        return f"{number // 1000}.{number % 1000 // 10}"
    return said.value("driver_cuda")


def has_nvidia(said: Said) -> bool:
    """Whether the text shows an NVIDIA GPU or its driver."""
    return not said.has("no_gpu") and (said.has("gpu") or said.has("driver"))


def python(said: Said) -> tuple[int, int] | None:
    """Major and minor version of Python; None where not told."""
    told = said.value("python") or said.value("python_of_path") or ""
    found = re.match(r"(\d)\.?(\d+)", told)
    return (int(found[1]), int(found[2])) if found else None
