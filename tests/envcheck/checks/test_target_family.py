"""Checks of machine, target Python and packages: each on its fault and on look-alikes."""

import pytest

from envcheck.checks import machine, packages, python
from envcheck.facts import (
    Conda,
    CondaEnvironment,
    CondaRecord,
    Distribution,
    Imports,
    Memory,
    Packages,
    Room,
    Rooms,
    Trial,
    Variables,
)
from envcheck.findings import Severity, Status
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, PACKAGES, SITE, TARGET, judged, passes

CONDA = replace(TARGET, kind="conda", prefix="/opt/conda/envs/course")


def with_packages(*more, without=()):
    kept = tuple(d for d in PACKAGES.distributions if d.name not in without)
    return Packages(kept + more)


def variables(**values):
    return Variables(values)


def test_little_memory_by_size_or_by_a_limit():
    assert judged(machine.too_little_memory, memory=Memory(1024, 500, None)).counts
    limited = judged(machine.too_little_memory, memory=Memory(64000, 60000, 512))
    assert "512 MiB" in limited.message
    assert passes(machine.too_little_memory, memory=Memory(4000, 300, None))


@pytest.mark.parametrize(
    ("place", "free", "severity", "cause"),
    [
        ("home", 100, Severity.ERROR, "disk-full"),
        ("target", 1500, Severity.WARNING, "disk-full"),
        ("temporary", 1500, Severity.WARNING, "tmp-too-small-for-install"),
    ],
)
def test_a_disk_without_room(place, free, severity, cause):
    finding = judged(machine.disk_full, rooms=Rooms((Room(place, "/x", free, 9999),)))
    assert (finding.severity, finding.cause) == (severity, cause)


def test_a_file_system_that_has_no_more_files_to_give():
    room = Room("home", "/home/x", 50_000, 99_999, free_files=900)
    finding = judged(machine.disk_full, rooms=Rooms((room,)))
    assert (finding.severity, finding.cause) == (Severity.WARNING, "disk-full")
    assert finding.message == "900 more files fit for home files (/home/x)."
    assert finding.verify == ("df -i /home/x",)
    assert passes(machine.disk_full, rooms=Rooms((replace(room, free_files=None),)))


def test_a_temporary_folder_that_is_too_small_for_what_is_to_come():
    home, temporary = Room("home", "/home/x", 50_000, 99_999), Room("temporary", "/tmp", 3000, 3900)
    finding = judged(machine.disk_full, rooms=Rooms((home, temporary)), torch=None)
    assert (finding.severity, finding.cause) == (Severity.INFO, "tmp-too-small-for-install")
    assert "export TMPDIR=~/tmp" in finding.fix.commands
    assert passes(machine.disk_full, rooms=Rooms((home, temporary)))
    nowhere_else = Rooms((replace(home, free_mib=3000), temporary))
    assert passes(machine.disk_full, rooms=nowhere_else, torch=None)


def test_a_disk_with_room():
    assert passes(machine.disk_full, rooms=Rooms((Room("home", "/home/x", 5000, 9999),)))


def test_a_preloaded_library_but_not_an_allocator():
    assert judged(
        machine.library_preloaded, variables=variables(LD_PRELOAD="/x/libiomp5.so")
    ).counts
    allocator = variables(LD_PRELOAD="/usr/lib/libjemalloc.so.2:/usr/lib/libtcmalloc.so")
    assert passes(machine.library_preloaded, variables=allocator)


def test_a_python_that_does_not_start():
    target = replace(TARGET, trouble="was ended by SIGSEGV: no last words", version=None)
    assert "SIGSEGV" in judged(python.python_does_not_start, target=target).message
    assert passes(python.python_does_not_start)


@pytest.mark.parametrize(
    ("version", "level", "status"),
    [
        ("3.7.16", "final", Status.FAIL),
        ("3.15.0", "beta", Status.FAIL),
        ("3.8.0", "final", Status.PASS),
        ("3.16.1", "final", Status.PASS),
    ],
)
def test_versions_of_python(version, level, status):
    target = replace(TARGET, version=version, release_level=level)
    assert judged(python.python_version_unsupported, target=target).status is status


