# verdict: wrong
# Files that are not there are in the list. Take only names that are in present.
READ = {
    ("bash", "login"): ".bash_profile|.bash_login|.profile",
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
        found += step.split("|")[:1]
    return found
