"""The settings of conda on planted machines: files of three systems, variables, folders, terms."""

import subprocess
import sys
from pathlib import Path

import pytest

from envcheck.facts import Conda, CondaInstall, Setting, Unknown
from envcheck.probes import condarc
from envcheck.probes.condarc_merge import merge
from envcheck.probes.place import Place
from envcheck.records import replace
from tests.envcheck.known import TARGET
from tests.envcheck.probes.homes import write

NOWHERE = Unknown("not looked at")
MAIN = "https://repo.anaconda.com/pkgs/main"


def place_of(home, platform="linux", **environ):
    """A machine whose own folders lie below home/root."""
    return Place(environ, str(home), platform, "", root=str(home / "root"), listsep=":")


def installed(prefix, **more):
    about = {"distribution": "Miniforge", "version": "26.7.2", "found_by": "PATH"}
    return Conda(
        (CondaInstall(str(prefix), **{**about, "writable": True, "command": None, **more}),), ()
    )


def settings(place, conda=None, target=NOWHERE):
    found = condarc.probe(place, conda, target)
    assert found is not None
    return found


def order(found):
    return [Path(file.path).name for file in found.files]


def test_no_conda_and_no_settings(tmp_path):
    assert condarc.probe(place_of(tmp_path), None, NOWHERE) is None


def test_settings_that_nobody_reads_yet(tmp_path):
    """A `module load` may bring conda later: what is broken now is broken then."""
    write(tmp_path / ".condarc", "channels: [\n")
    assert settings(place_of(tmp_path)).files[0].trouble.startswith("it is no YAML")


def test_every_place_of_linux_the_weakest_first(tmp_path):
    base, env, root = tmp_path / "miniforge3", tmp_path / "envs/course", tmp_path / "root"
    write(env / "conda-meta/history", "")
    config, own = tmp_path / "xdg", tmp_path / "own.yml"
    places = [
        *(root / "etc/conda" / name for name in (".condarc", "condarc", "condarc.d/a.yml")),
        *(root / "var/lib/conda" / name for name in (".condarc", "condarc.d/b.yaml")),
        *(base / name for name in (".condarc", "condarc", "condarc.d/c.yml")),
        config / "conda/.condarc",
        tmp_path / ".config/conda/condarc",
        tmp_path / ".conda/.condarc",
        tmp_path / ".conda/condarc.d/d.yml",
        tmp_path / ".condarc",
        env / ".condarc",
        env / "condarc.d/e.yml",
        own,
    ]
    for number, path in enumerate(places):
        write(path, f"solver: s{number}\nchannels:\n  - c{number}\n")
    environ = {"XDG_CONFIG_HOME": str(config), "CONDA_PREFIX": str(env), "CONDARC": str(own)}
    found = settings(place_of(tmp_path, **environ), installed(base))
    assert [file.path for file in found.files] == [str(p).removeprefix(str(root)) for p in places]
    assert found.text("solver") == f"s{len(places) - 1}"
    assert found.items("channels") == tuple(f"c{n}" for n in reversed(range(len(places))))


def test_a_link_of_the_config_folder_is_read_once(tmp_path):
    write(tmp_path / ".config/conda/condarc", "solver: rattler\n")
    place = place_of(tmp_path, XDG_CONFIG_HOME=str(tmp_path / ".config"))
    assert order(settings(place)) == ["condarc"]


def test_windows(tmp_path):
    root = tmp_path / "root"
    home, base = "C:\\Users\\Anna", "C:\\miniforge3"
    write(root / "C:/ProgramData/conda/.condarc", "offline: true\n")
    write(root / base.replace("\\", "/") / ".condarc", "channels:\n  - conda-forge\n")
    write(root / home.replace("\\", "/") / ".condarc", "solver: rattler\r\n")
    write(root / home.replace("\\", "/") / ".condarc.txt", "solver: classic\n")
    write(root / "etc/conda/.condarc", "solver: of-another-system\n")
    place = Place({}, home, "windows", "", root=str(root), listsep=";")
    found = settings(place, installed(base))
    assert [file.path for file in found.files] == [
        "C:\\ProgramData\\conda\\.condarc",
        "C:\\miniforge3\\.condarc",
        "C:\\Users\\Anna\\.condarc",
    ]
    assert found.text("solver") == "rattler"
    assert found.overlooked[0].path == "C:\\Users\\Anna\\.condarc.txt"
    assert found.overlooked[0].instead == "C:\\Users\\Anna\\.condarc"


def test_macos_reads_what_linux_reads(tmp_path):
    write(tmp_path / "root/etc/conda/condarc", "channel_priority: strict\n")
    pixi = tmp_path / "Library/Application Support/pixi/config.toml"
    write(pixi, "tls-no-verify = true\n")
    found = settings(place_of(tmp_path, "macos"))
    assert found.text("channel_priority") == "strict"
    assert [file.path for file in found.files if "pixi" in file.readers] == [str(pixi)]


