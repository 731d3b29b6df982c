"""What is required of a machine: the built-in profiles."""

from __future__ import annotations

from dataclasses import dataclass, replace

from envcheck.facts import Graphics


@dataclass(frozen=True)
class Need:
    """One package that the course uses."""

    package: str
    """Distribution name, as pip writes it."""
    module: str
    """Import name."""
    level: str
    """required, recommended or optional."""
    why: str


@dataclass(frozen=True)
class Profile:
    """What is required of a machine."""

    name: str
    source: str
    python: str
    """Version specifier of the target Python."""
    needs: tuple[Need, ...]
    gpu: bool
    """Whether PyTorch must find a GPU."""

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


def choose_profile(name: str, graphics: object) -> Profile:
    """The profile of that name; `auto` asks for a GPU exactly where programs can reach one.

    Raises `KeyError` for a name that is not built in.
    """
    if name != "auto":
        return replace(BUILT_IN[name], source="named")
    return BUILT_IN["course-gpu" if _can_reach_gpu(graphics) else "course-cpu"]


def _can_reach_gpu(graphics: object) -> bool:
    """An NVIDIA GPU with its driver; in a container also the device files passed through."""
    if not isinstance(graphics, Graphics) or graphics.nvidia is None:
        return False
    seen = any(gpu.vendor == "nvidia" for gpu in graphics.gpus)
    return seen and (graphics.nvidia.smi_outcome == "ok" or bool(graphics.nodes))
