"""Reads from which shell a text comes, how it was started, and what ran in it."""

from __future__ import annotations

from envcheck.atlas.said import Reader

_SHELL_SCRIPT = r"(?!\S*(?:conda|forge|mamba)\S*\.sh)\S+\.(?:sh|bash|slurm|sbatch|pbs|job)\b"
_INSTALLER_ASIDE = rf"(?:bash|sh|sbatch|qsub|nohup) (?:-\w+ )?{_SHELL_SCRIPT}"
SPOKEN_BEFORE = (
    r"^(?!.*(?:\b(?:i|you|my|me|get|gives?|error|command|conda|terminal|when|the following)\b|"
    r"[$%#>?]|: ?$))((?:activat|creat|start|runn?|load|install|switch|us|prepar|check|build|set)"
    r"(?:e|ing|ting)?\b .*)\n(?:\n){0,3}commandnotfounderror: your shell"
)
"""What a script says of itself, right before conda's complaint; not what people tell of it."""

READERS = (
    Reader("shell", ".tcshrc", None, "tcsh"),
    Reader("shell", ".cshrc", None, "csh"),
    Reader("shell", "tcsh", r"(?<!-\s)(?<!init\s)\btcsh\b(?!['\",])", "tcsh"),
    Reader("shell", "setenv path", None, "tcsh"),
    Reader("shell", "fish", r"\bfish, version|\bfish shell\b|welcome to fish", "fish"),
    Reader("shell", " % ", r"^(?:\(\S+\) )?\S+@\S+ \S+ % ", "zsh"),
    Reader("shell", "➜", None, "zsh"),
    Reader("shell", "oh-my-zsh", None, "zsh"),
    Reader("shell", "command not found: ", r"^(?:zsh:)?\d*:? ?command not found: \w+", "zsh"),
    Reader("shell", "ps ", r"^(?:\(\S+\) )?ps [a-z]:\\", "powershell"),
    Reader("script", ".s", rf"(?:^|[$#%>;&] ?){_INSTALLER_ASIDE}.*", None,
           ("sh ", "sbatch ", "qsub ", "nohup ")),
    Reader("script", "./", rf"^(?:\(\S+\) )?(?:\S*[$#%>] ?)?(?:sudo )?\./{_SHELL_SCRIPT}.*",
           None, (".sh", ".bash", ".slurm", ".sbatch", ".pbs", ".job")),
    Reader("script", "activate", r"^\+{1,3} ?(?:conda|mamba|source|\.) .*"),
    Reader("script", "/bin/sh: ", r"/bin/(?:ba)?sh: (?:line )?\d+: .*"),
    Reader("script", " line ", r"^(?!\S*/bin/bash)\S*[/\w.-]+: line \d+: (?:conda|activate|source|"
           r"mamba|micromamba): .*", None, ("conda: ", "activate: ", "source: ", "mamba: ")),
    Reader("script", "non-zero", r".*returned (?:a )?non-zero (?:code|exit status).*"),
    Reader("script", "did not complete successfully", r".*did not complete successfully.*"),
    Reader("script", "process completed with exit code", r".*completed with exit code.*"),
    Reader("script", "your shell has not been properly configured", SPOKEN_BEFORE),
    Reader("script", "run ", r"^(?:#?\d+ |=> |step \d+/\d+ ?: |error |\[[^\]\n]*\] ){0,4}"
           r"(?-i:RUN) .*(?:conda|mamba|activate)\b.*"),
    Reader("script", "##[", r"##\[(?:error|group|section|command)\].*"),
    Reader("script", " {0}", r"^shell: .*\{0\}$"),
    Reader("script", "make: ", r"^make(?:\[\d+\])?: .*"),
    Reader("script", "#!/", r"^#!/\S*sh\b"),
    Reader("slurm", "#sbatch", r"^#sbatch.*"),
    Reader("slurm", "#pbs ", r"^#pbs.*"),
    Reader("notebook", "%%", r"^%%(?:bash|sh|cmd)\b"),
    Reader("notebook", "! ", r"^! (?:conda|source|pip|mamba) .*"),
    Reader("notebook", "!", r"^!(?:conda|source|pip|mamba) .*"),
    Reader("script", "subprocess", r"\bsubprocess\.(?:run|call|check_call|check_output|popen)\b.*"),
    Reader("script", "calledprocesserror", r".*calledprocesserror.*"),
    Reader("script", "os.system", r"\bos\.system\(.*"),
    Reader("script", "cron", r"\bcron(?:tab|job)?\b.*"),
    Reader("login_shell", "-bash: ", r"(?:^|\s)-bash: .*"),
    Reader("login_shell", "login_shell", r"login_shell\s+on\b"),
    Reader("login_shell", "su - ", r"\bsu - \w*"),
    Reader("conda_initialised", "modified ", r"^modified /\S*(?:rc|profile\w*|config\.fish)$"),
    Reader("conda_initialised", "no change ", r"^no change /\S*(?:rc|profile\w*|config\.fish)$"),
    Reader("blank_in_prefix", ":\\", r"[a-z]:\\(?:[^\\/:\n]+\\)*[^\\/:\n]+[^\S\n][^\\/:\n]+\\"
           r"(?:[^\\/:\n]+\\)*\.?(?:ana|mini)conda\d?\b"),
    Reader("init_tcsh", "conda init", r"conda init (?:--all|tcsh|csh)"),
)  # fmt: skip
