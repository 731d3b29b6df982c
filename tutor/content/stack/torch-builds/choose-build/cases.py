NEW = ["7.5", "8.0", "8.6", "9.0", "10.0", "12.0+PTX"]
OLD = ["5.0", "6.0", "7.0", "7.5", "8.0", "8.6", "9.0"]
BUILDS = [("cu132", "580.65.06", NEW), ("cu130", "580.65.06", NEW), ("cu126", "525.60.13", OLD)]
OLDER = [("cu126", "525.60.13", OLD), ("cu118", "450.80.02", ["3.7", *OLD])]


def parts(version):
    return tuple(map(int, version.split(".")))


def runs(capability, code):
    gpu = parts(capability)
    same = [parts(each.split("+")[0]) for each in code]
    ptx = [parts(each[:-4]) for each in code if "+" in each]
    return any(gpu[0] == one[0] and gpu >= one for one in same) or any(gpu >= one for one in ptx)


def choose(machine, builds):
    if machine["system"] == "macos":
        return {"arm64": "mps"}.get(machine["arch"], "cpu")
    if machine["gpu"] == "nvidia":
        left = [each for each in builds if runs(machine["capability"], each[2])]
        served = [each[0] for each in left if parts(machine["driver"]) >= parts(each[1])]
        return served[0] if served else "driver" if left else "source"
    rocm = [machine[name] for name in ("gpu", "manager", "system", "arch")]
    return "rocm" if rocm == ["amd", "pip", "linux", "x86_64"] else "cpu"


def machine(gpu=None, driver=None, capability=None, system="linux", arch="x86_64", manager="pip"):
    return {
        "system": system,
        "arch": arch,
        "manager": manager,
        "gpu": gpu,
        "driver": driver,
        "capability": capability,
    }


def check(answer, expect, has, builds=BUILDS):
    expect.same(expect.untouched(answer.choose, has, builds), choose(has, builds))


def case_same_generation(answer, expect):
    """Code for 8.0 on 8.0 and on 8.9."""
    expect.same(answer.runs("8.0", ["8.0"]), True)
    expect.same(answer.runs("8.9", ["8.0"]), True)


def case_larger_second_number(answer, expect):
    """Code for 8.6 on 8.0."""
    expect.same(answer.runs("8.0", ["8.6"]), False)


def case_other_generation(answer, expect):
    """Code for 9.0 on 12.0 and on 8.9."""
    expect.same(answer.runs("12.0", ["8.0", "9.0"]), False)
    expect.same(answer.runs("8.9", ["7.5", "9.0"]), False)
    expect.same(answer.runs("8.0", []), False)


def case_ptx(answer, expect):
    """PTX for 9.0 on 9.0, on newer GPUs, and on an older one."""
    expect.same(answer.runs("9.0", ["9.0+PTX"]), True)
    expect.same(answer.runs("12.0", ["9.0+PTX"]), True)
    expect.same(answer.runs("10.3", ["7.5", "9.0+PTX", "12.0"]), True)
    expect.same(answer.runs("8.6", ["9.0+PTX", "12.0"]), False)


def case_any_code(answer, expect, rng):
    """Any GPU and any build."""
    every = ["3.5", "3.7", "5.2", "6.1", "7.0", "7.5", "8.6", "8.9", "9.0", "10.0", "12.0", "12.1"]
    for _ in range(15):
        code = [each + rng.choice(["", "", "+PTX"]) for each in rng.sample(every, 3)]
        gpu = rng.choice(every)
        expect.same(answer.runs(gpu, code), runs(gpu, code))


def case_no_gpu(answer, expect):
    """No GPU, on Linux and on Windows."""
    check(answer, expect, machine())
    check(answer, expect, machine(system="windows"))


def case_newest(answer, expect):
    """A new driver and a GPU that all builds run on."""
    check(answer, expect, machine("nvidia", "595.45.04", "8.9"))
    check(answer, expect, machine("nvidia", "580.65.06", "8.9", system="windows"))


def case_older_driver(answer, expect):
    """A driver of CUDA 12: the newest build that it serves."""
    check(answer, expect, machine("nvidia", "550.54.14", "7.5"))
    check(answer, expect, machine("nvidia", "580.65", "8.0"))


def case_older_gpu(answer, expect):
    """A GPU that only the older build has code for."""
    check(answer, expect, machine("nvidia", "595.45.04", "6.1"))


def case_driver_too_old(answer, expect):
    """A driver that serves none of the builds that would run."""
    check(answer, expect, machine("nvidia", "470.57.02", "8.6"))
    check(answer, expect, machine("nvidia", "550.54.14", "12.0"))
    check(answer, expect, machine("nvidia", "99.9", "8.6"))


def case_no_code(answer, expect):
    """A GPU that no build has code for, whatever the driver."""
    check(answer, expect, machine("nvidia", "595.45.04", "3.5"))
    check(answer, expect, machine("nvidia", "418.39", "3.5"))


def case_macs(answer, expect):
    """Macs, also an old one with a GPU of NVIDIA's."""
    check(answer, expect, machine("apple", system="macos", arch="arm64"))
    check(answer, expect, machine("nvidia", "387.10", "3.0", system="macos"))
    check(answer, expect, machine("amd", system="macos"))


def case_amd(answer, expect):
    """A GPU of AMD's: on Linux by pip, and else."""
    check(answer, expect, machine("amd"))
    check(answer, expect, machine("amd", system="windows"))
    check(answer, expect, machine("amd", manager="conda"))
    check(answer, expect, machine("amd", arch="arm64"))


def case_arm(answer, expect):
    """Linux on arm64, with NVIDIA's GPU and without."""
    check(answer, expect, machine("nvidia", "580.65.06", "9.0", arch="arm64"))
    check(answer, expect, machine(arch="arm64"))


def case_any_machine(answer, expect, rng):
    """Any NVIDIA GPU with any driver, and any builds."""
    for _ in range(20):
        driver = rng.choice(["440.33", "470.57.02", "525.60.13", "535.54.03", "580.65.06", "610.2"])
        gpu = rng.choice(["3.5", "3.7", "5.2", "6.1", "7.0", "7.5", "8.9", "9.0", "10.3", "12.0"])
        manager = rng.choice(["pip", "conda"])
        has = machine("nvidia", driver, gpu, manager=manager)
        check(answer, expect, has, rng.choice([BUILDS, OLDER]))