def test_no_command_of_conda_where_there_is_no_conda():
    old = replace(TARGET, version="3.7.16")
    found = judged(python.python_version_unsupported, target=old, conda=None)
    assert found.fix.commands[0] == "python3.12 -m venv ~/course"
    windows = replace(old, python="C:\\course\\Scripts\\python.exe")
    found = judged(python.python_version_unsupported, target=windows, conda=None)
    assert found.fix.commands[0].startswith("py -3.12")
    of_conda = replace(old, kind="conda")
    found = judged(python.python_version_unsupported, target=of_conda)
    assert found.fix.commands[0].startswith("conda create")


def test_a_32_bit_python():
    assert judged(python.python_32_bit, target=replace(TARGET, bits=32)).cause == "python-32bit"
    assert passes(python.python_32_bit)


def test_pythonhome_of_another_install():
    other = judged(python.python_variables_set, variables=variables(PYTHONHOME="/opt/maya"))
    assert other.cause == "pythonhome-set"
    assert passes(python.python_variables_set, variables=variables(PYTHONHOME="/usr"))


@pytest.mark.parametrize(
    ("path", "fails"),
    [
        ("/opt/ros/humble/lib/python3.10/site-packages", True),
        ("/home/student/lib:/opt/ros/lib/python2.7/dist-packages", True),
        ("/home/student/my-project", False),
        ("/opt/tools/lib/python3.12/site-packages", False),
        ("/opt/tools/lib/python3/dist-packages", False),
    ],
)
def test_pythonpath_of_another_python(path, fails):
    finding = judged(python.python_variables_set, variables=variables(PYTHONPATH=path))
    assert finding.counts is fails
    assert finding.cause == ("pythonpath-leak" if fails else None)


def test_user_site_that_hides_the_environment():
    mine = Distribution("numpy", "1.26.4", "pip", TARGET.user_site)
    both = Packages((mine, *PACKAGES.distributions))
    found = judged(
        python.user_site_shadows_environment,
        target=replace(CONDA, user_site_enabled=True),
        packages=both,
    )
    assert found.cause == "user-site-shadows-env"
    assert "numpy 1.26.4 hides 2.4.6" in found.message


def test_user_site_that_hides_nothing():
    mine = Packages(
        (Distribution("black", "26.1", "pip", TARGET.user_site), *PACKAGES.distributions)
    )
    target = replace(CONDA, user_site_enabled=True)
    assert passes(python.user_site_shadows_environment, target=target, packages=mine)
    system = replace(TARGET, kind="system", user_site_enabled=True)
    numpy = Packages(
        (Distribution("numpy", "1.26.4", "pip", TARGET.user_site), *PACKAGES.distributions)
    )
    assert passes(python.user_site_shadows_environment, target=system, packages=numpy)


def test_required_packages_are_an_error_and_recommended_ones_a_note():
    missing = judged(
        packages.packages_missing, packages=with_packages(without=("scipy", "ipython"))
    )
    assert missing.severity is Severity.ERROR
    assert "scipy" in missing.message.splitlines()[0]
    assert missing.fix.commands[0].endswith("pip install scipy")
    note = judged(packages.packages_missing, packages=with_packages(without=("notebook",)))
    assert note.severity is Severity.INFO
    assert passes(packages.packages_missing)


def test_a_torch_without_a_record_is_not_missing():
    assert passes(packages.packages_missing, packages=with_packages(without=("torch",)))
    gone = judged(packages.packages_missing, packages=with_packages(without=("torch",)), torch=None)
    assert "torch" in gone.message


@pytest.mark.parametrize(
    ("target", "command"),
    [
        (CONDA, "conda install -p /opt/conda/envs/course -c conda-forge pytorch"),
        (replace(TARGET, kind="system", externally_managed=True), "-m venv ~/course"),
    ],
)
def test_how_to_install_depends_on_what_the_target_is(target, command):
    packages_there = with_packages(without=("torch",))
    finding = judged(packages.packages_missing, packages=packages_there, torch=None, target=target)
    assert any(command in line for line in finding.fix.commands)


