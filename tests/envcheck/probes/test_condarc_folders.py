"""What conda's settings lead to: folders and who may write there, terms, channels, secrets."""

import hashlib
import json
import os

import pytest

from tests.envcheck.probes.homes import make_conda, write
from tests.envcheck.probes.test_condarc import MAIN, installed, place_of, settings


def test_who_may_write_where(tmp_path):
    base = make_conda(tmp_path / "miniforge3")
    write(tmp_path / ".condarc", "envs_dirs:\n  - ~/own\npkgs_dirs:\n  - $HOME/cache\n")
    (tmp_path / "cache").mkdir(mode=0o777)
    (tmp_path / "cache").chmod(0o777)
    found = settings(place_of(tmp_path), installed(base))
    said = [
        (f.purpose, f.path.replace(str(tmp_path), "~"), f.exists, f.writable) for f in found.folders
    ]
    assert said == [
        ("pkgs", "~/cache", True, True),
        ("envs", "~/own", False, True),
        ("envs", "~/miniforge3/envs", False, True),
        ("envs", "~/.conda/envs", False, True),
    ]
    assert (found.folders[0].owner, found.folders[0].for_all) == ("self", True)
    assert found.folders[0].source == f"{tmp_path}/.condarc:3: pkgs_dirs: $HOME/cache"


def test_a_cache_below_a_file_can_never_be_made(tmp_path):
    write(tmp_path / "file", "")
    found = settings(
        place_of(tmp_path, CONDA_PKGS_DIRS=str(tmp_path / "file/pkgs")), installed(tmp_path)
    )
    assert [(f.exists, f.writable) for f in found.folders if f.purpose == "pkgs"] == [
        (False, False)
    ]


def test_what_the_base_environment_brings(tmp_path):
    base = make_conda(tmp_path / "miniforge3")
    write(base / "conda-meta/conda-rattler-solver-0.2.0-pyh_0.json", "{}")
    write(base / "conda-meta/conda-anaconda-tos-0.2.2-pyh_0.json", "{}")
    found = settings(place_of(tmp_path), installed(base))
    assert found.solvers == ("classic", "rattler")
    assert found.asks_terms
    assert not found.shared
    assert settings(place_of(tmp_path), installed("/opt/conda", writable=False)).shared


def test_the_answers_to_terms(tmp_path):
    """The layout that conda's plugin writes: a folder for each channel, named by a hash."""
    name = hashlib.sha256(b"repo.anaconda.compkgs/main").hexdigest()
    said = {"version": "2025-07-15T00:00:00Z", "base_url": MAIN, "text": "..."}
    folder = tmp_path / ".conda/tos" / name
    write(folder / "1752537600.0.json", json.dumps({**said, "tos_accepted": True}))
    write(folder / "1652537600.0.json", json.dumps({**said, "tos_accepted": False}))
    write(tmp_path / ".conda/tos/x/1.json", "[]")
    write(tmp_path / "root/etc/conda/tos/y/1.json", json.dumps({"base_url": "https://lab.example"}))
    found = settings(place_of(tmp_path), installed(tmp_path))
    assert {(one.channel, one.accepted) for one in found.terms} == {
        (MAIN, True),
        ("https://lab.example", False),
    }


def test_channels_that_are_folders(tmp_path):
    (tmp_path / "there").mkdir()
    write(
        tmp_path / ".condarc",
        f"channels:\n  - file://{tmp_path}/there\n  - {tmp_path}/gone\n  - defaults\n  - own\n"
        f"channel_alias: file://{tmp_path}/mirror\n",
    )
    assert settings(place_of(tmp_path)).missing_channels == (f"{tmp_path}/gone", "own")


def test_secrets_stay_in_their_files(tmp_path):
    """The lines of a real condarc, as it was recorded with conda's own report of it."""
    path = write(
        tmp_path / ".condarc",
        "proxy_servers:\n  https: http://pat:proxypw@proxy.example.edu:3128\nchannels:\n"
        "  - https://conda.example.edu/t/ab-0123456789abcdef-TOKEN/private\n"
        "  - https://user:secretpw@repo.example.edu/conda/main\n  - conda-forge\n",
    )
    found = settings(place_of(tmp_path))
    assert found.items("channels") == (
        "https://conda.example.edu/t/***/private",
        "https://***@repo.example.edu/conda/main",
        "conda-forge",
    )
    assert found.setting("proxy_servers").table == {"https": "http://***@proxy.example.edu:3128"}
    assert found.files[0].has_secret
    path.chmod(0o600)
    assert settings(place_of(tmp_path)).files[0].for_all is False


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_a_secret_that_everybody_may_read(tmp_path):
    folder = tmp_path / "open"
    path = write(folder / ".condarc", "channels:\n  - https://u:pw@h.example/c\n")
    path.chmod(0o644)
    folder.chmod(0o755)
    closed = tmp_path.parents[0].stat().st_mode & 0o001 == 0
    assert settings(place_of(folder)).files[0].for_all is not closed
