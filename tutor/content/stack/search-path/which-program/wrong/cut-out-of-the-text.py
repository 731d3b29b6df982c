# verdict: wrong
# `replace` also cuts the beginning off longer names: "/opt/conda/bin2" becomes "2".
# Split the text, and compare whole folders.


def which(name, path, files):
    """The first program of this name in PATH, or None."""
    for folder in path.split(":"):
        folder = folder or "."
        if name in files.get(folder, []):
            return f"{folder}/{name}"
    return None


def prepend(folder, path):
    """PATH with this folder in front, and only there."""
    others = [each for each in path.replace(folder, "").split(":") if each]
    return ":".join([folder, *others])
