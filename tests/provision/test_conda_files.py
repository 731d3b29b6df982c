"""conda/: made from one source, solvable, and in step with the profiles and the pins."""

import importlib.machinery
import importlib.util
import json
import re
import subprocess
import sys

import pytest
import yaml
from packaging.requirements import Requirement

from envcheck.facts import conda_keys
from envcheck.floors import OLDEST_DRIVER
from envcheck.probes import profiles
from envcheck.profile import BUILT_IN, COURSE
from envcheck.profile.conda_versions import fits
from envcheck.profile.match_spec import parse
from envcheck.profile.names import pip_name
from tests.provision.standin import ROOT

CONDA = ROOT / "conda"
FILES = sorted(CONDA.glob("*.yml"))
RATTLER = """
import json, os, sys
from rattler import MatchSpec, Platform, NoArchType
[MatchSpec(text, strict=False) for text in json.load(sys.stdin)]
print("read", flush=True)
os._exit(0)
"""
"""py-rattler may crash when its interpreter ends, so it is left before that."""


def specs(file):
    return yaml.safe_load(file.read_text())["dependencies"]


def pins():
    """What constraints.txt pins for the Python of these files on Linux."""
    told = {}
    target = {"python_full_version": "3.12.8", "python_version": "3.12", "sys_platform": "linux"}
    for line in (ROOT / "constraints.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            need = Requirement(line)
            if need.marker is None or need.marker.evaluate(target):
                told[need.name] = str(need.specifier).removeprefix("==")
    return told


def test_the_files_are_what_the_script_makes():
    script = ROOT / "scripts/conda_files"
    loader = importlib.machinery.SourceFileLoader("conda_files", str(script))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("conda_files", loader))
    loader.exec_module(module)
    made = module.files()
    assert {path: path.read_text() for path in made} == made, "start scripts/conda_files"
    assert set(FILES) == {path for path in made if path.suffix == ".yml"}


def test_there_is_one_for_each_kind_of_machine():
    assert [file.stem for file in FILES] == ["cpu", "cuda-12", "cuda-13", "macos-arm64", "minimal"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_environment(file):
    told = yaml.safe_load(file.read_text())
    assert told["channels"] == ["conda-forge", "nodefaults"]
    needed = {pip_name(parse(spec).name): parse(spec) for spec in told["dependencies"]}
    assert len(needed) == len(told["dependencies"]), "a package stands there twice"
    own = [need.package for need in COURSE if need.level != "optional"]
    if file.stem != "minimal":
        assert set(own) <= set(needed)
    for name, version in pins().items():
        if name in needed:
            assert fits(version, needed[name].version), f"constraints.txt pins {name} {version}"
    assert fits("3.12.8", needed["python"].version)
    profile = profiles.find(str(file))
    assert {need.package for need in profile.needs} | {"python"} >= set(needed) - {"pip"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_its_head_says_what_provision_needs_to_know(file):
    head = file.read_text().partition("name:")[0]
    judged = re.findall(r"^# envcheck --profile (\S+)$", head, re.MULTILINE)
    assert judged == {
        "minimal": [],
        "cpu": ["course-cpu"],
        "macos-arm64": ["course-cpu"],
    }.get(file.stem, ["course-gpu"])
    assert all(name in BUILT_IN for name in judged)
    driver = re.findall(r"^# needs NVIDIA driver >= (\S+)$", head, re.MULTILINE)
    generation = file.stem.partition("cuda-")[2]
    assert driver == ([OLDEST_DRIVER["linux"][generation]] if generation else [])


def test_conda_can_read_every_requirement():
    recipe = yaml.safe_load((CONDA / "recipe/recipe.yaml").read_text())["requirements"]
    asked = [spec for file in FILES for spec in specs(file)]
    listed = [*recipe["host"], *recipe["run"]]
    told = json.dumps([*asked, *(spec.replace("${{ python_min }}", "3.10") for spec in listed)])
    done = subprocess.run(
        [sys.executable, "-c", RATTLER], input=told, capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "read\n", done.stderr


def test_the_settings_are_conda_s_own():
    told = yaml.safe_load((CONDA / "condarc").read_text())
    assert told["channels"] == ["conda-forge"]
    assert told["channel_priority"] in conda_keys.CHOICES["channel_priority"]
    assert told.keys() <= conda_keys.KNOWN - conda_keys.ALIASES.keys()
    for key in told.keys() & conda_keys.SWITCHES:
        assert isinstance(told[key], bool)


# The parts of a recipe that this one has, by the names that the format's schema allows, and what
# each is. The schema has no others, and neither may the recipe.
RECIPE = {
    "schema_version": int,
    "context": {"version": str, "python_min": str},
    "package": {"name": str, "version": str},
    "source": {"path": str},
    "build": {"number": int, "noarch": str, "script": str, "python": {"entry_points": list}},
    "requirements": {"host": list, "run": list},
    "tests": list,
    "about": {"summary": str, "license": str, "license_file": str},
}


def shape(told, wanted, where="recipe"):
    if isinstance(wanted, type):
        assert isinstance(told, wanted), where
        return
    assert told.keys() == wanted.keys(), where
    for key, inner in wanted.items():
        shape(told[key], inner, f"{where}.{key}")


def test_the_recipe_says_what_the_project_says():
    told = yaml.safe_load((CONDA / "recipe/recipe.yaml").read_text())
    shape(told, RECIPE)
    assert (told["schema_version"], told["build"]["noarch"]) == (1, "python")
    assert (CONDA / "recipe" / told["source"]["path"] / "pyproject.toml").is_file()
    assert (ROOT / told["about"]["license_file"]).is_file()
    assert all("skip" not in str(test) for test in told["tests"])
    used = set(re.findall(r"\$\{\{ *(\w+) *\}\}", (CONDA / "recipe/recipe.yaml").read_text()))
    assert used == {"version", "python_min", "PYTHON"}
    commands = [line.split(" = ")[0] for line in told["build"]["python"]["entry_points"]]
    for test in told["tests"]:
        assert set(test) in ({"python"}, {"script"})
        assert set(test.get("python", ())) <= {"imports", "pip_check"}
        for line in test.get("script", ()):
            assert line.split()[0] in commands
