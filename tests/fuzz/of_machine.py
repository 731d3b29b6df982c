"""What the system, its drivers, Jupyter and the search path say in files and on stdout."""

from __future__ import annotations

import os
from pathlib import Path

from envcheck.facts import Activation, Unknown
from envcheck.facts import Target as Python
from envcheck.probes import (
    activation,
    graphics,
    kernels,
    libraries,
    machine,
    nvidia,
    nvidia_smi,
    render,
    search_path,
)
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.records import replace
from tests.fuzz.of_shells import BLANK
from tests.fuzz.scratch import folder, place_in, put
from tests.fuzz.target import target, text_of

NUMBERS = "0 -1 1 max 99999999999999999999 1e999 ² ٣ 0x10 " + "9" * 5000
TABLE = """\
| NVIDIA-SMI 580.95.05              Driver Version: 580.95.05      CUDA Version: 13.0     |
|   0  NVIDIA H200                    On  |   00000000:1B:00.0 Off |                    0 |
| N/A   31C    P0             76W /  700W |       4MiB / 143771MiB |      0%      Default |
"""
QUERY = "NVIDIA H200, 580.95.05, 143771, 00000000:1B:00.0\nTesla T4, 580.95.05, [N/A], 0:1:0.0\n"
CPUINFO = "processor\t: 0\nmodel name\t: A CPU @ 2 GHz\nflags\t\t: fpu avx avx2 hypervisor\n"
KERNEL = {"argv": ["/opt/x/bin/python", "-m", "ipykernel_launcher"], "display_name": "Python"}
NODE = "cpu_cores_count 0\nlocation_id 768\ndomain 0\ngfx_target_version 110001\n"


def smi_query(data: bytes) -> None:
    said = nvidia_smi.parse_query(text_of(data))
    assert all(gpu.memory_mib is None or gpu.memory_mib >= 0 for gpu in said.gpus)


def on_a_bus(data: bytes) -> None:
    """The look at graphics devices where every file of the kernel's holds the text."""
    with folder() as root:
        bus = "/sys/bus/pci/devices/0000:03:00.0"
        put(root, f"{bus}/vendor", b"0x1002\n")
        put(root, f"{bus}/class", b"0x030000\n")
        for path in (
            f"{bus}/device",
            "/proc/driver/nvidia/version",
            "/proc/driver/nvidia/gpus/0000:03:00.0/information",
            "/sys/class/kfd/kfd/topology/nodes/1/properties",
            "/lib/modules/6.1/modules.dep",
            "/proc/sys/kernel/osrelease",
            "/opt/rocm/.info/version",
        ):
            put(root, path, data)
        for vendor in (b"0x1002\n", b"0x10de\n", data[:64]):
            put(root, f"{bus}/vendor", vendor)
            graphics.probe(place_in(Path(root, vendor.hex())), False, Budget(5))
            graphics.probe(replace(Place({}, "", "linux", ""), root=str(root)), False, Budget(5))


def limits(data: bytes) -> None:
    """Memory and cores where the control groups say the text."""
    with folder() as root:
        for path in (
            "/sys/fs/cgroup/memory.max",
            "/sys/fs/cgroup/cpu.max",
            "/proc/cpuinfo",
            "/proc/meminfo",
            "/etc/os-release",
            "/proc/1/cgroup",
            "/proc/sys/kernel/osrelease",
        ):
            put(root, path, data)
        place = place_in(root)
        memory, processor = machine.memory(place), machine.processor(place)
        machine.system(place)
    assert memory.limit_mib is None or 0 <= memory.limit_mib < memory.total_mib
    assert processor.quota_cores is None or processor.quota_cores >= 0


def kernel(data: bytes) -> None:
    with folder() as root:
        place = place_in(root)
        put(root, "/usr/share/jupyter/kernels/x/kernel.json", data)
        found = kernels.probe(place, "/opt/x")
    assert len(found.kernels) + len(found.unreadable) == 1


