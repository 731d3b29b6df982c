def diagnose(machine, tools):
    """(cause, command), or None.

    machine is a dict:
        path, files            as which takes them
        shell, kind, present   as start_files takes them
        block      the file with conda's lines, or None
        conda      the folder of conda
        active     the folder of the active environment
        listing    what `conda list` has printed
        hardware, builds       as choose takes them
        index      where PyTorch's builds are
        build      that of the torch that is there

    tools has which, prepend, start_files, environment,
    packages and choose.
    """
    path, files = machine["path"], machine["files"]
    if tools.which("conda", path, files) is None:
        return "no conda", "conda init"
    # Correct this, and go on.
    return None
