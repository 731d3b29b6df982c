"""Near misses of conda's solvers."""

import pytest

from tests.envcheck.atlas.asking import explained, first, named

NOT_FOUND = (
    "PackagesNotFoundError: The following packages are not available from current channels:\n"
)
BUILDS = "\n  - zlib==1.2.11=h7b6447c_3\n  - tk==8.6.8=hbc83047_0\n"
CHOSEN = "pytorch                   2.3.1           py3.11_cpu_0    pytorch\n"
CPU, ARM = "conda-solver-picked-cpu-build", "package-not-built-for-osx-arm64"
OTHER = "environment-yml-from-other-platform"


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (
            NOT_FOUND + "\n  - flye\n\nCurrent channels:\n\n  - https://x.org/bioconda/osx-arm64",
            ARM,
        ),
        (NOT_FOUND + BUILDS, OTHER),
        ("Platform: osx-64\n" + NOT_FOUND, OTHER),
        (NOT_FOUND + "\n  - cudatoolkit=11.3\n", "cuda-build-requested-on-macos"),
    ],
)
def test_what_is_not_found_on_a_mac_decides(text, cause):
    assert first(text, "macos") == cause


def test_nothing_but_the_error_asks_whether_the_package_is_there_for_intel():
    asked = explained(NOT_FOUND, "macos").asks
    assert ("conda search --subdir osx-64 <package>",) in [ask.commands for ask in asked]


def test_what_is_there_and_does_not_fit_is_not_what_is_in_no_channel():
    line = "└─ pytorch 1.10** is not installable because it requires\n"
    line += "   └─ cudatoolkit >=11.1,<11.2 , which "
    assert first(
        line + "conflicts with any installable versions previously reported.", "linux"
    ) == ("cudatoolkit-pin-conflicts-with-pytorch")
    assert first(line + "does not exist (perhaps a missing channel).", "linux") == (
        "channel-missing-for-cudatoolkit"
    )


def test_a_cpu_build_is_a_fault_only_where_cuda_was_wanted():
    assert named(CHOSEN) == []
    assert named("conda install pytorch cpuonly -c pytorch\n" + CHOSEN) == []
    assert first("conda install pytorch pytorch-cuda=12.1\n" + CHOSEN) == CPU
    assert first("GPU 0: NVIDIA GeForce RTX 3090\n" + CHOSEN) == CPU
    assert CPU not in named(CHOSEN + "GPU models and configuration: No CUDA", "linux")


def test_a_solver_that_ended_is_not_slow():
    retrying = (
        "Solving environment: failed with initial frozen solve. Retrying with flexible solve.\n"
    )
    assert first(retrying) == "mixed-channels-slow-solve"
    assert "mixed-channels-slow-solve" not in named(retrying + NOT_FOUND + BUILDS)
    assert named(retrying + "## Package Plan ##") == []
