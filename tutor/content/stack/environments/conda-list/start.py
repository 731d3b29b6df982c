def environment(text):
    """The folder of the environment that is listed."""
    # Correct this line: a folder may hold a space.
    return text.split()[-1]


def packages(text):
    """{name: (version, "conda" or "pip")}"""
    # Your code here.
    return {}


def package_of(file):
    """(name, version, build) of a file in conda-meta."""
    # Correct this line.
    return tuple(file.split("-"))
