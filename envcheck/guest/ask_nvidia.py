"""Ask one library of NVIDIA's driver about itself: `python ask_nvidia.py nvml|cuda CHANNEL`.

Runs in a child of its own, because a broken driver hangs or ends whoever loads it. Standard
library only, Python 3.6 syntax. Each step writes a line of JSON as soon as it is done, so that a
crash in a later step does not take the earlier answers along.
"""

import ctypes
import json
import os
import sys

UUID_HEAD = 12
"""Characters of a GPU's UUID that are told: enough to know it by, too few to trace it."""
COMPUTE_MODES = {0: "default", 2: "prohibited", 3: "exclusive"}
FABRIC_STATES = {0: "not-supported", 1: "not-started", 2: "in-progress", 3: "completed"}


class FabricInfo(ctypes.Structure):
    """NVML's nvmlGpuFabricInfo_t."""

    _fields_ = [
        ("cluster", ctypes.c_uint8 * 16),
        ("status", ctypes.c_int),
        ("clique", ctypes.c_uint32),
        ("state", ctypes.c_uint8),
    ]


class PciInfo(ctypes.Structure):
    """NVML's nvmlPciInfo_t, with room to grow."""

    _fields_ = [
        ("legacy", ctypes.c_char * 16),
        ("numbers", ctypes.c_uint * 5),
        ("address", ctypes.c_char * 32),
        ("spare", ctypes.c_char * 64),
    ]


def load(names):
    """The first of these libraries that loads, and what the loader says where none does."""
    refused = "not-found", ""
    for name in names:
        try:
            return ctypes.CDLL(name), None
        except OSError as error:
            if os.path.isabs(name) and not os.path.exists(name):
                continue
            absent = "cannot open shared object" in str(error) or os.name == "nt"
            refused = ("not-found" if absent else "failed"), str(error)
    return None, refused


def loaded_file(stem):
    """The file that was loaded, by the kernel's own list; None where there is no such list."""
    try:
        with open("/proc/self/maps", errors="surrogateescape") as maps:
            paths = [line.split(None, 5)[5].strip() for line in maps if stem in line]
    except (OSError, IndexError):
        return None
    return os.path.realpath(paths[0]) if paths else None


def call(library, name, *arguments):
    """What a function returns; None where this version of the library has none of the name."""
    function = getattr(library, name, None)
    return None if function is None else function(*arguments)


