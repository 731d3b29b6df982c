"""Which of CUDA's and C++'s libraries the loader would meet, laid out as files."""

import pytest

from envcheck.facts import Target
from envcheck.probes import libraries
from envcheck.probes.place import here
from envcheck.records import replace


def put(folder, name, file=None):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / (file or name)).touch()
    if file:
        (folder / name).symlink_to(file)
    return folder


def probe(root, target, *search):
    environ = {"LD_LIBRARY_PATH": ":".join(map(str, search))}
    return libraries.probe(replace(here(), root=str(root), environ=environ), target)


@pytest.fixture
def target(tmp_path):
    site = tmp_path / "env/lib/python3.12/site-packages"
    put(site / "nvidia/nvjitlink/lib", "libnvJitLink.so.12")
    put(site / "nvidia/cudnn/lib", "libcudnn.so.9")
    prefix = str(tmp_path / "env")
    return Target("/x/python", "named", prefix, "conda", sys_path=(str(site),))


def test_a_toolkit_on_the_loader_path(tmp_path, target):
    lab = put(tmp_path / "lab", "libnvJitLink.so.12", "libnvJitLink.so.12.1.105")
    put(lab, "libcudnn.so.8", "libcudnn.so.8.9.0")
    put(lab, "libother.so.1")
    found = probe(tmp_path, target, lab, "/nowhere", lab)
    assert found.search == (str(lab),)
    assert {(lib.name, lib.version) for lib in found.before} == {
        ("libnvJitLink.so.12", "12.1.105"),
        ("libcudnn.so.8", "8.9.0"),
    }
    assert {lib.name for lib in found.own} == {"libnvJitLink.so.12", "libcudnn.so.9"}


def test_pytorchs_own_folder_on_the_loader_path_shadows_nothing(tmp_path, target):
    own = f"{target.sys_path[0]}/nvidia/cudnn/lib"
    assert probe(tmp_path, target, own).before == ()


def test_without_wheels_what_conda_installed_is_pytorchs_own(tmp_path):
    lib = put(tmp_path / "env/lib", "libcublas.so.12", "libcublas.so.12.6.4.1")
    target = Target("/x/python", "named", str(tmp_path / "env"), "conda")
    assert probe(tmp_path, target, lib).before == ()
    other = put(tmp_path / "lab", "libcublas.so.12", "libcublas.so.12.1.3.1")
    found = probe(tmp_path, target, other)
    assert [lib.version for lib in (*found.before, *found.own)] == ["12.1.3.1", "12.6.4.1"]


def test_condas_libraries_are_foreign_to_a_torch_of_pip(tmp_path, target):
    lib = put(tmp_path / "env/lib", "libnvJitLink.so.12", "libnvJitLink.so.12.1.105")
    assert [found.path for found in probe(tmp_path, target, lib).before] == [
        str(lib / "libnvJitLink.so.12")
    ]


def test_each_libstdcxx_in_the_order_of_the_loader(tmp_path, target):
    lab = put(tmp_path / "lab", "libstdc++.so.6", "libstdc++.so.6.0.19")
    put(tmp_path / "env/lib", "libstdc++.so.6", "libstdc++.so.6.0.33")
    put(tmp_path / "usr/lib64", "libstdc++.so.6", "libstdc++.so.6.0.30")
    assert [lib.version for lib in probe(tmp_path, target, lab).cxx] == [
        "6.0.19",
        "6.0.33",
        "6.0.30",
    ]


def test_other_systems_have_no_such_order(target):
    mac = replace(here(), platform="macos")
    assert libraries.probe(mac, target) is None


def test_the_mkl_of_a_conda_environment(tmp_path, target):
    lib = put(tmp_path / "env/lib", "libmkl_rt.so.2")
    assert probe(tmp_path, target).mkl == (f"{lib}/libmkl_rt.so.2",)
    assert probe(tmp_path, replace(target, kind="venv")).mkl == ()
