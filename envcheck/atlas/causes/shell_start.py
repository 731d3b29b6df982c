"""Shells that do not know conda when they start, each in its own way."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Judge, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, missing, none_of, on, one_of, when
from envcheck.findings import Fix, Risk

NOT_FOUND = (
    "command not found|未找到命令|找不到命令|befehl nicht gefunden|kommando nicht gefunden|"
    "commande introuvable|orden no encontrada|no se encontró la orden|comando non trovato|"
    "comando não encontrado|команда не найдена|コマンドが見つかりません|명령어를 찾을 수 없음"
)
PROGRAMS = "conda|mamba|micromamba|activate"
PLACE = ("ls -d ~/*conda* ~/*forge* /opt/*conda* /opt/*forge*",)
WINDOWS = ("bash", "powershell", "cmd")


def not_configured(weight: float) -> tuple[Sign, ...]:
    """What conda and mamba say in any shell that does not know them."""
    return (
        Sign("your shell has not been properly configured", weight),
        Sign("conda init", weight, r"run '?conda init'? before '?conda (?:de)?activate"),
        Sign("modify the parent shell", weight),
        Sign("shell not initialized", weight, r"libmamba shell not initialized"),
        Sign("is not a conda command", weight, r"'?activate'? is not a conda command"),
    )


def only(shells: tuple[str, ...], name: str) -> tuple[Judge, ...]:
    """For a cause that one kind of shell alone can have."""
    return (
        one_of("shell", shells, 0.7, f"the shell is {name}"),
        none_of("shell", shells, -0.9, f"the shell is {{value}}, not {name}"),
    )


IN_BASH = Cause(
    "shell-not-initialised",
    "conda is installed, and the shell does not know it",
    """
    The installer asked whether to initialise conda, and the answer was no; or the block that
    `conda init` writes is in a file that this shell does not read. `conda` is then not found, or
    it is found as a program only, and `conda activate` says that the shell is not configured.
    """,
    "An installation is on disk, and none of the start files of the shell has the block "
    "`>>> conda initialize >>>`.",
    (
        *not_configured(0.5),
        Sign("conda: command not found", 0.5),
        Sign("bash: ", 0.5, rf"bash: (?:line \d+: )?(?:{PROGRAMS}): (?:{NOT_FOUND})"),
        Sign("command 'conda' not found", 0.5),
        Sign("conda: not found", 0.5, r"(?:^|\s)-?(?:sh|ash|dash|ksh): (?:\d+: )?conda: not found"),
        Sign("run 'mamba init' to be able to run", 0.6),
        Sign("activate: ", 0.3, r"bash: activate: no such file or directory"),
    ),
    (
        Mend(Fix("Initialise the shells of Windows, and open a new window.",
                 ("<prefix>\\condabin\\conda init powershell cmd.exe bash",), Risk.REVERSIBLE),
             ("windows",)),
        Mend(Fix("Initialise zsh, and open a new terminal.",
                 ("<prefix>/bin/conda init zsh", "exec zsh"), Risk.REVERSIBLE), (), ("zsh",)),
        Mend(Fix("Initialise fish, and open a new terminal.",
                 ("<prefix>/bin/conda init fish", "exec fish"), Risk.REVERSIBLE), (), ("fish",)),
        Mend(Fix("Initialise tcsh, and open a new terminal.",
                 ("<prefix>/bin/conda init tcsh", "exec tcsh"), Risk.REVERSIBLE),
             (), ("tcsh", "csh")),
        Mend(Fix("Initialise bash once with the full path of conda, and open a new terminal.",
                 ("<prefix>/bin/conda init bash", "exec bash"), Risk.REVERSIBLE)),
    ),
    reasons=(
        none_of("shell", WINDOWS, -0.7, "the shell is {value}, not bash"),
        given("conda_initialised", -0.6, "conda init was run already"),
        given("environment_active", -0.5, "an environment is active at the prompt, so the shell "
              "knows conda"),
        given("script", -0.55, "it happens in a script"),
        given("slurm", -0.5, "it happens in a batch job"),
        given("notebook", -0.5, "it happens in a notebook"),
        given("tmux", -0.4, "it happens in tmux"),
        given("uninstalled", -0.5, "conda was removed"),
        given("conda_on_path", -0.35, "conda's folder is on PATH"),
    ),
    unlike=(
        Unlike(("conda-activate-in-script",),
               "the same message in a script or batch job is no fault of the start files: see "
               "whether `conda activate` works when it is typed.", ("type conda",)),
        Unlike(("login-shell-skips-bashrc",),
               "whether the block is missing altogether, or stands in a file that this kind of "
               "shell skips.",
               ("grep -l 'conda initialize' ~/.bashrc ~/.bash_profile ~/.profile",
                "shopt login_shell")),
        Unlike(("conda-prefix-moved", "conda-stale-path-after-uninstall"),
               "whether there is still a conda where the start file says.", PLACE),
    ),
    verify=("type conda", "conda info --envs"),
)  # fmt: skip

IN_ZSH = Cause(
    "shell-zsh-not-initialised",
    "zsh does not know conda",
    """
    zsh reads ~/.zshrc and none of bash's files. It is the default of macOS since Catalina; a
    conda that was installed before then has its block in ~/.bash_profile, which nobody reads any
    more.
    """,
    "$SHELL ends in zsh, ~/.zshrc has no conda block, and often ~/.bash_profile has one.",
    (
        Sign("command not found: ", 0.85,
             rf"(?<!mode:\s)command not found: (?:{PROGRAMS}|anaconda-navigator|anaconda)\b"),
        Sign("directory: activate", 0.6, r"source: no such file or directory: activate"),
        Sign("a.tool: line ", 0.85, r"navigator/a\.tool: line \d+"),
        Sign("the default interactive shell is now zsh", 0.3),
        *not_configured(0.35),
    ),
    (
        Mend(Fix("Initialise zsh, and open a new terminal.",
                 ("<prefix>/bin/conda init zsh", "exec zsh"), Risk.REVERSIBLE)),
    ),
    platforms=("macos", "linux"),
    reasons=(
        *only(("zsh",), "zsh"),
        missing("shell", -0.3, ""),
        on(("macos",), 0.25, "zsh is the default on macOS"),
        given("conda_initialised", -0.5, "conda init was run already"),
        given("script", -0.4, "it happens in a script"),
        given("uninstalled", -0.5, "conda was removed"),
        given("conda_on_path", -0.3, "conda's folder is on PATH"),
    ),
    unlike=(
        Unlike(("shell-not-initialised",),
               "which shell it is: `conda init` has to be told the right one.",
               ("ps -p $$ -o comm=",)),
        Unlike(("conda-prefix-moved", "conda-stale-path-after-uninstall",
                "login-shell-skips-bashrc"),
               "whether the directory that the start file names holds a conda whose first line "
               "names a Python that exists.", ("head -1 <prefix>/bin/conda",)),
    ),
    verify=("type conda",),
)  # fmt: skip

IN_FISH = Cause(
    "shell-fish-not-initialised",
    "fish does not know conda",
    """
    fish has a language of its own. Neither `source activate` nor the files conda.sh and activate,
    which are written for bash, can work there; conda brings conda.fish for it.
    """,
    "The shell is fish, and ~/.config/fish/config.fish has no line with conda.",
    (
        Sign("while sourcing file", 0.9, r"sourcing file ['\"]?\S*activate"),
        Sign("unknown command", 0.9, rf"fish: unknown command:? '?(?:{PROGRAMS})\b"),
        Sign("fish: ", 0.8, rf"fish: (?:command not found: |no such command:? '?)(?:{PROGRAMS})"),
        Sign(" (line ", 0.85, r"(?:conda\.(?:sh|fish)|mamba\.sh|bin/activate) \(line \d+\):"),
        Sign("in fish, please use", 0.6, r"in fish, please use [^\n]*(?:conda|mamba)"),
        *not_configured(0.3),
    ),
    (
        Mend(Fix("Initialise fish, and open a new terminal.",
                 ("<prefix>/bin/conda init fish", "exec fish"), Risk.REVERSIBLE)),
    ),
    platforms=("linux", "macos"),
    reasons=(
        *only(("fish",), "fish"),
        missing("shell", -0.3, ""),
    ),
    verify=("type conda",),
)  # fmt: skip

IN_CSH = Cause(
    "shell-csh-not-initialised",
    "csh or tcsh does not know conda",
    """
    In csh and tcsh conda needs conda.csh, which has to be sourced. Putting conda's bin directory
    on PATH finds the program, and `conda activate` still says that the shell is not configured;
    `source activate` reads a script that is written for bash.
    """,
    "$SHELL is csh or tcsh, and neither ~/.tcshrc nor ~/.cshrc sources conda.csh.",
    (
        Sign("command not found.", 0.85, rf"^(?:\S+ )?(?-i:(?:{PROGRAMS}): Command not found\.)"),
        Sign("no such file or directory.", 0.8,
             r"^(?-i:activate: No such file or directory\.)$"),
        Sign("/activate", 0.4, r"/activate[\s\S]{0,200}(?:badly placed \(\)'s|expression syntax|"
             r"undefined variable|illegal variable name)"),
        Sign("_conda_root", 0.8, r"_conda_root\S*: (?:command not found\.|undefined variable)"),
        *not_configured(0.3),
    ),
    (
        Mend(Fix("Initialise tcsh (from conda 4.7 on), and open a new terminal. Where ~/.cshrc is "
                 "your start file, move the block there and remove ~/.tcshrc, which hides it.",
                 ("<prefix>/bin/conda init tcsh", "exec tcsh"), Risk.REVERSIBLE)),
    ),
    platforms=("linux", "macos"),
    reasons=(
        *only(("tcsh", "csh"), "csh or tcsh"),
        missing("shell", -0.3, ""),
        given("init_tcsh", -0.4, "conda init tcsh was run already"),
    ),
    verify=("alias conda",),
)  # fmt: skip

WRONG_NAME = Cause(
    "conda-init-unsupported-shell-name",
    "conda init was asked for a shell that it does not know by this name",
    """
    `conda init` knows bash, fish, tcsh, xonsh, zsh, powershell and cmd.exe. csh is served by
    `tcsh`: that writes ~/.tcshrc, and from then on tcsh does not read ~/.cshrc any more.
    """,
    "The message names the shell; with csh, both ~/.cshrc and ~/.tcshrc exist.",
    (
        Sign("invalid shells:", 0.95),
        Sign("invalid choice: '", 0.9, r"argument shells?: invalid choice: '?\w+"),
        Sign(".tcshrc", 0.5, r"\.tcshrc\b.{0,120}(?:instead of|precedence|hides?|shadows?)"),
    ),
    (
        Mend(Fix("Say powershell or cmd.exe.", ("conda init powershell", "conda init cmd.exe"),
                 Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Say tcsh for csh; then move the block into ~/.cshrc, and remove the ~/.tcshrc "
                 "that came with it.",
                 ("conda init tcsh", "cat ~/.tcshrc >> ~/.cshrc", "rm ~/.tcshrc"),
                 Risk.REVERSIBLE), (), ("tcsh", "csh")),
        Mend(Fix("For csh say tcsh, and move the block into ~/.cshrc; for sh or dash read the "
                 "file of conda by hand.",
                 ("conda init tcsh", ". <prefix>/etc/profile.d/conda.sh"), Risk.REVERSIBLE)),
    ),
    over=("shell-csh-not-initialised",),
    verify=("conda init --dry-run --verbose tcsh",),
)  # fmt: skip


CSH_ERRORS = (
    r"(?:illegal variable name|ambiguous output redirect|badly placed \(\)'s|expression syntax|"
    r"endif not found|alphanumeric characters|export: command not found)"
)

BASH_IN_CSH = Cause(
    "conda-init-csh-block-bash-syntax",
    "An old conda init wrote bash's syntax into the start file of tcsh",
    """
    conda 4.6 wrote the block of bash into ~/.tcshrc, and 4.7 wrote `setenv PATH=`; installers
    with mamba added `if [ -f ... ]; then`. tcsh stops at the first such line, at every login,
    and does not read ~/.cshrc either.
    """,
    "The block in ~/.tcshrc has `2>`, `$(`, `fi` or `setenv PATH=`.",
    (
        Sign("variable name must contain alphanumeric characters", 0.75),
        Sign("illegal variable name", 0.5),
        Sign("ambiguous output redirect", 0.5),
        Sign("shell.tcsh", 0.85, r"\$\('?\S*conda'? 'shell\.tcsh' 'hook' 2>"),
        Sign("setenv path=", 0.75),
        Sign("tcshrc", 0.6,
             rf"tcshrc[\s\S]{{0,400}}{CSH_ERRORS}|{CSH_ERRORS}[\s\S]{{0,400}}tcshrc"),
    ),
    (
        Mend(Fix("Update conda, delete its block in ~/.tcshrc, and let the new version write it "
                 "again.",
                 ("<prefix>/bin/conda update -n base conda", "cp ~/.tcshrc ~/.tcshrc.old",
                  "sed -i.bak '/>>> conda initialize/,/<<< conda initialize/d' ~/.tcshrc",
                  "<prefix>/bin/conda init tcsh"), Risk.REVERSIBLE)),
    ),
    platforms=("linux", "macos"),
    reasons=(
        none_of("shell", ("tcsh", "csh"), -0.8, "the shell is {value}, not tcsh"),
        given("init_tcsh", 0.6, "conda init tcsh was run"),
        one_of("shell", ("tcsh", "csh"), 0.3, "the shell is {value}"),
        when(lambda said: said.has("uses_conda") or said.has("conda_prefix") or
             said.has("conda_initialised") or None, 0.3, "conda is mentioned"),
    ),
    over=("shell-csh-not-initialised",),
    verify=("tcsh -c 'alias conda'",),
)  # fmt: skip

CAUSES = (IN_BASH, IN_ZSH, IN_FISH, IN_CSH, WRONG_NAME, BASH_IN_CSH)
