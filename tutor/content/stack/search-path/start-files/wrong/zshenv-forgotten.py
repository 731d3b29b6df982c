# verdict: wrong
# .zshenv is read by every zsh, scripts included.
READ = {
    ("bash", "login"): ".bash_profile|.bash_login|.profile",
    ("bash", "interactive"): ".bashrc",
    ("bash", "script"): "",
    ("zsh", "login"): ".zprofile .zshrc .zlogin",
    ("zsh", "interactive"): ".zshrc",
    ("zsh", "script"): "",
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
