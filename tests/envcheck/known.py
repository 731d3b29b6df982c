"""Facts of a healthy machine, for tests of checks to change one thing of."""

from envcheck.facts import (
    Activation,
    Conda,
    CondaSettings,
    Device,
    Display,
    Distribution,
    Docker,
    Facts,
    Graphics,
    Imports,
    Kernels,
    Libraries,
    Memory,
    Network,
    Numerics,
    Packages,
    PipSettings,
    Processor,
    Requirements,
    Rooms,
    RunningKernels,
    Runtime,
    SearchPath,
    Shadows,
    Shells,
    Speed,
    System,
    Target,
    Toolkits,
    Torch,
    TorchRun,
    Trial,
    Variables,
    WindowsSettings,
)
from envcheck.findings import Status
from envcheck.judge import judge_one
from envcheck.profile import choose_profile
from envcheck.records import replace

SITE = "/home/student/course/lib/python3.12/site-packages"
OK = Trial("ok", "", 0.5, "used")
TARGET = Target(
    python="/home/student/course/bin/python",
    why="the active venv (VIRTUAL_ENV)",
    prefix="/home/student/course",
    kind="venv",
    version="3.12.4",
    implementation="cpython",
    base_prefix="/usr",
    executable="/home/student/course/bin/python",
    bits=64,
    arch="x86_64",
    sys_path=("/usr/lib/python3.12", SITE),
    site_packages=(SITE,),
    user_site="/home/student/.local/lib/python3.12/site-packages",
    user_site_enabled=False,
    externally_managed=False,
    release_level="final",
)
PACKAGES = Packages(
    tuple(
        Distribution(name, version, "pip", SITE)
        for name, version in (
            ("numpy", "2.4.6"),
            ("scipy", "1.17.1"),
            ("matplotlib", "3.11.2"),
            ("torch", "2.13.0+cpu"),
            ("ipython", "9.1"),
            ("notebook", "7.5"),
            ("pip", "25.3"),
        )
    )
)
TORCH = Torch("2.13.0+cpu", f"{SITE}/torch", None, None, None, ("libtorch_cpu",))
NUMERICS = Numerics(
    trial=OK,
    stage="measured",
    built_with={"numpy": "scipy-openblas 0.3.31", "scipy": "scipy-openblas 0.3.30"},
    runtimes=(
        Runtime("blas", "openblas", f"{SITE}/numpy.libs/libscipy_openblas64_-32a4b2a6.so", 8),
        Runtime("blas", "openblas", f"{SITE}/scipy.libs/libscipy_openblas-6cdc3b4a.so", 8),
        Runtime("openmp", "libgomp", f"{SITE}/torch/lib/libgomp.so.1", 8),
    ),
    speed=Speed(blas_gflops=46.0, loop_gflops=8.2, copy_gb_per_s=19.0, additions_per_s=3.2e7),
)
HEALTHY = Facts(
    system=System("linux", "Debian GNU/Linux 12", "12", "6.1", "x86_64", "native", "glibc 2.36"),
    processor=Processor("A CPU", 8, 4, 8, None),
    memory=Memory(16000, 12000, None),
    rooms=Rooms(()),
    variables=Variables({}),
    search_path=SearchPath((), (), {}),
    shells=Shells("bash", "bash", ()),
    conda=Conda((), ()),
    conda_settings=CondaSettings("conda", None, None),
    pip_settings=PipSettings(),
    network=Network(),
    activation=Activation("/home/student/course", True, None, False, None, None),
    target=TARGET,
    packages=PACKAGES,
    shadows=Shadows(()),
    kernels=Kernels(()),
    running_kernels=RunningKernels(()),
    windows=WindowsSettings(True, {}, "14.44.35211"),
    display=Display(()),
    docker=Docker("/usr/bin/docker", (), ()),
    graphics=Graphics((), None),
    requirements=Requirements(),
    libraries=Libraries(),
    toolkits=Toolkits(),
    torch=TORCH,
    imports=Imports({"numpy": OK, "scipy": OK, "matplotlib": OK}),
    numerics=NUMERICS,
    torch_run=TorchRun(OK, "computed", False, False, False, computed_on="cpu"),
    device=Device("cpu", "A CPU", None, "This machine has no GPU that PyTorch can use."),
)


def judged(check, profile="auto", **changes):
    """The finding of one check on the healthy machine with these facts changed."""
    facts = replace(HEALTHY, **changes)
    known = {**vars(facts), "profile": choose_profile(profile, facts.graphics), "waivers": None}
    return judge_one(check, known, {})


def passes(check, **changes):
    """Whether the check finds nothing wrong."""
    return judged(check, **changes).status is Status.PASS
