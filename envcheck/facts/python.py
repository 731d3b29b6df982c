"""The target Python, what is installed in it, and the kernels that start it."""

from __future__ import annotations

from envcheck.records import Record


class Target(Record):
    """The Python that is examined."""

    python: str | None
    """Path it is started by; None: the chosen prefix holds no Python."""
    why: str
    """Why this one: named, active, or our own."""
    prefix: str | None
    kind: str
    """conda, venv, pyenv, system, framework, store or other."""
    version: str | None = None
    implementation: str | None = None
    base_prefix: str | None = None
    executable: str | None = None
    bits: int | None = None
    arch: str | None = None
    sys_path: tuple[str, ...] = ()
    site_packages: tuple[str, ...] = ()
    user_site: str | None = None
    user_site_enabled: bool | None = None
    externally_managed: bool | None = None
    release_level: str | None = None
    is_host: bool = False
    """Whether envcheck itself runs in it."""
    trouble: str | None = None
    """Why it did not say what it is: signal, hang, last line of its error."""
    lost: str | None = None
    """The Python that its link leads to, where that is not there."""


class Distribution(Record):
    """One installed package."""

    name: str
    """Normalised: lower case, "-" between words."""
    version: str
    installer: str | None
    """pip, conda, uv, ...: what its INSTALLER file says."""
    location: str


class CondaRecord(Record):
    """One package that conda says it installed."""

    name: str
    version: str
    build: str


class Packages(Record):
    """What is installed in the target, first found first."""

    distributions: tuple[Distribution, ...]
    conda_records: tuple[CondaRecord, ...] = ()
    unreadable: tuple[str, ...] = ()
    """Folders of sys.path that could not be listed."""
    writable: bool | None = None
    """Whether we may put packages where the target's lie; None: it has no such folder."""


class DistributionNeeds(Record):
    """What one installed package says that it requires."""

    name: str
    """Normalised: lower case, "-" between words."""
    version: str
    installer: str | None
    location: str
    requires: tuple[str, ...] = ()
    """Its Requires-Dist lines, as written; those of extras too."""
    requires_python: str | None = None
    trouble: str | None = None
    """Why its metadata could not be read; None: it was."""


class CondaNeeds(Record):
    """What one of conda's records says that its package requires."""

    name: str
    version: str
    build: str
    depends: tuple[str, ...] = ()
    constrains: tuple[str, ...] = ()


class SharedFiles(Record):
    """Modules or programs that several packages say are theirs, each with other content."""

    location: str
    """The folder that the packages lie in."""
    owners: tuple[str, ...]
    head: str
    """Below which part of the folder: an import package, or one program."""
    count: int
    examples: tuple[str, ...]


class Requirements(Record):
    """What the installed packages require of each other, and the files that they share."""

    distributions: tuple[DistributionNeeds, ...] = ()
    """First found first, as `Packages` has them."""
    conda: tuple[CondaNeeds, ...] = ()
    conda_unreadable: tuple[str, ...] = ()
    """Records of conda's that could not be read, each with why."""
    shared: tuple[SharedFiles, ...] = ()


class Shadow(Record):
    """A file or folder that would be imported in place of the module of that name."""

    module: str
    path: str
    standard_library: bool


class Shadows(Record):
    """What lies in the way on the target's import path."""

    shadows: tuple[Shadow, ...]


class Kernel(Record):
    """One Jupyter kernelspec."""

    name: str
    display_name: str
    folder: str
    command: str | None
    """First word of argv."""
    command_exists: bool
    python: bool
    """Whether it starts Python (ipykernel)."""
    environment: str | None = None
    """The venv or conda environment that the command belongs to, links followed; None: to none."""


class Kernels(Record):
    """The kernelspecs that Jupyter would offer from the target."""

    kernels: tuple[Kernel, ...]
    unreadable: tuple[str, ...] = ()


class RunningKernel(Record):
    """A kernel of the target that runs, and what was changed on the disk under it."""

    process: int
    replaced: tuple[str, ...]
    """Import packages of which it has libraries loaded whose files are gone."""


class RunningKernels(Record):
    """The Jupyter kernels of this user that run in the target."""

    kernels: tuple[RunningKernel, ...]
