"""What is required of a machine: the built-in profiles, and what files are read into."""

from __future__ import annotations

from envcheck.facts import Graphics
from envcheck.records import Record, replace

LEVELS = ("required", "recommended", "optional")


class BadProfile(Exception):
    """The file does not say what is required. Its text is one sentence for the user."""


class Need(Record):
    """One package that is used."""

    package: str
    """Distribution name, normalised, as pip writes it."""
    module: str
    """Import name; "" where it is not known: then it is not imported."""
    level: str
    """required, recommended or optional."""
    why: str
    version: str = ""
    """Specifier of pip's that the version must meet, ">=1.26,<3"; "" for any."""
    conda: str = ""
    """The requirement as conda writes it; "" where it is one of pip's."""
    marker: str = ""
    """Condition on the target, as pip writes it; "" for always."""


class Profile(Record):
    """What is required of a machine."""

    name: str
    source: str
    python: str
    """Version specifier of the target Python; "" for any."""
    needs: tuple[Need, ...]
    gpu: bool
    """Whether PyTorch must find a GPU."""
    unchecked: tuple[str, ...] = ()
    """Lines of the file that require something which cannot be looked for, each with why."""

    def at(self, *levels: str) -> tuple[Need, ...]:
        """The needs of these levels."""
        return tuple(need for need in self.needs if need.level in levels)


COURSE = (
    Need("numpy", "numpy", "required", "every lesson computes with it"),
    Need("scipy", "scipy", "required", "the optimisation and sparse-matrix lessons"),
    Need("matplotlib", "matplotlib", "required", "the plotting lessons"),
    Need("torch", "torch", "required", "the tensor, autograd and timing lessons"),
    Need("ipython", "IPython", "recommended", "an interactive prompt with history and help"),
    Need("notebook", "notebook", "recommended", "exercises can be taken out as notebooks"),
    Need("pandas", "pandas", "optional", "reading tables of your own"),
    Need("scikit-learn", "sklearn", "optional", "comparing with ready-made models"),
    Need("torchvision", "torchvision", "optional", "image data sets"),
)

BUILT_IN = {
    "course-cpu": Profile("course-cpu", "built in", ">=3.8", COURSE, gpu=False),
    "course-gpu": Profile("course-gpu", "built in", ">=3.8", COURSE, gpu=True),
}


def choose_profile(wanted: str | Profile, graphics: object) -> Profile:
    """The profile of that name; `auto` asks for a GPU exactly where programs can reach one.

    One that was read from a file is itself. Raises `KeyError` for a name that is not built in.
    """
    if isinstance(wanted, Profile):
        return wanted
    if wanted != "auto":
        return replace(BUILT_IN[wanted], source="named")
    return BUILT_IN["course-gpu" if _can_reach_gpu(graphics) else "course-cpu"]


def _can_reach_gpu(graphics: object) -> bool:
    """An NVIDIA GPU with its driver; in a container also the device files passed through."""
    if not isinstance(graphics, Graphics) or graphics.nvidia is None:
        return False
    seen = any(gpu.vendor == "nvidia" for gpu in graphics.gpus)
    return seen and (graphics.nvidia.smi_outcome == "ok" or bool(graphics.nodes))
