# verdict: wrong
# A bash that is a login shell does not read .bashrc. That is why conda is found in a
# window and not over ssh.
READ = {
    ("bash", "login"): ".bashrc",
    ("bash", "interactive"): ".bashrc",
    ("bash", "script"): "",
    ("zsh", "login"): ".zshenv .zprofile .zshrc .zlogin",
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
