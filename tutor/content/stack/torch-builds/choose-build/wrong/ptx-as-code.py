# verdict: wrong
# PTX isn't bound to its generation: it is translated for any newer GPU.


def numbers(version):
    return [int(part) for part in version.split(".")]


def runs(capability, code):
    """Whether a GPU of this capability runs a build's code."""
    gpu = numbers(capability)
    for one in code:
        made_for = numbers(one.replace("+PTX", ""))
        if made_for <= gpu and made_for[0] == gpu[0]:
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
