# verdict: error
# PATH may name folders that don't exist, and `files[folder]` fails for them.
# `files.get(folder, [])` gives an empty list.


def which(name, path, files):
    """The first program of this name in PATH, or None."""
    for folder in path.split(":"):
        folder = folder or "."
        if name in files[folder]:
            return f"{folder}/{name}"
    return None


def prepend(folder, path):
    """PATH with this folder in front, and only there."""
    others = [each for each in path.split(":") if each not in ("", folder)]
    return ":".join([folder, *others])
