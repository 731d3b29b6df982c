"""Which build of PyTorch a machine takes, of those that data/builds.toml lists. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from envcheck import floors
from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = Mapping[str, Any]

COMPUTES = ("cpu", "cuda", "rocm", "xpu", "mps")
INDEX = "https://download.pytorch.org/whl/"
NAMES = {"linux": "Linux", "macos": "macOS", "windows": "Windows"}


class Machine(Record):
    """What a build has to fit; None where it is not known, and then not asked for."""

    system: str
    """linux, macos or windows; WSL and containers are linux."""
    arch: str
    """x86_64 or arm64."""
    python: str | None = None
    """ "3.12"; "3.14t" is free-threaded."""
    compute: str = "cpu"
    """cpu, cuda, rocm, xpu or mps."""
    capability: str | None = None
    """Of the oldest NVIDIA GPU: "8.9"."""
    driver: str | None = None
    """Version of NVIDIA's driver."""
    driver_cuda: str | None = None
    """The CUDA that the driver serves, "12.4"."""
    os_version: str | None = None
    """Of macOS."""
    glibc: str | None = None

    @property
    def platform(self) -> str:
        """As the tables write it: "linux-aarch64"."""
        arm = "aarch64" if self.system == "linux" else "arm64"
        return f"{self.system}-{arm if self.arch == 'arm64' else self.arch}"


class Build(Record):
    """One build, and how it is installed."""

    version: str
    variant: str
    """cpu, cu130, rocm7.2, xpu, mps."""
    commands: tuple[str, ...]
    why: str
    """One sentence."""


class Advice(Record):
    """What to install; `build` is None where no build fits."""

    build: Build | None
    notes: tuple[str, ...]
    """What will not work, and what else has to be there; each a sentence."""


def advise(machine: Machine, package: str, tables: Tables) -> Advice:
    """The newest build that fits, by pip or by conda; what does not fit is told."""
    if package == "conda":
        return _by_conda(machine, tables)
    refusals: dict[str, None] = {}
    for release in tables["release"]:
        refusal = _why_not(release, machine)
        build = None if refusal else _of_release(release, machine, tables, refusals)
        if build:
            return Advice(build, (*_beside(build, machine), *_left_behind(build, refusals, tables)))
        if refusal:
            refusals[refusal] = None
    return Advice(None, (*refusals, _from_source(machine)))


def _why_not(release: Mapping[str, Any], machine: Machine) -> str | None:
    """Why no build of a release runs here, whatever computes."""
    version, platform = release["version"], machine.platform
    if platform not in release["systems"]:
        return f"PyTorch {version} has no wheels for {NAMES[machine.system]} on {machine.arch}."
    pythons = release.get(f"pythons_{platform.replace('-', '_')}", release["pythons"])
    if machine.python and machine.python not in (*pythons, *release.get("free_threaded", ())):
        return f"PyTorch {version} has wheels for Python {pythons[0]} to {pythons[-1]}."
    needs = {"macos": release.get("macos"), "linux": release["glibc"]}.get(machine.system)
    have = machine.os_version if machine.system == "macos" else machine.glibc
    if needs and have and floors.numbers(have) < floors.numbers(needs):
        what = "macOS" if machine.system == "macos" else "glibc"
        return f"PyTorch {version} needs {what} {needs}; here is {have}."
    return None


def _of_release(
    release: Mapping[str, Any], machine: Machine, tables: Tables, refusals: dict[str, None]
) -> Build | None:
    """The build of one release for what is to compute; None: `refusals` say why it has none."""
    version, compute = release["version"], machine.compute
    if compute == "cuda":
        return _of_cuda(release, machine, tables, refusals)
    if compute == "rocm":
        if machine.platform in tables["rocm"]["systems"] and release.get("rocm"):
            variant = f"rocm{release['rocm']}"
            return _by_pip(version, variant, variant, f"It is built for ROCm {release['rocm']}.")
        refusals[f"PyTorch {version} has no ROCm build for {machine.platform}."] = None
        return None
    if compute == "xpu":
        if machine.platform in tables["xpu"]["systems"]:
            return _by_pip(version, "xpu", "xpu", "It is built for Intel's GPUs.")
        refusals[f"PyTorch has no build for Intel's GPUs on {machine.platform}."] = None
        return None
    if compute == "mps":
        if machine.platform == "macos-arm64":
            return _by_pip(version, "mps", None, "Apple's GPU is in the usual build for Macs.")
        refusals["MPS is the GPU of Macs with Apple's processors."] = None
        return None
    index = "cpu" if machine.system == "linux" else None
    why = "The build without CUDA is a tenth of the size." if index else "It computes on the CPU."
    return _by_pip(version, "cpu", index, why)


def _of_cuda(
    release: Mapping[str, Any], machine: Machine, tables: Tables, refusals: dict[str, None]
) -> Build | None:
    version = release["version"]
    if machine.system == "macos":
        refusals["PyTorch for Macs has no CUDA."] = None
        return None
    for cuda in sorted(release["cuda"], key=floors.numbers, reverse=True):
        refusal = _why_not_cuda(version, cuda, machine, tables)
        if refusal:
            refusals[refusal] = None
            continue
        usual = machine.system == "linux" and cuda == release.get("pypi_cuda")
        variant = "cu" + cuda.replace(".", "")
        return _by_pip(version, variant, None if usual else variant, _why_cuda(cuda, machine))
    return None


