"""Which GPUs the variables *_VISIBLE_DEVICES leave to programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from envcheck.facts import Gpu, Variables
from envcheck.records import Record

READ_BY = {
    "nvidia": ("CUDA_VISIBLE_DEVICES",),
    "amd": ("HIP_VISIBLE_DEVICES", "ROCR_VISIBLE_DEVICES"),
}


class Hiding(Record):
    """A variable that hides GPUs nobody can have meant to hide, or all of them."""

    variable: str
    value: str
    every: bool
    """Whether none is left."""
    sentence: str
    expected: str


def hidden_by(variables: Variables, gpus: Sequence[Gpu]) -> Iterator[Hiding]:
    """Each variable that leaves none of the GPUs, or fewer than it names."""
    for vendor, names in READ_BY.items():
        cards = [gpu for gpu in gpus if gpu.vendor == vendor]
        for name in names:
            value = variables.values.get(name)
            if cards and value is not None and (hiding := _judge(name, value, cards)):
                yield hiding


def _judge(name: str, value: str, cards: Sequence[Gpu]) -> Hiding | None:
    entries = [entry.strip() for entry in value.split(",")]
    # The driver reads the list up to the first entry that it does not know.
    known = [_names_one_of(entry, cards) for entry in entries]
    end = known.index(False) if False in known else len(known)
    expected = f"unset, or numbers from 0 to {len(cards) - 1}"
    if end == 0:
        says = f"{name} is `{value}`, and hides every GPU of the {len(cards)} here."
        return Hiding(name, value, True, says, expected)
    if not any(known[end:]):
        return None
    says = f"{name} is `{value}`: `{entries[end]}` is no GPU, and hides those behind it."
    return Hiding(name, value, False, says, expected)


def _names_one_of(entry: str, cards: Sequence[Gpu]) -> bool:
    if entry.isdecimal():
        return int(entry) < len(cards)
    if entry.startswith("MIG-"):
        return any(gpu.mig is not False for gpu in cards)
    if not entry.startswith("GPU-"):
        return False
    heads = [gpu.uuid_head for gpu in cards]
    return None in heads or any(
        entry.startswith(head) or head.startswith(entry) for head in heads if head
    )
