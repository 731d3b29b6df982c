"""The machine itself, here and laid out as files."""

import os

import pytest

from envcheck.probes import machine
from envcheck.probes.place import here
from envcheck.records import replace


def place(root, **environ):
    return replace(here(), root=str(root), environ=environ)


def write(root, path, text):
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def test_this_machine():
    assert machine.system(here()).platform == "linux"
    assert machine.processor(here()).usable_cores >= 1
    assert machine.memory(here()).total_mib > 256
    assert {room.place for room in machine.rooms(here(), None).rooms} >= {"home", "temporary"}


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("proc/sys/kernel/osrelease", "5.15.153.1-microsoft-standard-WSL2\n", "wsl2"),
        ("proc/sys/kernel/osrelease", "4.4.0-19041-Microsoft\n", "wsl1"),
        (".dockerenv", "", "container"),
        ("run/.containerenv", "", "container"),
        ("proc/1/cgroup", "0::/kubepods/burstable/pod1\n", "container"),
        ("proc/cpuinfo", "model name\t: A\nflags\t\t: fpu hypervisor lahf_lm\n", "vm"),
        ("proc/cpuinfo", "model name\t: A\nflags\t\t: fpu avx2\n", "native"),
    ],
)
def test_what_it_runs_in(tmp_path, path, text, kind):
    write(tmp_path, path, text)
    assert machine.system(place(tmp_path)).kind == kind


def test_the_name_of_the_distribution(tmp_path):
    write(tmp_path, "etc/os-release", 'PRETTY_NAME="Ubuntu 24.04.1 LTS"\nVERSION_ID="24.04"\n')
    system = machine.system(place(tmp_path))
    assert (system.name, system.version) == ("Ubuntu 24.04.1 LTS", "24.04")


@pytest.mark.parametrize(
    ("files", "cores"),
    [
        ({"sys/fs/cgroup/cpu.max": "150000 100000\n"}, 1.5),
        ({"sys/fs/cgroup/cpu.max": "max 100000\n"}, None),
        (
            {
                "sys/fs/cgroup/cpu/cpu.cfs_quota_us": "200000\n",
                "sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n",
            },
            2.0,
        ),
        ({"sys/fs/cgroup/cpu/cpu.cfs_quota_us": "-1\n"}, None),
        ({}, None),
    ],
)
def test_the_share_of_the_cpu_that_a_control_group_allows(tmp_path, files, cores):
    for path, text in files.items():
        write(tmp_path, path, text)
    assert machine.processor(place(tmp_path)).quota_cores == cores


def test_the_memory_that_a_control_group_allows(tmp_path):
    write(tmp_path, "sys/fs/cgroup/memory.max", str(1 << 29) + "\n")
    assert machine.memory(place(tmp_path)).limit_mib == 512
    write(tmp_path, "sys/fs/cgroup/memory.max", "max\n")
    assert machine.memory(place(tmp_path)).limit_mib is None


def test_only_variables_of_the_list_are_kept(tmp_path):
    known = machine.variables(place(tmp_path, CONDA_PREFIX="/opt/conda", AWS_SECRET_ACCESS_KEY="x"))
    assert known.values == {"CONDA_PREFIX": "/opt/conda"}


@pytest.mark.parametrize(
    ("flags", "avx", "hypervisor"),
    [
        ("flags\t\t: fpu avx avx2 hypervisor\n", True, True),
        ("flags\t\t: fpu sse4_2\n", False, False),
        ("Features\t: fp asimd\n", None, None),
        ("", None, None),
    ],
)
def test_what_the_processor_can(tmp_path, flags, avx, hypervisor):
    write(tmp_path, "proc/cpuinfo", "processor\t: 0\n" + flags)
    found = machine.processor(place(tmp_path))
    assert (found.avx, found.hypervisor) == (avx, hypervisor)


@pytest.mark.parametrize(
    ("kernel", "arch"),
    [
        ("Darwin Kernel Version 20.2.0: root:xnu-7195.60.75~1/RELEASE_ARM64_T8101", "arm64"),
        ("Darwin Kernel Version 19.6.0: root:xnu-6153.141.1~9/RELEASE_X86_64", None),
    ],
)
def test_the_hardware_of_a_mac_under_rosetta(kernel, arch):
    assert machine.parse_native_arch(kernel) == arch


def test_shared_memory(tmp_path):
    assert machine.memory(place(tmp_path)).shared_mib is None
    (tmp_path / "dev/shm").mkdir(parents=True)
    assert machine.memory(place(tmp_path)).shared_mib > 0


def test_room_for_more_files(tmp_path):
    """Of the file systems here, those that have such a limit say it as `df -i` does."""
    (room,) = (r for r in machine.rooms(here(), str(tmp_path)).rooms if r.place == "target")
    seen = os.statvfs(tmp_path)
    assert (room.free_files is None) == (seen.f_files == 0)
    assert room.total_mib == seen.f_blocks * seen.f_frsize >> 20