def test_mamba_has_files_of_its_own(tmp_path):
    write(tmp_path / ".condarc", "channels:\n  - conda-forge\n")
    write(tmp_path / ".mambarc", "channels:\n  - bioconda\n")
    write(tmp_path / ".config/conda/condarc", "solver: classic\n")
    assert settings(place_of(tmp_path)).items("channels") == ("conda-forge",)
    root = tmp_path / "micromamba"
    (root / "envs").mkdir(parents=True)
    of_mamba = installed(root, distribution="micromamba", version=None)
    found = settings(place_of(tmp_path, MAMBA_CHANNEL_PRIORITY="strict"), of_mamba)
    assert found.tool == "micromamba"
    assert found.items("channels") == ("bioconda", "conda-forge")
    assert found.text("solver") == ""
    assert found.text("channel_priority") == "strict"


def test_the_environment_that_is_examined_counts_where_none_is_active(tmp_path):
    env = tmp_path / "envs/course"
    write(env / "condarc", "channels:\n  - nvidia\n")
    target = replace(TARGET, prefix=str(env), kind="conda")
    assert settings(place_of(tmp_path), target=target).items("channels") == ("nvidia",)
    assert condarc.probe(place_of(tmp_path), None, TARGET) is None


def test_variables_overrule_files(tmp_path):
    write(tmp_path / ".condarc", "channel_priority: strict\nchannels:\n  - conda-forge\n")
    environ = {
        "CONDA_CHANNEL_PRIORITY": "flexible",
        "CONDA_CHANNELS": "nvidia, https://u:pw1@h.example/c",
        "CONDA_ENVS_PATH": "/a:/b",
        "CONDA_OVERRIDE_CUDA": "12.8",
        "CONDA_PREFIX": "/opt/x",
        "CONDA_EXE": "/opt/x/bin/conda",
        "CONDA_TOKEN": "never-kept",
    }
    found = settings(place_of(tmp_path, **environ))
    assert found.text("channel_priority") == "flexible"
    assert found.items("channels") == ("nvidia", "https://***@h.example/c", "conda-forge")
    assert found.items("envs_dirs") == ("/a", "/b")
    assert {s.key for s in found.variables} == {
        *("channel_priority", "channels", "envs_dirs", "override_cuda"),
    }


@pytest.mark.parametrize(
    ("name", "why"),
    [("settings", "reads .condarc"), ("gone.yml", "not there")],
)
def test_a_condarc_variable_that_leads_nowhere(tmp_path, name, why):
    write(tmp_path / "settings", "channels:\n  - x\n")
    found = settings(place_of(tmp_path, CONDARC=str(tmp_path / name)), installed(tmp_path))
    assert why in found.overlooked[0].why
    assert found.files == ()


def test_files_that_conda_passes_over(tmp_path):
    for name in ("condarc", ".condarc.yml", ".conda/condarc.d/lab.conf", ".conda/condarc.d/a.yml~"):
        write(tmp_path / name, "channels:\n  - x\n")
    write(tmp_path / ".conda/condarc.d/README.md", "")
    found = settings(place_of(tmp_path), installed(tmp_path / "none"))
    assert [Path(one.path).name for one in found.overlooked] == [
        *(".condarc.yml", "condarc", "lab.conf"),
    ]


def test_what_cannot_be_read(tmp_path):
    write(tmp_path / "root/etc/conda/condarc", "a: \0\n")
    (tmp_path / ".condarc").write_bytes(b"channels:\n  - caf\xe9\n")
    system, user = settings(place_of(tmp_path)).files
    assert system.trouble == "it is not text"
    assert (user.trouble, user.line) == ("it is not UTF-8", 2)


def test_a_file_that_is_closed_to_us(tmp_path):
    path = write(tmp_path / ".condarc", "channels:\n  - x\n")
    path.chmod(0)
    code = (
        "import os, sys\n"
        "from envcheck.probes import condarc\n"
        "from envcheck.probes.place import Place\n"
        "os.chdir(sys.argv[1])\n"
        "place = Place({}, '.', 'linux', '')\n"
        "condarc.probe(place, None, None)\n"  # imports what another account may not
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "print([f.trouble for f in condarc.probe(place, None, None).files])\n"
    )
    tmp_path.chmod(0o755)
    argv = [sys.executable, "-c", code, str(tmp_path)]
    run = subprocess.run(argv, capture_output=True, text=True)
    assert run.stdout == "['Permission denied']\n", run.stderr


def test_final_top_and_bottom():
    def channels(source, *texts, marks=(), final=False):
        return Setting("channels", "channels", source, 1, "list", texts, marks=marks, final=final)

    lab = channels("lab", "lab", "last", marks=("top", "bottom"))
    (found,) = merge([lab, channels("user", "own", "last")])
    assert found.texts == ("lab", "own", "last")
    (found,) = merge([replace(lab, final=True), channels("user", "own")])
    assert found.texts == ("lab", "last")


def test_pixi_is_no_conda(tmp_path):
    pixi = installed(tmp_path / ".pixi", distribution="pixi", version=None)
    write(tmp_path / ".pixi/config.toml", 'default-channels = ["conda-forge"]\n')
    found = settings(place_of(tmp_path), pixi)
    assert (found.tool, found.root, found.folders) == ("conda", None, ())
    assert found.files[0].readers == ("pixi",)
