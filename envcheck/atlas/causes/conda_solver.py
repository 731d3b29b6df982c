"""conda's solver: specs that exclude each other, channels, and the answer nobody asked for."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.causes.gpu_build import conda_by_version
from envcheck.atlas.derived import has_nvidia
from envcheck.atlas.reasons import given, missing, none_of, one_of, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

CUDA = r"(?:cudatoolkit|pytorch-cuda|cuda-version|cuda-runtime|cuda-cudart|cuda\d*|cudnn)"
SEARCH = ("conda search --override-channels -c pytorch 'pytorch=*=*cuda*'",)
BUILD = ("conda list pytorch",)
SPINS, AND_NO_END = r"(?:[/|\\-][\s\x08]*)", r"(?!done|failed|[/|\\\s\x08-])"
FRESH = "conda create -n <env> -c conda-forge --override-channels python=3.12 pytorch-gpu"


def gpu_was_meant(said: Said) -> bool | None:
    """Whether CUDA was asked for, or a GPU is there, where the build is for the CPU."""
    if said.has("cpu_wanted") or said.has("no_gpu"):
        return False
    if said.has("cuda_wanted") or has_nvidia(said):
        return True
    return True if "false" in (v.lower() for v in said.values("cuda_available")) else None


def both_channels(said: Said) -> bool:
    """Whether conda-forge and Anaconda's own channels are used together."""
    return said.has("conda_forge") and said.has("defaults")


TOOLKIT_PIN = Cause(
    "cudatoolkit-pin-conflicts-with-pytorch",
    "The pinned CUDA is not one that this PyTorch was built for",
    """
    Every conda build of PyTorch asks for one CUDA: cudatoolkit>=10.1,<10.2 or pytorch-cuda=12.1.
    Another pin beside it, or another package that wants another CUDA, leaves the solver without
    an answer. It says so with a long list of specs, of which the pin is one line.
    """,
    "A spec cudatoolkit=, pytorch-cuda= or cuda-version= that no build of the wanted pytorch "
    "asks for.",
    (
        Sign("package cudatoolkit conflicts for", 0.75),
        Sign("conflicts for", 0.65, rf"package {CUDA} conflicts for"),
        Sign("cudatoolkit", 0.75, r"pytorch\S* -> (?:[\w.-]+ -> )?cudatoolkit"),
        Sign("-> ", 0.6, rf"(?:pytorch|torchvision)\S* -> {CUDA}"),
        Sign("but none of the providers can be installed", 0.65,
             rf"package pytorch-\S+ requires {CUDA}|package {CUDA}-\S+ .{{0,80}}none of the"),
        Sign("conflicts with any installable", 0.6,
             rf"{CUDA} [^\n]{{0,60}}conflicts with any installable"),
        Sign("unsatisfiableerror", 0.35),
    ),
    (
        Mend(Fix("Pin the CUDA that the PyTorch was built for, or leave the pin out and let the "
                 "solver choose. The build strings name it.",
                 (*SEARCH, "conda create -n <env> -c pytorch -c nvidia pytorch pytorch-cuda=12.1"),
                 Risk.REVERSIBLE)),
    ),
    reasons=(
        missing("about_torch", -0.3, "nothing tells of PyTorch or CUDA"),
        given("cuda_wanted", 0.2, "CUDA {value} is pinned"),
        given("no_driver_seen", -0.5, "what is missing is a driver: {value}"),
    ),
    unlike=(
        Unlike(("channel-missing-for-cudatoolkit",),
               "\"conflicts\" means that it is there and does not fit; \"nothing provides\" and "
               "\"does not exist\" mean that no channel has it."),
        Unlike(("strict-priority-hides-needed-package",),
               "whether it solves with another channel priority: then a channel hides what fits.",
               ("conda config --show channels channel_priority",)),
    ),
    verify=BUILD,
)  # fmt: skip

