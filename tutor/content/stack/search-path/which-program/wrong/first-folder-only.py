# verdict: wrong
# `return None` inside the loop gives up after the first folder. Only after all of them
# is it certain that there is none.


def which(name, path, files):
    """The first program of this name in PATH, or None."""
    for folder in path.split(":"):
        folder = folder or "."
        if name in files.get(folder, []):
            return f"{folder}/{name}"
        return None


def prepend(folder, path):
    """PATH with this folder in front, and only there."""
    others = [each for each in path.split(":") if each not in ("", folder)]
    return ":".join([folder, *others])
