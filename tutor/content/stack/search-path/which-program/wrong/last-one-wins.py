# verdict: wrong
# This goes on after a program was found, and keeps the last one. The shell takes the
# first and stops: return at once.


def which(name, path, files):
    """The first program of this name in PATH, or None."""
    found = None
    for folder in path.split(":"):
        folder = folder or "."
        if name in files.get(folder, []):
            found = f"{folder}/{name}"
    return found


def prepend(folder, path):
    """PATH with this folder in front, and only there."""
    others = [each for each in path.split(":") if each not in ("", folder)]
    return ":".join([folder, *others])