CHANNEL_MISSING = Cause(
    "channel-missing-for-cudatoolkit",
    "The CUDA package is in a channel that is not asked",
    """
    cudatoolkit up to 11.2 is in defaults, 11.1 and later in conda-forge, and what pytorch-cuda
    needs is in nvidia. A command with `-c pytorch` alone finds PyTorch and not its CUDA.
    """,
    "The channels of the command and of .condarc hold no conda-forge and no nvidia.",
    (
        Sign("nothing provides", 0.8, rf"nothing provides (?:requested )?{CUDA}\b"),
        Sign("which does not exist", 0.75,
             rf"{CUDA} [^\n]{{0,40}}does not exist \(perhaps a (?:typo or a )?missing channel"),
        Sign("does not exist (perhaps", 0.7, rf"─ {CUDA} [^\n]{{0,40}}does not exist \(perhaps"),
        Sign("notfound", 0.75, rf"notfound[\s\S]{{0,500}}?\n- {CUDA}\b"),
        Sign("candidates were found", 0.7, rf"candidates were found for {CUDA}\b|"
             rf"─ {CUDA} [^\n]{{0,40}}for which no candidates"),
    ),
    (
        Mend(Fix("Name the channel that has it: conda-forge for cudatoolkit, nvidia for what "
                 "pytorch-cuda needs. Pin torchvision so that it fits.",
                 ("conda install -c pytorch -c conda-forge pytorch torchvision cudatoolkit=11.3",
                  "conda install -c pytorch -c nvidia pytorch torchvision pytorch-cuda=12.1"),
                 Risk.REPLACES_PACKAGES)),
    ),
    ("linux", "windows"),
    reasons=(
        one_of("conda_platform", ("osx-64", "osx-arm64"), -0.9, "it is a Mac, which has no CUDA"),
        one_of("channel_priority", ("strict",), -0.5, "the priority is strict"),
        when(lambda said: said.has("conda_says_no") and said.has("about_torch"), 0.2,
             "it is about PyTorch"),
    ),
    over=("environment-yml-from-other-platform",),
    unlike=(
        Unlike(("cuda-build-requested-on-macos",),
               "the system: on a Mac no channel has CUDA."),
    ),
    verify=("conda search -c conda-forge -c nvidia cudatoolkit", *BUILD),
)  # fmt: skip

CPU_BUILD = Cause(
    "conda-solver-picked-cpu-build",
    "conda chose a PyTorch for the CPU, although CUDA was wanted",
    """
    Where no CUDA build fits the other specs, conda takes a CPU build without a word: the asked
    cudatoolkit has no build for this PyTorch, Python or system, `cpuonly` is still installed, or
    no driver was there when the environment was solved. The build string tells it, in it stands
    cpu instead of cuda.
    """,
    "The record of pytorch in conda-meta has cpu in its build, or cpuonly or pytorch-mutex=*=cpu "
    "is installed, on a machine with an NVIDIA GPU.",
    (
        Sign("_cpu_", 0.6, r"py\d+(?:\.\d+)?_cpu_\d"),
        Sign("cpu_", 0.6,
             r"torch\w*(?:-\w+)?[ =-]+\d[\w.]*[ =-]+cpu_(?:mkl_|generic_|openblas_)?py"),
        Sign("pytorch-mutex", 0.6, r"pytorch-mutex[ =-]+[\d.]+[ =-]+cpu"),
        Sign("cpuonly", 0.4),
    ),
    (
        Mend(Fix("Take cpuonly out and ask for a CUDA build by name: the solver then says what is "
                 "in its way, and takes nothing else. Where the driver is not there while solving, "
                 "say which CUDA it will have.",
                 ("conda remove cpuonly",
                  "$env:CONDA_OVERRIDE_CUDA = '12.4'",
                  "conda install -c conda-forge 'pytorch=*=*cuda*'"), Risk.REPLACES_PACKAGES),
             ("windows",), ("powershell",)),
        Mend(Fix("Take cpuonly out and ask for a CUDA build by name: the solver then says what is "
                 "in its way, and takes nothing else.",
                 ("conda remove cpuonly", 'conda install -c conda-forge "pytorch=*=*cuda*"'),
                 Risk.REPLACES_PACKAGES), ("windows",)),
        Mend(Fix("Take cpuonly out and ask for a CUDA build by name: the solver then says what is "
                 "in its way, and takes nothing else. Where the driver is not there while solving, "
                 "say which CUDA it will have.",
                 ("conda remove cpuonly",
                  "env CONDA_OVERRIDE_CUDA=12.4 conda install -c conda-forge 'pytorch=*=*cuda*'"),
                 Risk.REPLACES_PACKAGES)),
    ),
    ("linux", "windows"),
    shown=when(conda_by_version, 0.3, "pip's builds for the CPU say +cpu in their version, and "
               "this one does not", facts=("torch",)),
    reasons=(
        when(gpu_was_meant, 0.8, "CUDA was asked for, or a GPU is there",
             -0.8, "the CPU was meant", facts=("cuda_wanted", "gpu")),
        given("cuda_wanted", 0.4, "CUDA {value} is among the specs"),
        when(lambda said: has_nvidia(said) or None, 0.4, "there is an NVIDIA GPU",
             facts=("gpu", "driver")),
        when(lambda said: None if gpu_was_meant(said) is not None else True, -0.6,
             "nothing tells that CUDA was wanted"),
        when(conda_by_version, -0.2, "no build string is told"),
    ),
    over=("torch-cpu-build-on-gpu-machine",),
    unlike=(
        Unlike(("torch-cpu-build-on-gpu-machine",),
               "who chose it: conda's solver (the build string in `conda list`), or the command "
               "that asked pip for a CPU wheel.", BUILD),
    ),
    verify=(*BUILD, 'python -c "import torch; print(torch.version.cuda)"'),
)  # fmt: skip

