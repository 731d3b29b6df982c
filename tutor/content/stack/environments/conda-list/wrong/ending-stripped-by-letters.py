# verdict: wrong
# `strip(".json")` takes away these letters from both ends, in any order: "json-c" loses
# its beginning. Cut the ending off by its length.
FIRST = "# packages in environment at "


def environment(text):
    """The folder of the environment that is listed."""
    line = text.splitlines()[0]
    return line[len(FIRST) : -1]


def packages(text):
    """{name: (version, "conda" or "pip")}"""
    rows = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {row[0]: (row[1], "pip" if row[-1] == "pypi" else "conda") for row in rows}


def package_of(file):
    """(name, version, build) of a file in conda-meta; None if it is of no package."""
    if not file.endswith(".json"):
        return None
    return tuple(file.strip(".json").rsplit("-", 2))
