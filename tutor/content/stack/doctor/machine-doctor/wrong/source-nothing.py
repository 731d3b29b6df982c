# verdict: wrong
# Where conda's lines are in no file at all there is nothing to source.


def diagnose(machine, tools):
    """(cause, command), or None.

    machine is a dict; where all is well it holds
        path, files   as which takes them
        shell, kind, present   "bash", "interactive",
                      [".bashrc", ".profile"]
        block         ".bashrc", where conda's lines are;
                      None where they are nowhere
        conda         "/opt/conda", its folder
        active        "/opt/conda/envs/dl", the folder
                      of the active environment
        listing       what `conda list` has printed
        hardware, builds   as choose takes them
        index         "https://builds.example/whl"
        build         "cu126", of the torch that is there

    tools has which, prepend, start_files, environment,
    packages and choose.
    """
    path, files, active = machine["path"], machine["files"], machine["active"]
    if tools.which("conda", path, files) is None:
        return without_conda(machine, tools)
    if tools.which("python", path, files) != f"{active}/bin/python":
        return "other python", f'export PATH="{tools.prepend(active + "/bin", path)}"'
    if tools.environment(machine["listing"]) != active:
        return "other listing", f"conda list --prefix {active}"
    return with_python(machine, tools)


def without_conda(machine, tools):
    shell, block = machine["shell"], machine["block"]
    read = tools.start_files(shell, machine["kind"], machine["present"])
    if block not in read:
        return "start file", f"source ~/{block}"
    return "no conda", f"{machine['conda']}/bin/conda init {shell}"


def with_python(machine, tools):
    tag = tools.choose(machine["hardware"], machine["builds"])
    if tag in ("driver", "source"):
        return "no build", "envcheck pytorch"
    install = f"python -m pip install torch --index-url {machine['index']}/{tag}"
    if "torch" not in tools.packages(machine["listing"]):
        return "no torch", install
    if machine["build"] != tag:
        return "other build", f"{install} --force-reinstall"
    return None
