# verdict: wrong
# The old folders are gone: this is `export PATH=folder` without `$PATH`, and afterwards
# not even `ls` is found.


def which(name, path, files):
    """The first program of this name in PATH, or None."""
    for folder in path.split(":"):
        folder = folder or "."
        if name in files.get(folder, []):
            return f"{folder}/{name}"
    return None


def prepend(folder, path):
    """PATH with this folder in front, and only there."""
    return folder
