"""What is installed, read from the names of folders."""

import pytest

from envcheck.facts import CondaRecord, Target, Unknown
from envcheck.probes import packages
from envcheck.probes.packages import normalise, parse_folder


def target(*folders, **more):
    return Target("/x/python", "named", more.pop("prefix", None), "venv", sys_path=folders, **more)


@pytest.mark.parametrize(
    ("folder", "parsed"),
    [
        ("numpy-2.4.6.dist-info", ("numpy", "2.4.6")),
        ("ruamel.yaml-0.18.6.dist-info", ("ruamel-yaml", "0.18.6")),
        ("jaraco_text-1.0+local.dist-info", ("jaraco-text", "1.0+local")),
        ("PyYAML-6.0.1-py3.11.egg-info", ("pyyaml", "6.0.1")),
        ("six.egg-info", ("six", "")),
        ("~umpy-2.4.6.dist-info", None),
        ("numpy", None),
        (".dist-info", None),
    ],
)
def test_names_of_folders(folder, parsed):
    assert parse_folder(folder) == parsed


def test_names_are_compared_as_the_index_does():
    assert normalise("Jaraco__Text.Extra") == "jaraco-text-extra"


def test_every_distribution_with_its_installer(tmp_path):
    for name, installer in (("numpy-2.4.6", "pip"), ("six-1.16.0", "conda"), ("mine-0.1", None)):
        folder = tmp_path / f"{name}.dist-info"
        folder.mkdir()
        if installer:
            (folder / "INSTALLER").write_text(installer + "\n")
    found = packages.probe(target(str(tmp_path)))
    assert [(d.name, d.version, d.installer) for d in found.distributions] == [
        ("mine", "0.1", None),
        ("numpy", "2.4.6", "pip"),
        ("six", "1.16.0", "conda"),
    ]


def test_an_egg_info_without_a_version_in_its_name(tmp_path):
    folder = tmp_path / "mine.egg-info"
    folder.mkdir()
    (folder / "PKG-INFO").write_text("Metadata-Version: 2.1\nName: mine\nVersion: 3.2\n")
    assert packages.probe(target(str(tmp_path))).distributions[0].version == "3.2"


def test_conda_records_by_their_file_names(tmp_path):
    meta = tmp_path / "conda-meta"
    meta.mkdir()
    for name in ("numpy-2.4.6-py312h_0.json", "history", "ld_impl_linux-64-2.40-h41732ed_0.json"):
        (meta / name).touch()
    found = packages.probe(target(prefix=str(tmp_path)))
    assert found.conda_records == (
        CondaRecord("ld_impl_linux-64", "2.40", "h41732ed_0"),
        CondaRecord("numpy", "2.4.6", "py312h_0"),
    )


def test_a_target_that_does_not_answer_has_unknown_packages_and_not_none():
    assert isinstance(packages.probe(target(trouble="crashed")), Unknown)


def test_a_zip_or_a_missing_folder_on_the_path_is_passed_over(tmp_path):
    (tmp_path / "python311.zip").touch()
    found = packages.probe(target(str(tmp_path / "python311.zip"), str(tmp_path / "gone")))
    assert found.distributions == ()
    assert found.unreadable == ()


def test_whether_more_can_be_installed(tmp_path):
    (tmp_path / "site").mkdir()
    there = target(str(tmp_path / "site"), site_packages=(str(tmp_path / "site"),))
    assert packages.probe(there).writable is True
    gone = target(str(tmp_path), site_packages=(str(tmp_path / "nowhere"),))
    assert packages.probe(gone).writable is None
