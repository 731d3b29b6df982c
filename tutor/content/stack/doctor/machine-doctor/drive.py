from types import SimpleNamespace


def drive_diagnosis(answer, machine, programs, shells, lists, builds):
    """diagnose(machine, tools)"""
    tools = SimpleNamespace(
        which=programs.which,
        prepend=programs.prepend,
        start_files=shells.start_files,
        environment=lists.environment,
        packages=lists.packages,
        choose=builds.choose,
    )
    return answer.diagnose(machine, tools)
