# verdict: wrong
# A GPU need not be in the list: 8.9 runs code for 8.0 and 8.6. Compare the numbers.


def numbers(version):
    return [int(part) for part in version.split(".")]


def runs(capability, code):
    """Whether a GPU of this capability runs a build's code."""
    gpu = numbers(capability)
    for one in code:
        made_for = numbers(one.replace("+PTX", ""))
        if made_for == gpu:
            return True
    return False


def for_nvidia(machine, builds):
    running = [build for build in builds if runs(machine["capability"], build[2])]
    for tag, least, _ in running:
        if numbers(machine["driver"]) >= numbers(least):
            return tag
    return "driver" if running else "source"


def choose(machine, builds):
    """The tag of the build, or what is to be done first."""
    place = machine["system"], machine["arch"]
    if machine["system"] == "macos":
        return "mps" if machine["arch"] == "arm64" else "cpu"
    if machine["gpu"] == "nvidia":
        return for_nvidia(machine, builds)
    if machine["gpu"] == "amd" and machine["manager"] == "pip" and place == ("linux", "x86_64"):
        return "rocm"
    return "cpu"