def variables(data: bytes) -> None:
    """PATH, conda's and the loader's variables, one a line, as another process may set them."""
    lines = data.replace(b"\0", b"").split(b"\n")
    names = (
        "PATH",
        "VIRTUAL_ENV",
        "CONDA_PREFIX",
        "CONDA_SHLVL",
        "LD_LIBRARY_PATH",
        "JUPYTER_PATH",
    )
    environ = dict(zip(names, map(os.fsdecode, lines), strict=False))
    with folder() as root:
        place = replace(place_in(root), environ=environ)
        found = search_path.probe(place)
        shell = activation.probe(place)
        libraries.probe(place, Python("/x/bin/python", "", "/x", "venv"))
        kernels.search_folders(place, "/opt/x")
    assert all(isinstance(entry, str) for entry in found.entries)
    assert isinstance(shell, Activation)


def script_head(data: bytes) -> None:
    with folder() as root:
        place = place_in(root)
        put(root, "/usr/bin/pip", data).chmod(0o755)
        found = search_path.probe(place)
    assert [program.path for program in found.programs["pip"]] == ["/usr/bin/pip"]


def topology(data: bytes) -> None:
    text = text_of(data)
    assert render.parse_location(text).count(":") == 2
    name = render.parse_target(text)
    assert name is None or name.startswith("gfx")


def driver(data: bytes) -> None:
    told = nvidia.parse_told(data)
    for gpu in nvidia._gpus(told):
        assert isinstance(gpu.name, str)
        assert not isinstance(gpu, Unknown)


TARGETS = {
    "nvidia_smi_query": target(
        smi_query, f"{NUMBERS} NVIDIA , 580.95 . [N/A]", QUERY, extra=(*BLANK, ", ")
    ),
    "nvidia_smi_table": target(
        lambda data: nvidia_smi.parse_table(text_of(data)),
        f"{NUMBERS} | On Off N/A Driver KMD UMD CUDA Version: / MiB 00000000:1B:00.0 580.95",
        TABLE,
        extra=BLANK,
        limit=1 << 20,
    ),
    "nvidia_library": target(
        driver,
        f"{NUMBERS} ok failed",
        b'{"path": "/x"}\n{"cuda": "13.0"}\n',
        {"outcome": "ok", "gpus": [{"name": "H200", "mig": False}]},
        b"{" + b'"gpus":[' * 3000,
        extra=("\n",),
        json_keys="outcome path detail code version cuda gpus name address memory_mib mig",
    ),
    "graphics_files": target(
        on_a_bus,
        f"{NUMBERS} Model: Kernel Module 580.95.05 nvidia.ko: gfx_target_version location_id",
        NODE,
        "NVRM version: NVIDIA UNIX x86_64 Kernel Module  580.95.05  Tue\n",
        "Model: \t\t NVIDIA H200\n",
        "kernel/drivers/video/nvidia.ko.xz: kernel/x.ko\n",
        extra=BLANK,
    ),
    "topology": target(
        topology, f"{NUMBERS} gfx_target_version location_id domain", NODE, extra=BLANK
    ),
    "limits": target(
        limits,
        f'{NUMBERS} / : = " PRETTY_NAME= VERSION_ID= flags model microsoft WSL2 docker',
        CPUINFO,
        "100000 100000\n",
        "max 100000\n",
        'PRETTY_NAME="Debian GNU/Linux 12"\nVERSION_ID="12"\n',
        extra=BLANK,
    ),
    "kernel_json": target(
        kernel,
        "python ipykernel {prefix} / ./x true null \\u0000 \\ud800",
        KERNEL,
        {"argv": ["python3"], "language": "python", "display_name": "\ud800\x1b[31m\0"},
        {"argv": ["/a\0b/python"]},
        json_keys="argv display_name language metadata env",
    ),
    "variables": target(
        variables,
        f'{NUMBERS} /usr/bin /a : . ~ // / " ;',
        "/usr/bin:/bin::.\n/venv\n/opt/conda\n2\n/usr/lib\n/x",
        extra=BLANK,
        limit=128 * 1024,
    ),
    "script_head": target(
        script_head,
        "#! /usr/bin/env -S python FOO=1 '''exec' ' \" /a/b",
        "#!/opt/x/bin/python -I\n",
        "#!/usr/bin/env -S A=1 python3 -u\n",
        '#!/bin/sh\n\'\'\'exec\' "/a b/python" "$0" "$@"\n',
        extra=BLANK,
    ),
}
