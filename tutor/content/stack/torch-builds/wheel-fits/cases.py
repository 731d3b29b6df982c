PLATFORMS = {
    "manylinux_2_28_x86_64": ("linux", "x86_64", (2, 28)),
    "manylinux_2_28_aarch64": ("linux", "arm64", (2, 28)),
    "manylinux_2_17_x86_64": ("linux", "x86_64", (2, 17)),
    "macosx_14_0_arm64": ("macos", "arm64", (14, 0)),
    "macosx_11_0_arm64": ("macos", "arm64", (11, 0)),
    "win_amd64": ("windows", "x86_64", None),
}
VERSIONS = {
    "linux": ["2.9", "2.17", "2.27", "2.28", "2.35", "2.39"],
    "macos": ["12.7", "11.0", "13.6", "14.0", "15.1", "26.1"],
    "windows": [None],
}


def wheel(platform, minor=12):
    abi = "none" if "macosx" in platform else f"cp3{minor}"
    return f"torch-2.15.0-cp3{minor}-{abi}-{platform}.whl"


def machine(system, arch, version, minor=12):
    return {"python": f"3.{minor}", "system": system, "arch": arch, "version": version}


def why_not(platform, minor, has):
    system, arch, oldest = PLATFORMS[platform]
    if has["python"] != f"3.{minor}":
        return "python"
    if (system, arch) != (has["system"], has["arch"]):
        return "system"
    old = oldest and tuple(map(int, has["version"].split("."))) < oldest
    return "too old" if old else None


LINUX = "manylinux_2_28_x86_64"


def case_fits(answer, expect):
    """A wheel that fits."""
    for version in ["2.28", "2.35"]:
        expect.same(answer.why_not(wheel(LINUX), machine("linux", "x86_64", version)), None)


def case_newer_python(answer, expect):
    """A Python that is newer than the wheel's."""
    has = machine("linux", "x86_64", "2.35", minor=15)
    expect.same(answer.why_not(wheel(LINUX, minor=14), has), "python")


def case_older_python(answer, expect):
    """A Python that is older, 3.9 among them."""
    for minor in [11, 9]:
        has = machine("linux", "x86_64", "2.35", minor)
        expect.same(answer.why_not(wheel(LINUX), has), "python")


def case_other_system(answer, expect):
    """Another system."""
    expect.same(answer.why_not(wheel(LINUX), machine("macos", "x86_64", "15.1")), "system")
    expect.same(answer.why_not(wheel(LINUX), machine("windows", "x86_64", None)), "system")


def case_other_processor(answer, expect):
    """The right system on another processor."""
    expect.same(answer.why_not(wheel(LINUX), machine("linux", "arm64", "2.35")), "system")
    mac = wheel("macosx_14_0_arm64")
    expect.same(answer.why_not(mac, machine("macos", "x86_64", "15.1")), "system")


def case_too_old(answer, expect):
    """A system that is too old, as numbers are compared."""
    expect.same(answer.why_not(wheel(LINUX), machine("linux", "x86_64", "2.27")), "too old")
    expect.same(answer.why_not(wheel(LINUX), machine("linux", "x86_64", "2.9")), "too old")
    mac = wheel("macosx_14_0_arm64")
    expect.same(answer.why_not(mac, machine("macos", "arm64", "13.6")), "too old")


def case_windows(answer, expect):
    """Windows has no such version."""
    expect.same(answer.why_not(wheel("win_amd64"), machine("windows", "x86_64", None)), None)


def case_first_reason(answer, expect):
    """Of several reasons the first."""
    has = machine("macos", "arm64", "13.6", minor=14)
    expect.same(answer.why_not(wheel(LINUX), has), "python")
    expect.same(answer.why_not(wheel(LINUX), machine("linux", "arm64", "2.17")), "system")


def case_any(answer, expect, rng):
    """Any wheel on any machine."""
    for platform in list(PLATFORMS) * 3:
        system, arch, _ = PLATFORMS[rng.choice([platform, platform, rng.choice(list(PLATFORMS))])]
        minor, own = rng.choice([(12, 12), (14, 14), (13, 13), (14, 9), (12, 15)])
        has = machine(system, arch, rng.choice(VERSIONS[system]), own)
        got = expect.untouched(answer.why_not, wheel(platform, minor), has)
        expect.same(got, why_not(platform, minor, has))
