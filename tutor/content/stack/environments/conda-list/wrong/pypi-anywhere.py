# verdict: wrong
# "pypi" may be a part of a name or of a build as well. Only the channel tells: compare
# the last column.
FIRST = "# packages in environment at "


def environment(text):
    """The folder of the environment that is listed."""
    line = text.splitlines()[0]
    return line[len(FIRST) : -1]


def packages(text):
    """{name: (version, "conda" or "pip")}"""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    found = {}
    for line in lines:
        name, version, *_ = line.split()
        found[name] = version, "pip" if "pypi" in line else "conda"
    return found


def package_of(file):
    """(name, version, build) of a file in conda-meta; None if it is of no package."""
    if not file.endswith(".json"):
        return None
    return tuple(file[: -len(".json")].rsplit("-", 2))
