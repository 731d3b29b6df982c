CONDA = "/opt/conda"
DL = "/opt/conda/envs/dl"
PATH = f"{DL}/bin:/opt/conda/condabin:/usr/bin:/bin"
FILES = {f"{DL}/bin": ["python"], "/opt/conda/condabin": ["conda"], "/bin": ["ls"]}
BUILDS = [("cu132", "580.65.06", ["9.0", "12.0+PTX"]), ("cu126", "525.60.13", ["6.0", "9.0"])]
NVIDIA = {
    "system": "linux",
    "arch": "x86_64",
    "manager": "pip",
    "gpu": "nvidia",
    "driver": "550.54.14",
    "capability": "9.0",
}
LOGIN = [".bash_profile", ".bash_login", ".profile"]


def listing(folder, names):
    rows = "".join(f"{name:<16} 1.2.3    pypi_0    pypi\n" for name in names)
    return f"# packages in environment at {folder}:\n#\n# Name   Version   Build\n{rows}"


def which(name, path, files):
    found = [folder for folder in path.split(":") if name in files.get(folder, [])]
    return f"{found[0]}/{name}" if found else None


def prepend(folder, path):
    return ":".join([folder] + [each for each in path.split(":") if each != folder])


def start_files(shell, kind, present):
    """Of bash and zsh."""
    login = [each for each in LOGIN if each in present][:1]
    zsh = {".zshenv": True, ".zprofile": kind == "login", ".zshrc": kind != "script"}
    bash = {"login": login, "interactive": [".bashrc"], "script": []}[kind]
    wanted = bash if shell == "bash" else [name for name, is_read in zsh.items() if is_read]
    return [name for name in wanted if name in present]


def environment(text):
    return text.splitlines()[0].partition(" at ")[2].rstrip(":")


def packages(text):
    rows = [line.split() for line in text.splitlines() if line[:1] != "#"]
    return {row[0]: (row[1], "pip") for row in rows}


def choose(hardware, builds):
    """Of Linux with an NVIDIA GPU of a generation that is listed, or with none."""
    if hardware["gpu"] is None:
        return "cpu"
    major = hardware["capability"].split(".")[0]
    left = [each for each in builds if any(code.split(".")[0] == major for code in each[2])]
    driver = [int(part) for part in hardware["driver"].split(".")]
    served = [each[0] for each in left if driver >= [int(part) for part in each[1].split(".")]]
    return served[0] if served else "driver" if left else "source"


def diagnosis(has):
    """What is to come out."""
    path, active = has["path"], has["active"]
    if not which("conda", path, has["files"]):
        read = start_files(has["shell"], has["kind"], has["present"])
        if has["block"] in {*has["present"]} - {*read}:
            return "start file", "source ~/" + has["block"]
        return "no conda", has["conda"] + "/bin/conda init " + has["shell"]
    if which("python", path, has["files"]) != active + "/bin/python":
        return "other python", 'export PATH="' + prepend(active + "/bin", path) + '"'
    if environment(has["listing"]) != active:
        return "other listing", "conda list --prefix " + active
    tag = choose(has["hardware"], has["builds"])
    if tag in ("driver", "source"):
        return "no build", "envcheck pytorch"
    install = "python -m pip install torch --index-url " + has["index"] + "/" + tag
    if "torch" not in packages(has["listing"]):
        return "no torch", install
    return None if has["build"] == tag else ("other build", install + " --force-reinstall")


TEXT = listing("/opt/conda", ["torch"])
TRIED = {
    "which-program": [
        ("which", which, ["python", PATH, FILES]),
        ("prepend", prepend, ["/bin", PATH]),
    ],
    "start-files": [
        ("start_files", start_files, ["bash", "login", [".profile", ".bashrc"]]),
        ("start_files", start_files, ["bash", "interactive", [".profile", ".bashrc"]]),
        ("start_files", start_files, ["zsh", "login", [".zshrc", ".zprofile"]]),
    ],
    "conda-list": [("environment", environment, [TEXT]), ("packages", packages, [TEXT])],
    "choose-build": [
        ("choose", choose, [{**NVIDIA, "driver": driver, "capability": capability}, BUILDS])
        for driver, capability in [("550.54.14", "9.0"), ("590.1", "6.1"), ("550.54.14", "12.0")]
    ],
}


