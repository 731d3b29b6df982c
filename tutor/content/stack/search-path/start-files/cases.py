BASH = [".bash_profile", ".bash_login", ".profile"]
FILES = {
    "bash": [*BASH, ".bashrc"],
    "zsh": [".zshenv", ".zprofile", ".zshrc", ".zlogin"],
    "tcsh": [".tcshrc", ".cshrc", ".login"],
}
KINDS = ["login", "interactive", "script"]


def start_files(shell, kind, present):
    login, terminal = kind == "login", kind != "script"
    if shell == "bash":
        wanted = [each for each in BASH if each in present][:1] if login else [".bashrc"][:terminal]
    elif shell == "zsh":
        asked = {".zshenv": True, ".zprofile": login, ".zshrc": terminal, ".zlogin": login}
        wanted = [name for name, is_read in asked.items() if is_read]
    else:
        wanted = [".tcshrc" if ".tcshrc" in present else ".cshrc"] + [".login"] * login
    return [name for name in wanted if name in present]


def check(answer, expect, shell, kind, present):
    expect.same(answer.start_files(shell, kind, present), start_files(shell, kind, present))


def case_bash_window(answer, expect):
    """bash in a plain terminal window."""
    check(answer, expect, "bash", "interactive", [".bashrc"])
    check(answer, expect, "bash", "interactive", [".profile", ".bashrc", ".bash_profile"])


def case_bash_login(answer, expect):
    """bash as a login shell, as ssh starts it."""
    check(answer, expect, "bash", "login", [".profile", ".bashrc"])
    check(answer, expect, "bash", "login", [".bash_profile", ".bashrc"])


def case_bash_login_first_of_three(answer, expect):
    """bash as a login shell, where several files could be meant."""
    check(answer, expect, "bash", "login", [".profile", ".bash_profile"])
    check(answer, expect, "bash", "login", [".profile", ".bash_login", ".bashrc"])
    check(answer, expect, "bash", "login", [".bash_login", ".bash_profile", ".profile"])


def case_zsh_window(answer, expect):
    """zsh in a plain terminal window."""
    check(answer, expect, "zsh", "interactive", FILES["zsh"])


def case_zsh_login(answer, expect):
    """zsh as a login shell, as macOS opens it."""
    check(answer, expect, "zsh", "login", [".zshrc", ".zprofile"])
    check(answer, expect, "zsh", "login", FILES["zsh"][::-1])


def case_tcsh(answer, expect):
    """tcsh in a window and as a login shell."""
    check(answer, expect, "tcsh", "interactive", [".cshrc", ".login"])
    check(answer, expect, "tcsh", "login", [".login", ".cshrc"])
    check(answer, expect, "tcsh", "login", [".login", ".cshrc", ".tcshrc"])


def case_script(answer, expect):
    """A script, in each of the shells."""
    for shell in FILES:
        check(answer, expect, shell, "script", FILES[shell])


def case_not_there(answer, expect):
    """Nothing is read that is not there."""
    for shell in FILES:
        for kind in KINDS:
            check(answer, expect, shell, kind, [])


def case_any_home(answer, expect, rng):
    """Any files, in any order, and those of other shells among them."""
    every = [*FILES["bash"], *FILES["zsh"], *FILES["tcsh"]]
    for shell in FILES:
        for kind in KINDS:
            for _ in range(3):
                present = rng.sample(every, rng.randint(4, 9))
                check(answer, expect, shell, kind, present)
