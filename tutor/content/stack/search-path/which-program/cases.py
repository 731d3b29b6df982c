FOLDERS = ["/usr/local/bin", "/usr/bin", "/bin", "/opt/conda/bin", "/opt/conda/bin2", "/snap/bin"]
NAMES = ["python", "python3", "pip", "conda", "ls"]


def which(name, path, files):
    found = [folder or "." for folder in path.split(":") if name in files.get(folder or ".", ())]
    return f"{found[0]}/{name}" if found else None


def prepend(folder, path):
    return ":".join([folder] + [each for each in path.split(":") if each and each != folder])


def draw(rng):
    """A PATH of four folders, some of which exist."""
    path = ":".join(rng.sample(FOLDERS, 4))
    files = {folder: rng.sample(NAMES, 2) for folder in rng.sample(FOLDERS, 4)}
    return path, files


def case_first_of_two(answer, expect):
    """Two folders have it: the one further left counts."""
    files = {"/bin": ["ls", "python"], "/opt/conda/bin": ["conda", "python"]}
    expect.same(answer.which("python", "/opt/conda/bin:/bin", files), "/opt/conda/bin/python")
    expect.same(answer.which("python", "/bin:/opt/conda/bin", files), "/bin/python")


def case_further_right(answer, expect):
    """The first folder does not have it, or is not there."""
    files = {"/bin": ["ls"], "/opt/conda/bin": ["conda"]}
    expect.same(answer.which("conda", "/bin:/opt/conda/bin", files), "/opt/conda/bin/conda")
    expect.same(answer.which("conda", "/snap/bin:/opt/conda/bin", files), "/opt/conda/bin/conda")


def case_nowhere(answer, expect):
    """No folder of PATH has it: a folder that is not in PATH does not count."""
    files = {"/bin": ["ls", "python"], "/opt/conda/bin": ["conda"]}
    expect.same(answer.which("conda", "/bin:/usr/bin", files), None)


def case_whole_names(answer, expect):
    """A name is the whole name: python is not python3."""
    files = {"/usr/bin": ["python3"], "/opt/conda/bin": ["python"]}
    expect.same(answer.which("python", "/usr/bin:/opt/conda/bin", files), "/opt/conda/bin/python")


def case_empty_entry(answer, expect):
    """An empty entry is the folder one is in."""
    files = {".": ["ls", "train"], "/bin": ["ls"]}
    expect.same(answer.which("train", "/bin:", files), "./train")
    expect.same(answer.which("ls", ":/bin", files), "./ls")
    expect.same(answer.which("ls", "/bin:", files), "/bin/ls")


def case_any_path(answer, expect, rng):
    """Any PATH, any folders."""
    for _ in range(8):
        path, files = draw(rng)
        name = rng.choice(NAMES)
        expect.same(expect.untouched(answer.which, name, path, files), which(name, path, files))


def case_prepend(answer, expect):
    """A folder that was not there comes in front of the others."""
    expect.same(answer.prepend("/opt/conda/bin", "/usr/bin:/bin"), "/opt/conda/bin:/usr/bin:/bin")


def case_moved_to_the_front(answer, expect):
    """A folder that was further back moves to the front."""
    path = "/usr/bin:/opt/conda/bin:/bin:/opt/conda/bin"
    expect.same(answer.prepend("/opt/conda/bin", path), "/opt/conda/bin:/usr/bin:/bin")


def case_like_another(answer, expect):
    """Only the folder itself is moved, not one whose name begins alike."""
    path = "/opt/conda/bin2:/bin"
    expect.same(answer.prepend("/opt/conda/bin", path), f"/opt/conda/bin:{path}")


def case_no_empty_entries(answer, expect):
    """No empty entry is left, also where PATH was empty."""
    expect.same(answer.prepend("/bin", ":/usr/bin::/snap/bin:"), "/bin:/usr/bin:/snap/bin")
    expect.same(answer.prepend("/bin", ""), "/bin")


def case_prepend_anything(answer, expect, rng):
    """Any folder in front of any PATH."""
    for _ in range(6):
        folder, (path, _) = rng.choice(FOLDERS), draw(rng)
        expect.same(answer.prepend(folder, path), prepend(folder, path))