def cuda_version(number):
    return "%d.%d" % (number.value // 1000, number.value % 1000 // 10)


def nvml(say):
    system = os.path.join(os.environ.get("WINDIR", ""), "System32", "nvml.dll")
    files = os.environ.get("PROGRAMFILES", "")
    older = os.path.join(files, "NVIDIA Corporation", "NVSMI", "nvml.dll")
    library, refused = load((system, older) if os.name == "nt" else ("libnvidia-ml.so.1",))
    if library is None:
        say(outcome=refused[0], detail=refused[1])
        return
    say(path=loaded_file("libnvidia-ml.so"))
    number = ctypes.c_int()
    if call(library, "nvmlSystemGetCudaDriverVersion_v2", ctypes.byref(number)) == 0:
        say(cuda=cuda_version(number))  # needs no nvmlInit
    code = library.nvmlInit_v2()
    if code:
        library.nvmlErrorString.restype = ctypes.c_char_p
        say(outcome="failed", code=code, detail=library.nvmlErrorString(code).decode())
        return
    version = ctypes.create_string_buffer(96)
    if library.nvmlSystemGetDriverVersion(version, 96) == 0:
        say(version=version.value.decode())
    if call(library, "nvmlSystemGetCudaDriverVersion_v2", ctypes.byref(number)) == 0:
        say(cuda=cuda_version(number))
    count = ctypes.c_uint()
    library.nvmlDeviceGetCount_v2(ctypes.byref(count))
    gpus = [nvml_gpu(library, index) for index in range(count.value)]
    say(outcome="ok", gpus=[gpu for gpu in gpus if gpu])


def nvml_gpu(library, index):
    """What NVML tells of one GPU; None for one that it does not hand out."""
    gpu = ctypes.c_void_p()
    if library.nvmlDeviceGetHandleByIndex_v2(index, ctypes.byref(gpu)):
        return None
    told = {}
    text = ctypes.create_string_buffer(96)
    if call(library, "nvmlDeviceGetName", gpu, text, 96) == 0:
        told["name"] = text.value.decode("utf-8", "replace")
    if call(library, "nvmlDeviceGetUUID", gpu, text, 96) == 0:
        told["uuid_head"] = text.value.decode("utf-8", "replace")[:UUID_HEAD]
    place = PciInfo()
    if call(library, "nvmlDeviceGetPciInfo_v3", gpu, ctypes.byref(place)) == 0:
        told["address"] = place.address.decode().lower()
    sizes = (ctypes.c_ulonglong * 3)()
    if call(library, "nvmlDeviceGetMemoryInfo", gpu, sizes) == 0:
        told["memory_mib"] = sizes[0] >> 20
    one, two = ctypes.c_int(), ctypes.c_int()
    both = ctypes.byref(one), ctypes.byref(two)
    if call(library, "nvmlDeviceGetCudaComputeCapability", gpu, *both) == 0:
        told["capability"] = "sm_%d%d" % (one.value, two.value)
    if call(library, "nvmlDeviceGetComputeMode", gpu, both[0]) == 0:
        told["compute_mode"] = COMPUTE_MODES.get(one.value)
    if call(library, "nvmlDeviceGetMigMode", gpu, *both) == 0:
        told["mig"] = one.value == 1
    fabric = FabricInfo()
    if call(library, "nvmlDeviceGetGpuFabricInfo", gpu, ctypes.byref(fabric)) == 0:
        told["fabric"] = FABRIC_STATES.get(fabric.state)
    return told


def cuda(say):
    library, refused = load(("nvcuda.dll",) if os.name == "nt" else ("libcuda.so.1",))
    if library is None:
        say(outcome=refused[0], detail=refused[1])
        return
    say(path=loaded_file("libcuda.so"))
    number = ctypes.c_int()
    if library.cuDriverGetVersion(ctypes.byref(number)) == 0:
        say(cuda=cuda_version(number))  # needs no cuInit
    code = library.cuInit(0)
    if code:
        words = ctypes.c_char_p()
        call(library, "cuGetErrorString", code, ctypes.byref(words))
        say(outcome="failed", code=code, detail=(words.value or b"").decode())
        return
    count = ctypes.c_int()
    library.cuDeviceGetCount(ctypes.byref(count))
    say(outcome="ok", gpus=[cuda_gpu(library, index) for index in range(count.value)])


def cuda_gpu(library, index):
    """What libcuda tells of one GPU, for machines without NVML."""
    gpu, number = ctypes.c_int(), ctypes.c_int()
    library.cuDeviceGet(ctypes.byref(gpu), index)

    def attribute(which):
        library.cuDeviceGetAttribute(ctypes.byref(number), which, gpu)
        return number.value

    name, size = ctypes.create_string_buffer(96), ctypes.c_size_t()
    library.cuDeviceGetName(name, 96, gpu)
    library.cuDeviceTotalMem_v2(ctypes.byref(size), gpu)
    return {
        "name": name.value.decode("utf-8", "replace"),
        "memory_mib": size.value >> 20,
        "address": "%08x:%02x:%02x.0" % (attribute(50), attribute(33), attribute(34)),
        "capability": "sm_%d%d" % (attribute(75), attribute(76)),
        "compute_mode": COMPUTE_MODES.get(attribute(20)),
    }


def main(which, channel):
    with open(int(channel) if channel.isdigit() else channel, "w") as stream:

        def say(**facts):
            stream.write(json.dumps(facts) + "\n")
            stream.flush()

        {"nvml": nvml, "cuda": cuda}[which](say)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[-1])
