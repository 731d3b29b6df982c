"""Which torchvision and torchaudio belong to which torch."""

from __future__ import annotations

from envcheck.versions import release

COMPANIONS = ("torchvision", "torchaudio")
LAST_TIED_AUDIO = (2, 10)
"""torchaudio 2.11 and later work with any newer torch: their metadata name none."""


def belongs(package: str, version: str, torch: str) -> str | None:
    """Which torch a companion was built for, "2.5", where it isn't this one; None: nothing wrong.

    torchvision 0.15 belongs to torch 2.0, 0.16 to 2.1 and so on; 0.14 to 1.13, 0.13 to 1.12.
    torchaudio bears torch's own number, before 2.0 with a 0 in place of the 1. Of versions that
    this rule does not reach nothing is said.
    Source: pytorch/vision README, table "torch, torchvision, Python"; Requires-Dist of the wheels
    on PyPI of torchvision 0.15.1 to 0.29.0 and torchaudio 2.8.0 to 2.11.0, asked 2026-11-23.
    """
    own, there = _major_minor(version), _major_minor(torch)
    made_for = _made_for(package, *own)
    if made_for is None or there[0] not in (1, 2):
        return None
    if made_for != there:
        return f"{made_for[0]}.{made_for[1]}"
    tags = version.partition("+")[2], torch.partition("+")[2]
    return f"{torch.partition('+')[0]}+{tags[0]}" if all(tags) and tags[0] != tags[1] else None


def _major_minor(version: str) -> tuple[int, int]:
    major, minor, *_ = (*release(version), 0, 0)
    return major, minor


def _made_for(package: str, major: int, minor: int) -> tuple[int, int] | None:
    if package == "torchvision" and major == 0 and minor >= 8:
        return (2, minor - 15) if minor >= 15 else (1, minor - 1)
    if package == "torchaudio" and (major, minor) <= LAST_TIED_AUDIO and (major or minor >= 8):
        return (2, minor) if major == 2 else (1, minor)
    return None
