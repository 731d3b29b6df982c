# verdict: wrong
# "python" is a part of "python3", but it is another program. Compare whole names: `name
# in files[...]` asks the list.


def which(name, path, files):
    """The first program of this name in PATH, or None."""
    for folder in path.split(":"):
        folder = folder or "."
        for each in files.get(folder, []):
            if name in each:
                return f"{folder}/{each}"
    return None


def prepend(folder, path):
    """PATH with this folder in front, and only there."""
    others = [each for each in path.split(":") if each not in ("", folder)]
    return ":".join([folder, *others])
