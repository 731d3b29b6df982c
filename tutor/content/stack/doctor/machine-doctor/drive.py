from types import SimpleNamespace

DL = "/opt/conda/envs/dl"
WELL = {
    "path": f"{DL}/bin:/opt/conda/condabin:/usr/bin:/bin",
    "files": {
        f"{DL}/bin": ["python", "pip"],
        "/opt/conda/bin": ["python", "pip", "conda"],
        "/opt/conda/condabin": ["conda"],
        "/usr/bin": ["python", "pip"],
        "/bin": ["ls"],
    },
    "shell": "bash",
    "kind": "interactive",
    "present": [".bashrc", ".profile"],
    "block": ".bashrc",
    "conda": "/opt/conda",
    "active": DL,
    "listing": (
        f"# packages in environment at {DL}:\n#\n# Name Version Build\n"
        "numpy  2.3.5   pypi_0  pypi\n"
        "torch  2.14.1  pypi_0  pypi\n"
    ),
    "hardware": {
        "system": "linux",
        "arch": "x86_64",
        "manager": "pip",
        "gpu": "nvidia",
        "driver": "550.54.14",
        "capability": "8.9",
    },
    "builds": [
        ("cu132", "580.65.06", ["7.5", "8.0", "9.0", "12.0+PTX"]),
        ("cu126", "525.60.13", ["5.0", "6.0", "7.5", "8.0", "9.0"]),
    ],
    "index": "https://builds.example/whl",
    "build": "cu126",
}


def drive_diagnosis(answer, changes, programs, shells, lists, builds):
    """diagnose({**well, **changes}, tools)"""
    tools = SimpleNamespace(
        which=programs.which,
        prepend=programs.prepend,
        start_files=shells.start_files,
        environment=lists.environment,
        packages=lists.packages,
        choose=builds.choose,
    )
    return answer.diagnose({**WELL, **changes}, tools)


def drive_well(answer):
    """a machine on which all is well"""
    return WELL
