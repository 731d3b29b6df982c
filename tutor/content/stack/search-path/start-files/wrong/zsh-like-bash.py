# verdict: wrong
# zsh isn't bash: a login shell at a terminal reads .zshrc as well, between .zprofile
# and .zlogin.
READ = {
    ("bash", "login"): ".bash_profile|.bash_login|.profile",
    ("bash", "interactive"): ".bashrc",
    ("bash", "script"): "",
    ("zsh", "login"): ".zshenv .zprofile .zlogin",
    ("zsh", "interactive"): ".zshenv .zshrc",
    ("zsh", "script"): ".zshenv",
    ("tcsh", "login"): ".tcshrc|.cshrc .login",
    ("tcsh", "interactive"): ".tcshrc|.cshrc",
    ("tcsh", "script"): ".tcshrc|.cshrc",
}


def start_files(shell, kind, present):
    """The start files that a new shell reads, in order."""
    found = []
    for step in READ[shell, kind].split():
        found += [name for name in step.split("|") if name in present][:1]
    return found
