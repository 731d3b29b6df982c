# verdict: wrong
# A script is not interactive: bash reads none of these files for it, so what .bashrc
# sets is not there.
READ = {
    ("bash", "login"): ".bash_profile|.bash_login|.profile",
    ("bash", "interactive"): ".bashrc",
    ("bash", "script"): ".bashrc",
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
