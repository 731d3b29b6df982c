"""The built-in profiles: exactly what the slides list, and which is chosen."""

from envcheck.facts import Gpu, Graphics, NvidiaDriver
from envcheck.profile import BUILT_IN, COURSE, LEVELS, Profile, choose_profile
from envcheck.profile.names import MODULES, conda_names, pip_name

CARD = Gpu("nvidia", "NVIDIA H200", "0000:01:00.0", 143771, "nvidia")
WITH_GPU = Graphics(
    (CARD,), NvidiaDriver("580.95", "13.0", "/usr/bin/nvidia-smi", "ok"), ("nvidia0",)
)


def test_the_course_needs_what_the_slides_list():
    assert {need.package: need.level for need in COURSE} == {
        "numpy": "required",
        "scipy": "required",
        "matplotlib": "required",
        "torch": "required",
        "ipython": "recommended",
        "notebook": "recommended",
        "pandas": "optional",
        "scikit-learn": "optional",
        "torchvision": "optional",
    }
    assert all(need.why and need.level in LEVELS for need in COURSE)
    assert all(profile.python == ">=3.8" for profile in BUILT_IN.values())


def test_import_names_are_the_same_in_both_lists():
    assert all(MODULES[need.package] == need.module for need in COURSE)


def test_auto_asks_for_a_gpu_where_one_can_be_reached():
    assert choose_profile("auto", Graphics((), None)).name == "course-cpu"
    assert choose_profile("auto", WITH_GPU).name == "course-gpu"
    assert choose_profile("course-cpu", WITH_GPU).source == "named"


def test_a_profile_that_was_read_is_itself():
    mine = Profile("mine", "lab.toml", "", (), gpu=True)
    assert choose_profile(mine, WITH_GPU) is mine


def test_names_of_conda_and_of_pip():
    assert pip_name("pytorch") == pip_name("pytorch-gpu") == "torch"
    assert pip_name("Ruamel.Yaml") == "ruamel-yaml"
    assert conda_names("torch")[0] == "pytorch"
    assert conda_names("matplotlib") == ("matplotlib", "matplotlib-base")
    assert conda_names("rich") == ("rich",)