def right(expect, answers, tried):
    """The learner's answer, where it gives what it should here, else the model's."""
    for each in answers:
        try:
            for name, like, arguments in tried:
                expect.first_right([each], name, like, arguments)
        except LookupError:
            continue
        return each
    raise LookupError("no earlier answer is right, not even the model's")


def check(answer, expect, earlier, **changes):
    """Expect the right diagnosis of a machine that is well but for these changes."""
    want = diagnosis({**answer.drive.well(), **changes})
    own = [right(expect, earlier[exercise], tried) for exercise, tried in TRIED.items()]
    expect.same(answer.drive.diagnosis(changes, *own), want)


def case_well(answer, expect, earlier):
    """A machine on which all is well."""
    check(answer, expect, earlier)


def case_start_file(answer, expect, earlier):
    """No conda: its lines stand in a file that this shell does not read."""
    check(answer, expect, earlier, path="/usr/bin:/bin", kind="login")
    check(answer, expect, earlier, path="/bin", shell="zsh", present=[".bashrc", ".zshrc"])


def case_no_conda(answer, expect, earlier):
    """No conda: its lines are nowhere, or are read and do not help."""
    check(answer, expect, earlier, path="/usr/bin:/bin", block=None, kind="login")
    check(answer, expect, earlier, path="/usr/bin:/bin")
    check(answer, expect, earlier, path="/bin", block=None, shell="zsh", conda="/home/ada/conda")


def case_other_python(answer, expect, earlier):
    """Another python stands in front of the active one's."""
    check(answer, expect, earlier, path=f"/usr/bin:{PATH}")
    check(answer, expect, earlier, path="/opt/conda/condabin:/usr/bin:/bin")


def case_python_of_a_folder_in_it(answer, expect, earlier):
    """base is active, and the python of an environment inside of its folder runs."""
    path = f"{DL}/bin:/opt/conda/bin:/usr/bin"
    check(answer, expect, earlier, active=CONDA, path=path, listing=listing(CONDA, ["torch"]))


def case_no_python(answer, expect, earlier):
    """No python in PATH at all."""
    check(answer, expect, earlier, path="/opt/conda/condabin:/bin")


def case_other_listing(answer, expect, earlier):
    """What was listed is base, with torch or without."""
    check(answer, expect, earlier, listing=listing(CONDA, ["numpy"]))
    check(answer, expect, earlier, listing=listing(CONDA, ["torch"]))


def case_no_build(answer, expect, earlier):
    """The driver is too old, or no build has code for the GPU."""
    old = {**NVIDIA, "driver": "470.57.02"}
    check(answer, expect, earlier, hardware=old)
    check(answer, expect, earlier, hardware={**NVIDIA, "capability": "3.5"})
    check(answer, expect, earlier, hardware=old, listing=listing(DL, ["numpy"]), build=None)


def case_no_torch(answer, expect, earlier):
    """torch is not installed, though torchvision may be."""
    check(answer, expect, earlier, listing=listing(DL, ["numpy"]), build=None)
    check(answer, expect, earlier, listing=listing(DL, ["torchvision"]), build=None)


def case_other_build(answer, expect, earlier):
    """The CPU build where there is a GPU, and the other way round."""
    check(answer, expect, earlier, build="cpu")
    check(answer, expect, earlier, hardware={**NVIDIA, "gpu": None})
    check(answer, expect, earlier, hardware={**NVIDIA, "gpu": None}, build="cpu")


def case_several_faults(answer, expect, earlier, rng):
    """Any machine, mostly with several faults: the first of them counts."""
    for _ in range(12):
        names = rng.choice([["numpy"], ["numpy", "torch"], ["torchvision"], ["torch"]])
        gpu = {"capability": rng.choice(["9.0", "6.1", "3.5"]), "gpu": rng.choice(["nvidia", None])}
        present = rng.sample([".bashrc", ".zshrc", ".zprofile", ".profile", ".bash_profile"], 3)
        check(
            answer,
            expect,
            earlier,
            path=rng.choice([PATH, PATH, f"/usr/bin:{PATH}", "/usr/bin:/bin"]),
            shell=rng.choice(["bash", "zsh"]),
            kind=rng.choice(["login", "interactive"]),
            present=present,
            block=rng.choice([None, *present]),
            listing=listing(rng.choice([DL, DL, DL, CONDA]), names),
            hardware={**NVIDIA, **gpu, "driver": rng.choice(["595.45.04", "550.54.14", "470.57"])},
            build=rng.choice(["cpu", "cu126", "cu132"]) if "torch" in names else None,
        )
