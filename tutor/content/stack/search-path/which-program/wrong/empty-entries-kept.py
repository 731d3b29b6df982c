# verdict: wrong
# An empty entry is still there, and a colon at either end makes one, too. Keep only
# what is not empty.


def which(name, path, files):
    """The first program of this name in PATH, or None."""
    for folder in path.split(":"):
        folder = folder or "."
        if name in files.get(folder, []):
            return f"{folder}/{name}"
    return None


def prepend(folder, path):
    """PATH with this folder in front, and only there."""
    others = [each for each in path.split(":") if each != folder]
    return ":".join([folder, *others])