def _why_not_cuda(version: str, cuda: str, machine: Machine, tables: Tables) -> str | None:
    if not _driver_serves(cuda, machine):
        have = machine.driver or f"one of CUDA {machine.driver_cuda}"
        needs = _least_driver(cuda, machine.system)
        least = f" {needs} or newer" if needs else " a newer one"
        return f"CUDA {cuda} needs driver{least}; here is {have}."
    built = _capabilities(version, cuda, machine.platform, tables["capabilities"])
    if machine.capability and built and not _runs(machine.capability, built):
        name = tables["generations"].get(machine.capability, "this GPU")
        return f"PyTorch {version} for CUDA {cuda} has no code for {name}, {machine.capability}."
    return None


def _driver_serves(cuda: str, machine: Machine) -> bool:
    """Whether the driver runs it; True where no driver is known."""
    least = _least_driver(cuda, machine.system)
    if machine.driver and least:
        return floors.numbers(machine.driver) >= floors.numbers(least)
    return not machine.driver_cuda or floors.serves(machine.driver_cuda, cuda)


def _least_driver(cuda: str, system: str) -> str | None:
    """The oldest driver; NVIDIA's branches bear one number on every system: 580.65 is of 580."""
    linux = floors.driver_for(cuda)
    return floors.driver_for(cuda, system) or (linux and linux.partition(".")[0])


def _capabilities(version: str, cuda: str, platform: str, rows: Any) -> tuple[str, ...]:
    """The architectures in a build; () where no table says."""
    minor = ".".join(version.split(".")[:2])
    for row in rows:
        if minor in row["releases"] and platform in row["systems"] and cuda in row["cuda"]:
            return tuple(row["cuda"][cuda])
    return ()


def _runs(capability: str, built: tuple[str, ...]) -> bool:
    """Whether a GPU runs what is built: the tables write "12.0+PTX" for code and PTX of it."""
    archs = []
    for one in built:
        number = one.removesuffix("+PTX").replace(".", "")
        archs += [f"sm_{number}", *([f"compute_{number}"] if one.endswith("+PTX") else [])]
    return floors.runs_on(f"sm_{capability.replace('.', '')}", archs)


def _why_cuda(cuda: str, machine: Machine) -> str:
    fits = []
    if machine.driver or machine.driver_cuda:
        fits.append(f"driver {machine.driver or f'of CUDA {machine.driver_cuda}'}")
    if machine.capability:
        fits.append(f"a GPU of capability {machine.capability}")
    return f"CUDA {cuda} is the newest that is built{' for ' if fits else ''}{' and '.join(fits)}."


def _by_pip(version: str, variant: str, index: str | None, why: str) -> Build:
    where = f" --index-url {INDEX}{index}" if index else ""
    return Build(version, variant, (f"python -m pip install torch=={version}{where}",), why)


def _by_conda(machine: Machine, tables: Tables) -> Advice:
    """From conda-forge: its own builds, and other systems than pip's."""
    forge = tables["conda_forge"]
    version, platform = forge["version"], machine.platform
    install = "conda install -c conda-forge"
    if machine.compute in ("rocm", "xpu"):
        note = f"conda-forge has no PyTorch for {machine.compute.upper()}; pip has."
        return Advice(None, (note,))
    if machine.compute != "cuda":
        name = "pytorch" if machine.system == "macos" else "pytorch-cpu"
        variant = "mps" if machine.compute == "mps" else "cpu"
        why = "conda-forge's build computes on what this Mac has." if name == "pytorch" else (
            "pytorch-cpu chooses the build without CUDA, also where there is a GPU."
        )  # fmt: skip
        return Advice(Build(version, variant, (f"{install} {name}",), why), ())
    refusals: dict[str, None] = {}
    for cuda in reversed(forge["cuda"].get(platform, ())):
        built = tuple(forge["capabilities"][cuda])
        refusal = _why_not_cuda(version, cuda, machine, {**tables, "capabilities": ()})
        if not refusal and machine.capability and not _runs(machine.capability, built):
            refusal = f"conda-forge's PyTorch {version} for CUDA {cuda} has no code for this GPU."
        if not refusal:
            command = f"{install} pytorch-gpu 'cuda-version={cuda}'"
            variant = "cu" + cuda.replace(".", "")
            build = Build(version, variant, (command,), _why_cuda(cuda, machine))
            return Advice(build, tuple(refusals))
        refusals[refusal] = None
    return Advice(None, (*refusals, f"conda-forge has no CUDA build for {platform} that fits."))


def _left_behind(build: Build, refusals: Mapping[str, None], tables: Tables) -> Iterator[str]:
    """Why it is not the newest."""
    if build.version != tables["release"][0]["version"] or build.variant.startswith("cu"):
        yield from refusals


def _beside(build: Build, machine: Machine) -> Iterator[str]:
    """What else has to be there."""
    if build.variant.startswith("cu"):
        yield "CUDA itself comes with PyTorch: of NVIDIA only the driver has to be installed."
    if floors.numbers(build.version) < (2, 3):
        yield "It was built for NumPy 1: install 'numpy<2' with it."
    if machine.python and machine.python.endswith("t"):
        yield "Not every package has wheels for the free-threaded Python."


def _from_source(machine: Machine) -> str:
    if machine.compute == "cuda" and machine.capability:
        number = machine.capability
        return (
            "No wheel fits. From source it can be built for this GPU: git clone --recursive "
            "https://github.com/pytorch/pytorch, then "
            f"TORCH_CUDA_ARCH_LIST={number} python -m pip install --no-build-isolation -v -e . "
            "with a CUDA toolkit that still knows the GPU (12.9 is the last with Maxwell to Volta)."
        )
    return (
        "No wheel fits. Take another Python, or build it from source: git clone --recursive "
        "https://github.com/pytorch/pytorch, then "
        "python -m pip install --no-build-isolation -v -e ."
    )
