"""Shells that lose conda again: start files that undo it, scripts, and notebooks."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.causes.shell_start import NOT_FOUND, not_configured
from envcheck.atlas.reasons import given, in_container, missing, none_of, on
from envcheck.findings import Fix, Risk

BUILTINS = r"(?:local|export|eval|unset|hash|command|builtin|source|return|shift|test|pwd|cd)"
STARTED = r"(?:\S+: )?(?:line )?\d+: (?:source: )?"
HOOK = 'eval "$(<prefix>/bin/conda shell.bash hook)"'

REDEFINED = Cause(
    "shell-rc-redefines-builtin",
    "A start file defines a function with the name of a builtin that conda uses",
    """
    conda's functions call `local`, `export`, `eval` and other builtins of the shell. A function
    of the same name in a start file is called instead. In zsh a stray word is enough:
    `local name () { ... }` defines two functions, `local` and `name`. `conda activate` then says
    that the shell is not configured, however often `conda init` is run.
    """,
    "`type local export eval` does not say that all of them are builtins.",
    (
        Sign("+local:", 0.85, r"^\+{1,3}local:\d+> "),
        Sign("+export:", 0.85, r"^\+{1,3}export:\d+> "),
        Sign("+eval:", 0.85, r"^\+{1,3}eval:\d+> "),
        Sign("(eval):", 0.75, rf"\(eval\):{BUILTINS}:\d+:"),
        Sign("function ", 0.75, rf"^(?:\d+ ?)?function {BUILTINS}\b ?(?:\(\))? ?\{{?"),
        Sign("() {", 0.85, rf"^(?:local [\w-]+|{BUILTINS}) ?\(\) ?\{{"),
        Sign(" is a ", 0.8, r"^(?:local|export|eval|unset|hash) is a (?:shell )?function"),
        Sign("len(argv) >= 3", 0.6),
        Sign("conda init", 0.25, r"run '?conda init'? before '?conda (?:de)?activate"),
        Sign("your shell has not been properly configured", 0.2),
    ),
    (
        Mend(Fix("Rename that function in the start file, or take the stray `local` away, and "
                 "open a new shell.",
                 ("type local export eval hash",
                  "grep -nE '(function|local) |\\(\\)' ~/.zshrc"), Risk.REVERSIBLE),
             (), ("zsh",)),
        Mend(Fix("Rename that function in the start file, and open a new shell.",
                 ("type local export eval hash",
                  "grep -nE '^ *(function )?(local|export|eval|hash|unset) *\\(' ~/.bashrc"),
                 Risk.REVERSIBLE)),
    ),
    reasons=(
        none_of("shell", ("bash", "zsh"), -0.5, "the shell is {value}"),
        given("conda_initialised", 0.35, "conda init was run already"),
        given("script", -0.3, "it happens in a script"),
        given("notebook", -0.4, "it happens in a notebook"),
    ),
    over=("shell-not-initialised", "shell-zsh-not-initialised"),
    unlike=(
        Unlike(("shell-not-initialised", "shell-zsh-not-initialised"),
               "the message is the same; here conda init changes nothing any more, and a builtin "
               "is a function.", ("type local export eval hash",)),
    ),
    verify=("type local export eval hash",),
)  # fmt: skip

LOGIN = Cause(
    "login-shell-skips-bashrc",
    "A login shell does not read the file in which conda's block stands",
    """
    bash reads ~/.bash_profile, or else ~/.profile, when it is a login shell, and ~/.bashrc only
    when it is not. tmux, ssh, `su -` and the terminals of macOS start login shells; there conda is
    not found, and in other terminals it works. An error that begins with `-bash:` comes from a
    login shell.
    """,
    "The block stands in ~/.bashrc only, and ~/.bash_profile or ~/.profile does not read it.",
    (
        Sign("-bash: ", 0.5, rf"-bash: (?:conda|mamba): (?:{NOT_FOUND})"),
        Sign("-bash: activate: ", 0.6, r"-bash: activate: no such file or directory"),
        Sign("conda: command not found", 0.35),
    ),
    (
        Mend(Fix("Let the file that login shells read (~/.bash_profile, or ~/.profile where there "
                 "is none) read ~/.bashrc, and open a new window.",
                 ("echo '[ -n \"$BASH_VERSION\" ] && [ -f ~/.bashrc ] && . ~/.bashrc' >> "
                  '"$(ls ~/.bash_profile 2>/dev/null || echo ~/.profile)"',), Risk.REVERSIBLE)),
    ),
    platforms=("linux", "macos"),
    reasons=(
        given("tmux", 0.7, "tmux starts login shells"),
        given("remote", 0.4, "ssh starts login shells"),
        none_of("shell", ("bash",), -0.8, "the shell is {value}, not bash"),
        on(("macos",), -0.3, "on macOS every terminal has a login shell, and conda init knows"),
        given("script", -0.6, "it happens in a script"),
        given("slurm", -0.5, "it happens in a batch job"),
        given("notebook", -0.6, "it happens in a notebook"),
        given("uninstalled", -0.5, "conda was removed"),
    ),
    unlike=(
        Unlike(("conda-prefix-moved", "conda-stale-path-after-uninstall"),
               "whether conda works in another terminal of the same machine.", ("type conda",)),
    ),
    verify=("bash -lc 'type conda'",),
)  # fmt: skip

IN_SCRIPT = Cause(
    "conda-activate-in-script",
    "A script uses conda activate, and its shell does not know conda",
    """
    `conda activate` is a function of the interactive shell. A script, a batch job, a Makefile, a
    step of CI or a `RUN` line of a Dockerfile is another process; there `conda` is only a program,
    or not found at all. The start files are in order, and running `conda init` again does not
    help: most ~/.bashrc return at once where nobody types.
    """,
    "It works when it is typed; the script has neither conda's hook nor a line with conda.sh.",
    (
        *not_configured(0.45),
        Sign("source: not found", 0.7, r"sh: (?:\d+: )?(?:\S+: )?source: not found"),
        Sign("conda: ", 0.5, rf"(?:{STARTED}|make: )conda: (?:{NOT_FOUND}|not found|no such file)"),
        Sign("activate: ", 0.5, rf"{STARTED}activate: (?:no such file|not found)"),
        Sign("conda: not found", 0.45, r"sh: (?:\d+: )?conda: not found"),
        Sign("directory: 'conda'", 0.5),
        Sign("conda activate", 0.6, r"process \"/bin/(?:ba)?sh -\S+ [^\n]*conda activate|"
             r"command '/bin/(?:ba)?sh -\S+ [^\n]*conda activate|"
             r"(?:calledprocesserror|command) [^\n]{0,60}conda activate[^\n]*returned non-zero"),
        Sign("source activate", 0.5, r"command '/bin/sh -c [^\n]*source activate"),
    ),
    (
        Mend(Fix("In a batch file call conda.bat.", ("call conda.bat activate <env>",)),
             ("windows",)),
        Mend(Fix("In a Dockerfile let the following lines run inside the environment.",
                 ('SHELL ["conda", "run", "--no-capture-output", "-n", "<env>", "/bin/bash", '
                  '"-c"]',)), ("container",)),
        Mend(Fix("Load conda's hook at the head of the script, which has to be one of bash; or "
                 "start the command with conda run.",
                 (HOOK, "conda activate <env>", "conda run -n <env> python train.py"))),
    ),
    reasons=(
        given("script", 0.6, "it happens in a script"),
        given("slurm", 0.6, "it happens in a batch job"),
        given("environment_active", 0.4, "an environment is active at the prompt, so the shell "
              "itself knows conda"),
        in_container(0.3, "in a container hardly anybody types"),
        given("notebook", -0.6, "it happens in a notebook"),
        given("tmux", -0.3, "it happens in tmux"),
        none_of("shell", ("bash", "cmd"), -0.4, "the shell is {value}"),
    ),
    over=("shell-rc-redefines-builtin",),
    unlike=(
        Unlike(("conda-activate-in-notebook-subshell",),
               "a line that begins with ! or %%bash is a notebook's, and has a shell of its own."),
        Unlike(("powershell-execution-policy",),
               "in PowerShell, whether it prints at its start that scripts are disabled.",
               ("Get-ExecutionPolicy",)),
    ),
    verify=("conda run -n <env> python -c 'import sys; print(sys.prefix)'",),
)  # fmt: skip

IN_NOTEBOOK = Cause(
    "conda-activate-in-notebook-subshell",
    "A notebook activates an environment in a shell that ends with the line",
    """
    Each `!` line and each `%%bash` cell of a notebook starts a shell of its own, which does not
    know conda, and ends after it. Even where activating works, the next line and the kernel
    notice nothing of it: the Python of a notebook is that of its kernel.
    """,
    "A Jupyter kernel is running, and the line begins with `!` or `%%bash`.",
    (
        Sign("activate", 0.9, r"!\s?(?:conda|source|mamba|micromamba|\. ?\S*) ?\S*activate"),
        Sign("%%", 0.9, r"%%(?:bash|sh|cmd)\b[^\n]*\n(?:[^\n]*\n){0,6}?[^\n]*activate"),
        Sign("/bin/bash: ", 0.6, r"/bin/bash: (?:line \d+: )?(?:conda|activate):"),
        *not_configured(0.25),
        Sign("conda: command not found", 0.2),
    ),
    (
        Mend(Fix("Install into the Python of the kernel from the notebook itself; or make a "
                 "kernel of the other environment, and choose it.",
                 ("%pip install <package>",
                  "conda install -n <env> ipykernel",
                  "conda run -n <env> python -m ipykernel install --user --name <env>"),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        given("notebook", 0.6, "it happens in a notebook"),
        given("colab", 0.6, "it happens in a notebook"),
        missing("notebook", -0.2, ""),
        given("environment_active", -0.3, "there is a prompt"),
        given("slurm", -0.5, "it happens in a batch job"),
    ),
    over=("shell-not-initialised", "conda-activate-in-script"),
    unlike=(
        Unlike(("shell-not-initialised",),
               "where it was typed: in a terminal the start file is at fault, in a cell it is "
               "not."),
    ),
    verify=("import sys; print(sys.executable)",),
)  # fmt: skip

CAUSES = (REDEFINED, LOGIN, IN_SCRIPT, IN_NOTEBOOK)
