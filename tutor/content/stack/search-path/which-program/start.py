def which(name, path, files):
    """The first program of this name in PATH, or None."""
    # Correct this: the first folder is not all of them.
    folder = path.split(":")[0]
    return f"{folder}/{name}"


def prepend(folder, path):
    """PATH with this folder in front, and only there."""
    # Your code here.
    return folder