SLOW = Cause(
    "mixed-channels-slow-solve",
    "conda's solver does not end, because channels are mixed",
    """
    With conda-forge and Anaconda's own channels together, each package comes in two families that
    fit badly. The old solver tries them all, above all in a full base environment, and looks for
    conflicts for hours. Strict priority, or one channel alone, leaves little to try.
    """,
    "Both channels are configured, channel_priority is flexible, and the solver is classic.",
    (
        Sign("found conflicts! looking for incompatible packages", 0.65),
        Sign("this can take several minutes", 0.6,
             r"this can take several minutes\. press ctrl-c"),
        Sign("examining ", 0.6, r"examining (?:conflict for )?[@\w.-]+(?: [\w.-]+)*: +\d+%"),
        Sign("comparing specs that have this dependency", 0.6),
        Sign("finding shortest conflict path", 0.6),
        Sign("retrying with flexible solve", 0.4),
        Sign("invoking sat with clause count", 0.6),
        Sign("conda.common.logic", 0.5, r"conda\.common\.logic:_run_sat"),
        Sign("conda.resolve", 0.35, r"conda\.resolve:(?:gen_clauses|solve|_?reduce|find_conflicts|"
             r"bad_installed|generate_spec|minimal_unsat|build_conflict_map)\w*\("),
        Sign("will retry with next repodata source", 0.4),
        Sign("solving environment: ", 0.5, r"solving environment: [^\n]{0,40}\n?killed\b"),
        Sign("solving environment: ", 0.35, rf"solving environment: {SPINS}+{AND_NO_END}"),
        Sign("solving environment: ", 0.4, rf"solving environment: {SPINS}{{12,}}{AND_NO_END}"),
    ),
    (
        Mend(Fix("Use the quick solver and one family of channels, and make a new environment "
                 "rather than change base.",
                 ("conda install -n base conda-libmamba-solver",
                  "conda config --set solver libmamba",
                  "conda config --set channel_priority strict", FRESH), Risk.REVERSIBLE)),
    ),
    reasons=(
        when(both_channels, 0.5, "conda-forge and defaults are used together",
             facts=("conda_forge", "defaults")),
        given("solved", -0.9, "the solver found an answer"),
        when(lambda said: said.has("missing_package") or None, -0.85,
             "the solver ended: a package does not exist", facts=("missing_package",)),
        when(lambda said: said.has("conda_says_no") or None, -0.5, "the solver ended",
             facts=("conda_says_no",)),
        given("libmamba", -0.3, "the solver is the quick one"),
        one_of("channel_priority", ("strict",), -0.2, "the priority is strict"),
    ),
    verify=("conda config --show channels channel_priority solver",),
)  # fmt: skip