def test_a_target_without_a_python_or_with_a_link_to_none():
    empty = judged(python.python_does_not_start, target=replace(TARGET, python=None))
    assert "holds no Python" in empty.message
    assert empty.fix.commands[0].startswith("python3 -m venv --clear")
    trouble = "leads to /gone/python3, which is not there"
    target = replace(CONDA, lost="/gone/python3", trouble=trouble)
    lost = judged(python.python_does_not_start, target=target)
    assert trouble in lost.message
    assert "--force-reinstall python" in lost.fix.commands[0]


def test_conda_never_put_a_python_there():
    """CO102 says so, with the mend."""
    bare = CondaEnvironment("/opt/conda/envs/course", "course", None, True)
    target, conda = replace(CONDA, python=None), Conda((), (bare,))
    assert passes(python.python_does_not_start, target=target, conda=conda)


def test_a_package_with_two_records_in_one_folder():
    twice = with_packages(Distribution("numpy", "1.26.4", "conda", SITE))
    assert "1.26.4 and 2.4.6" in judged(packages.package_installed_twice, packages=twice).message
    elsewhere = with_packages(
        Distribution("numpy", "1.26.4", "conda", "/usr/lib/python3/dist-packages")
    )
    assert passes(packages.package_installed_twice, packages=elsewhere)


@pytest.mark.parametrize(
    ("beside_ours", "severity"), [(True, Severity.ERROR), (False, Severity.WARNING)]
)
@pytest.mark.parametrize("name", ["envcheck", "tutor"])
def test_a_foreign_namesake(name, beside_ours, severity):
    found = [Distribution(name, "22.0.3", "pip", SITE)]
    found += [Distribution("envcheck-tutor", "0.1.0", "pip", SITE)] if beside_ours else []
    finding = judged(packages.foreign_namesake, packages=with_packages(*found))
    assert finding.severity is severity
    assert name in finding.message


def test_our_own_distribution_is_no_namesake():
    ours = with_packages(Distribution("envcheck-tutor", "0.1.0", "pip", SITE))
    assert passes(packages.foreign_namesake, packages=ours)


@pytest.mark.parametrize(
    ("numpy", "torch", "fails"),
    [
        ("2.0.1", "2.2.2", True),
        ("2.0.1", "2.3.0", False),
        ("1.26.4", "2.2.2", False),
        ("2.0.1", "not a version", False),
    ],
)
def test_numpy_2_under_an_older_torch(numpy, torch, fails):
    both = Packages(
        (Distribution("numpy", numpy, "pip", SITE), Distribution("torch", torch, "pip", SITE))
    )
    assert judged(packages.numpy_abi_mismatch, packages=both).counts is fails


def test_pip_over_conda():
    site = "/opt/conda/envs/course/lib/python3.12/site-packages"
    records = (CondaRecord("numpy", "1.26.4", "py312_0"), CondaRecord("six", "1.16.0", "py_0"))
    found = (
        Distribution("numpy", "2.4.6", "pip", site),
        Distribution("six", "1.16.0", "conda", site),
    )
    finding = judged(packages.pip_over_conda, target=CONDA, packages=Packages(found, records))
    assert finding.evidence == ("numpy: conda 1.26.4, pip 2.4.6",)
    only_pip = Packages((Distribution("rich", "15.0", "pip", site),), records)
    assert passes(packages.pip_over_conda, target=CONDA, packages=only_pip)


@pytest.mark.parametrize(
    ("trial", "words"),
    [
        (Trial("error", "ImportError: libopenblas.so.0: cannot open", 1), "cannot be imported"),
        (Trial("signal", "SIGSEGV", 1), "crashes when it is imported: SIGSEGV"),
        (Trial("timeout", "", 60), "hangs when it is imported"),
        (Trial("gone", "ended with exit code 3", 1), "ends the program"),
    ],
)
def test_a_package_that_cannot_be_imported(trial, words):
    tried = Imports({**HEALTHY.imports.trials, "numpy": trial})
    finding = judged(packages.package_cannot_be_imported, imports=tried)
    assert finding.severity is Severity.ERROR
    assert words in finding.message


def test_a_package_that_is_not_installed_is_not_tried_twice_over():
    tried = Imports(
        {"sklearn": Trial("error", "ModuleNotFoundError: No module named 'sklearn'", 1)}
    )
    assert passes(packages.package_cannot_be_imported, imports=tried)
