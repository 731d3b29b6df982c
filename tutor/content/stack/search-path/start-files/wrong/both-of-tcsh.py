# verdict: wrong
# Where there is a .tcshrc, tcsh does not read .cshrc any more. Who makes a .tcshrc
# loses what .cshrc did.
READ = {
    ("bash", "login"): ".bash_profile|.bash_login|.profile",
    ("bash", "interactive"): ".bashrc",
    ("bash", "script"): "",
    ("zsh", "login"): ".zshenv .zprofile .zshrc .zlogin",
    ("zsh", "interactive"): ".zshenv .zshrc",
    ("zsh", "script"): ".zshenv",
    ("tcsh", "login"): ".cshrc .tcshrc .login",
    ("tcsh", "interactive"): ".cshrc .tcshrc",
    ("tcsh", "script"): ".cshrc .tcshrc",
}


def start_files(shell, kind, present):
    """The start files that a new shell reads, in order."""
    found = []
    for step in READ[shell, kind].split():
        found += [name for name in step.split("|") if name in present][:1]
    return found