STRICT = Cause(
    "strict-priority-hides-needed-package",
    "Strict channel priority hides the build that would fit",
    """
    With `channel_priority: strict` a package is taken only from the first channel that has it at
    all. Since conda-forge has packages called cuda-nvcc, pytorch or ffmpeg of its own, those of
    nvidia and pytorch below it are not even looked at, and the reverse.
    """,
    "channel_priority is strict, and the channel whose build is needed stands below another that "
    "has a package of that name.",
    (
        Sign("excluded by strict repo priority", 0.93),
        Sign("strict_repo_priority", 0.9),
        Sign("strict channel priority", 0.85,
             r"(?:due to|because of|by) strict channel priority"),
        Sign("channel", 0.4, r"(?:--strict-channel-priority|channel_priority\W{1,4}strict)"
             r"[\s\S]{0,1100}(?:conflict|unsatisf|nothing provides|notfounderror|could not solve)"),
    ),
    (
        Mend(Fix("Let this one environment look into all channels; or name the channel of the "
                 "package, or put its channel first.",
                 ("$env:CONDA_CHANNEL_PRIORITY = 'flexible'",
                  "conda env create -f environment.yml"), Risk.REVERSIBLE),
             ("windows",), ("powershell",)),
        Mend(Fix("Let this one environment look into all channels; or name the channel of the "
                 "package, or put its channel first.",
                 ("set CONDA_CHANNEL_PRIORITY=flexible", "conda env create -f environment.yml"),
                 Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Let this one environment look into all channels; or name the channel of the "
                 "package (nvidia::cuda-nvcc), or put its channel first.",
                 ("env CONDA_CHANNEL_PRIORITY=flexible conda env create -f environment.yml",),
                 Risk.REVERSIBLE)),
    ),
    reasons=(
        one_of("channel_priority", ("strict",), 0.3, "the priority is strict"),
        none_of("channel_priority", ("strict",), -0.4, "the priority is {value}"),
    ),
    over=("cudatoolkit-pin-conflicts-with-pytorch", "channel-missing-for-cudatoolkit",
          "environment-yml-from-other-platform"),
    verify=("conda config --show channels channel_priority",),
)  # fmt: skip

TERMS = Cause(
    "conda-tos-not-accepted",
    "The terms of Anaconda's channels are not accepted",
    """
    From conda 25.5 on the channels main, r and msys2 of Anaconda want their terms of service to be
    accepted once for each user or prefix. Where nobody can be asked (a script, an installer, a
    notebook, an image being built), conda stops. conda-forge has no such terms.
    """,
    "One of these channels is configured, conda-anaconda-tos is installed, and no record of its "
    "terms is in ~/.conda/tos or the prefix.",
    (
        Sign("condatosnoninteractiveerror", 0.95),
        Sign("terms of service have not been accepted", 0.95),
        Sign("channels' terms of service, run the following", 0.85),
        Sign("a channel's terms of service, run the following", 0.85),
        Sign("condatos", 0.85, r"condatos\w*(?:error|reject)"),
        Sign("terms of service (tos) for", 0.5, r"do you accept the terms of service"),
    ),
    (
        Mend(Fix("Accept the terms while the image is built, or take the channels out and use "
                 "conda-forge, for which there are none.",
                 ("env CONDA_PLUGINS_AUTO_ACCEPT_TOS=yes conda env create -f environment.yml",
                  "conda config --remove channels defaults",
                  "conda config --add channels conda-forge"), Risk.REVERSIBLE), ("container",)),
        Mend(Fix("Read the terms and accept them; or do without these channels and use "
                 "conda-forge, for which there are none.",
                 ("conda tos accept", "conda config --remove channels defaults",
                  "conda config --add channels conda-forge"),
                 Risk.REVERSIBLE)),
    ),
    verify=("conda tos",),
)  # fmt: skip

CAUSES = (TOOLKIT_PIN, CHANNEL_MISSING, CPU_BUILD, SLOW, STRICT, TERMS)
