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
    path, files = machine["path"], machine["files"]
    if tools.which("conda", path, files) is None:
        return "no conda", "conda init"
    # Correct this, and go on.
    return None
