# verdict: wrong
# "Oldest" means this one or any newer: wheels run on systems that came later.
import re

SYSTEMS = {"manylinux": "linux", "macosx": "macos", "win": "windows"}
ARCHS = {"amd64": "x86_64", "aarch64": "arm64"}
PLATFORM = r"-cp3(\d+)-\w+-(manylinux|macosx|win)_(?:(\d+)_(\d+)_)?(\w+)\.whl"


def tags_of(wheel):
    """What a wheel is for, by the name of its file."""
    minor, system, *oldest, arch = re.search(PLATFORM, wheel).groups()
    return {
        "python": f"3.{minor}",
        "system": SYSTEMS[system],
        "arch": ARCHS.get(arch, arch),
        "oldest": ".".join(oldest) if oldest[0] else None,
    }


def numbers(version):
    return [int(part) for part in version.split(".")]


def why_not(wheel, machine):
    """None if the wheel fits the machine, else what does not."""
    tags = tags_of(wheel)
    if tags["python"] != machine["python"]:
        return "python"
    if (tags["system"], tags["arch"]) != (machine["system"], machine["arch"]):
        return "system"
    if tags["oldest"] and numbers(tags["oldest"]) != numbers(machine["version"]):
        return "too old"
    return None
