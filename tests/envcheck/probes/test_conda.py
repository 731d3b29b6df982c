"""Installations and environments, on real prefixes and on made ones; conda itself is never run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from envcheck.facts import CondaBlock, Program, SearchPath, Shells, StartFile, Unknown
from envcheck.probes import conda, search_path
from envcheck.probes.conda_places import parse_envs_dirs
from envcheck.probes.distribution import parse_channel, parse_installer
from envcheck.probes.place import Place
from tests.envcheck.prefixes import Channel, course_channel
from tests.envcheck.probes.homes import make_conda, write

NO_PATH = SearchPath((), (), {})


def place_of(home: Path, platform: str = "linux", **environ: str) -> Place:
    """A machine whose own folders are empty, so that nothing here is found."""
    return Place(environ, str(home), platform, "", root=str(home / "root"), listsep=":")


@pytest.fixture(scope="module")
def channel(tmp_path_factory: pytest.TempPathFactory) -> Channel:
    return course_channel(tmp_path_factory.mktemp("channel"))


def test_a_real_installation_with_environments(tmp_path: Path, channel: Channel) -> None:
    base = channel.install(tmp_path / "miniforge3", "python", "conda", "mamba")
    course = channel.install(base / "envs/course", "python")
    tools = channel.install(base / "envs/tools", "labtool")
    found = conda.probe(place_of(tmp_path), NO_PATH, None)
    assert found is not None
    (install,) = found.installs
    assert (install.prefix, install.distribution, install.version) == (
        str(base),
        "Miniforge",
        "26.7.2",
    )
    assert install.command == f"{base}/bin/conda"
    assert install.command_interpreter == f"{base}/bin/python"
    assert install.command_interpreter_exists
    assert [(e.name, e.prefix, e.python) for e in found.environments] == [
        ("base", str(base), "3.12.1"),
        ("course", str(course), "3.12.1"),
        ("tools", str(tools), None),
    ]


def test_a_real_installation_that_was_moved(tmp_path: Path, channel: Channel) -> None:
    old = channel.install(tmp_path / "old/miniforge3", "python", "conda")
    shutil.move(old, tmp_path / "miniforge3")
    found = conda.probe(place_of(tmp_path), NO_PATH, Unknown("not looked at"))
    assert found is not None
    assert found.installs[0].command_interpreter == f"{old}/bin/python"
    assert found.installs[0].command_interpreter_exists is False


def test_a_real_installation_without_its_python(tmp_path: Path, channel: Channel) -> None:
    base = channel.install(tmp_path / "miniforge3", "python", "conda")
    (base / "bin/python").unlink()
    found = conda.probe(place_of(tmp_path), NO_PATH, None)
    assert found is not None
    assert found.installs[0].command_interpreter_exists is False


def test_no_conda_at_all(tmp_path: Path) -> None:
    assert conda.probe(place_of(tmp_path), NO_PATH, None) is None


def test_our_own_checkout_is_no_conda(tmp_path: Path) -> None:
    """A folder `conda` of YAML files, as in the root of this project."""
    write(tmp_path / "conda/environment.yml", "name: course\n")
    place = Place({"PYTHONPATH": str(tmp_path)}, str(tmp_path), "linux", str(tmp_path))
    here = conda.probe(place, NO_PATH, None)
    assert here is None or all(str(tmp_path) not in found.prefix for found in here.installs)


@pytest.mark.parametrize(
    ("clue", "found_by"),
    [
        ({"CONDA_EXE": "{0}/bin/conda"}, "CONDA_EXE"),
        ({"CONDA_PREFIX": "{0}/envs/course"}, "CONDA_PREFIX"),
        ({"CONDA": "{0}"}, "CONDA"),
    ],
)
def test_variables_lead_to_an_installation(
    tmp_path: Path, clue: dict[str, str], found_by: str
) -> None:
    base = make_conda(tmp_path / "elsewhere/c")
    environ = {name: text.format(base) for name, text in clue.items()}
    found = conda.probe(place_of(tmp_path, **environ), NO_PATH, None)
    assert found is not None
    assert [(i.prefix, i.found_by) for i in found.installs] == [(str(base), found_by)]


def test_the_search_path_and_start_files_lead_to_installations(tmp_path: Path) -> None:
    first, second = make_conda(tmp_path / "a/first"), make_conda(tmp_path / "a/second")
    programs = {"conda": (Program(f"{first}/bin/conda", "", None, environment=str(first)),)}
    block = CondaBlock("conda", 1, str(second), True)
    shells = Shells("bash", None, (StartFile("/home/s/.bashrc", "bash", (), (block,)),))
    found = conda.probe(place_of(tmp_path), SearchPath((), (), programs), shells)
    assert found is not None
    assert [(i.prefix, i.found_by) for i in found.installs] == [
        (str(first), "PATH"),
        (str(second), "/home/s/.bashrc"),
    ]


def test_an_installation_is_told_once_though_a_link_leads_to_it(tmp_path: Path) -> None:
    base = make_conda(tmp_path / "data/miniforge3")
    (tmp_path / "miniforge3").symlink_to(base)
    found = conda.probe(place_of(tmp_path, CONDA_EXE=f"{base}/bin/conda"), NO_PATH, None)
    assert found is not None
    assert len(found.installs) == 1


def test_conda_as_a_package_of_an_environment_is_no_installation(tmp_path: Path) -> None:
    base = make_conda(tmp_path / "miniforge3")
    build = make_conda(base / "envs/build")
    place = place_of(tmp_path, PATH=f"{build}/bin:{base}/condabin")
    found = conda.probe(place, search_path.probe(place), None)
    assert found is not None
    assert [install.prefix for install in found.installs] == [str(base)]
    assert [environment.name for environment in found.environments] == ["base", "build"]


def test_environments_elsewhere(tmp_path: Path) -> None:
    base = make_conda(tmp_path / "miniforge3")
    for folder in ("data/envs/listed", ".conda/envs/own", "lab/envs/shared", "lab2/x", "half"):
        write(tmp_path / folder / "conda-meta/history", "")
    (tmp_path / "half/conda-meta/history").unlink()
    listed = write(
        tmp_path / ".conda/environments.txt",
        f"{tmp_path}/data/envs/listed\n/gone\n{tmp_path}/lab2/x\n{tmp_path}/half\n",
    )
    write(tmp_path / ".condarc", f"channels: [conda-forge]\nenvs_dirs:\n  - {tmp_path}/lab/envs\n")
    before = listed.read_text()
    found = conda.probe(place_of(tmp_path), NO_PATH, None)
    assert found is not None
    assert [environment.name for environment in found.environments] == [
        "base",
        "own",
        "shared",
        "listed",
        f"{tmp_path}/lab2/x",
    ]
    assert listed.read_text() == before
    assert base


def test_micromamba_and_pixi(tmp_path: Path) -> None:
    write(tmp_path / "micromamba/envs/course/conda-meta/history", "")
    write(tmp_path / ".pixi/envs/ruff/conda-meta/history", "")
    found = conda.probe(place_of(tmp_path), NO_PATH, None)
    assert found is not None
    kinds = [(install.distribution, install.command) for install in found.installs]
    assert kinds == [("micromamba", None), ("pixi", None)]
    assert [environment.name for environment in found.environments] == ["course", "ruff"]


@pytest.mark.parametrize(
    ("files", "distribution"),
    [
        ({".installer.info": '{"name": "Miniforge3", "version": "26.3.2-3"}'}, "Miniforge"),
        ({"conda-meta/anaconda-2026.1-py312_0.json": "{}"}, "Anaconda"),
        ({"conda-meta/conda-anaconda-tos-0.2-py_0.json": "{}"}, "Miniconda"),
        (
            {
                "conda-meta/conda-26.7.2-py312_0.json": '{"channel": "https://conda.anaconda.org/'
                'conda-forge/linux-64"}',
                "LICENSE.txt": "Miniforge installer code uses BSD-3-Clause",
            },
            "Miniforge",
        ),
        ({}, "conda"),
    ],
)
def test_what_an_installation_is(tmp_path: Path, files: dict[str, str], distribution: str) -> None:
    base = make_conda(tmp_path / "base")
    for name, text in files.items():
        write(base / name, text)
    found = conda.probe(place_of(tmp_path, CONDA=str(base)), NO_PATH, None)
    assert found is not None
    assert found.installs[0].distribution == distribution


def test_on_windows(tmp_path: Path) -> None:
    root = tmp_path / "root"
    base = root / "C:/Users/student/miniforge3"
    write(base / "conda-meta/history", "")
    write(base / "conda-meta/conda-26.7.2-py312_0.json", "{}")
    write(base / "Scripts/conda.exe", "MZ")
    write(base / "envs/course/conda-meta/history", "")
    write(base / "envs/course/conda-meta/python-3.12.1-h0.json", "{}")
    place = Place({}, "C:\\Users\\student", "windows", "", root=str(root), listsep=";")
    found = conda.probe(place, NO_PATH, None)
    assert found is not None
    assert found.installs[0].prefix == "C:\\Users\\student\\miniforge3"
    assert found.installs[0].command == "C:\\Users\\student\\miniforge3\\Scripts\\conda.exe"
    assert [(e.name, e.python) for e in found.environments] == [
        ("base", None),
        ("course", "3.12.1"),
    ]


def test_on_macos(tmp_path: Path) -> None:
    write(tmp_path / "root/opt/homebrew/Caskroom/miniforge/base/conda-meta/conda-26.7.2-0.json", "")
    found = conda.probe(place_of(tmp_path, "macos"), NO_PATH, None)
    assert found is not None
    assert found.installs[0].prefix == "/opt/homebrew/Caskroom/miniforge/base"


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("python-3.12.1-h0_0.json", ("python", "3.12.1", "h0_0")),
        ("ca-certificates-2026.1.1-h1_0.json", ("ca-certificates", "2026.1.1", "h1_0")),
        ("history", None),
        ("state", None),
        ("x-1.json", None),
    ],
)
def test_records_by_their_file_names(name: str, record: tuple[str, str, str] | None) -> None:
    assert conda.parse_record(name) == record


@pytest.mark.parametrize(
    ("text", "folders"),
    [
        ("envs_dirs:\n  - /a/b\n  - '~/c d'  # mine\nchannels:\n  - x\n", ["/a/b", "~/c d"]),
        ("envs_dirs: [/a, /b]\n", ["/a", "/b"]),
        ("channels:\n- conda-forge\nenvs_dirs:\n- /x", ["/x"]),
        ("channels: [x]\n", []),
        ("", []),
    ],
)
def test_folders_of_environments_in_a_condarc(text: str, folders: list[str]) -> None:
    assert parse_envs_dirs(text) == folders


@pytest.mark.parametrize(
    ("head", "channel"),
    [
        ('{"channel": "https://conda.anaconda.org/conda-forge/linux-64", ', "conda-forge"),
        ('"channel":"https://conda.anaconda.org/conda-forge/"', "conda-forge"),
        ('"channel": "https://repo.anaconda.com/pkgs/main/noarch"', "main"),
        ('"channel": ""', None),
        ("", None),
    ],
)
def test_the_channel_in_the_head_of_a_record(head: str, channel: str | None) -> None:
    assert parse_channel(head) == channel


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"name": 3}', "{", '{"name": "3"}'])
def test_installers_that_say_nothing(text: str) -> None:
    assert parse_installer(text) is None


def test_what_is_missing_of_an_installation(tmp_path: Path) -> None:
    base = make_conda(tmp_path / "miniforge3")
    found = conda.probe(place_of(tmp_path), NO_PATH, None)
    assert found is not None
    assert found.installs[0].missing == ()
    (base / "bin/conda").unlink()
    found = conda.probe(place_of(tmp_path), NO_PATH, None)
    assert found is not None
    assert found.installs[0].missing == ("bin/conda",)


def test_an_installation_on_windows_without_its_batch_file(tmp_path: Path) -> None:
    base = tmp_path / "root/C:/Users/s/anaconda3"
    for name in ("conda-meta/history", "conda-meta/conda-26.7.2-py312_0.json", "Scripts/conda.exe"):
        write(base / name, "{}")
    place = Place({}, "C:\\Users\\s", "windows", "", str(tmp_path / "root"), ";")
    found = conda.probe(place, NO_PATH, None)
    assert found is not None
    assert found.installs[0].missing == ("Scripts\\activate.bat",)


def test_what_remains_of_an_installation(tmp_path: Path) -> None:
    (tmp_path / "miniconda3/pkgs").mkdir(parents=True)
    (tmp_path / "anaconda3").mkdir()
    found = conda.probe(place_of(tmp_path), NO_PATH, None)
    assert found is not None
    assert (found.installs, found.remains) == ((), (str(tmp_path / "miniconda3"),))
