"""Reads shells, conda, pip, and what the environment variables say."""

from __future__ import annotations

from envcheck.atlas.said import Reader

READERS = (
    Reader("shell", "bash: ", r"(?:^|\s)-?bash: ", "bash"),
    Reader("shell", "zsh: ", r"(?:^|\s)-?zsh: ", "zsh"),
    Reader("shell", "fish: ", r"(?:^|\s)fish: ", "fish"),
    Reader("shell", "tcsh: ", r"(?:^|\s)-?tcsh: ", "tcsh"),
    Reader("shell", "csh: ", r"(?:^|\s)-?csh: ", "csh"),
    Reader("shell", "shell=", r"\bshell=\S*/(bash|zsh|fish|tcsh|csh)\b"),
    Reader("shell", "ps c:\\", r"^ps c:\\", "powershell"),
    Reader("shell", "categoryinfo", None, "powershell"),
    Reader("shell", "the term '", r"the term '.{1,80}' is not recognized", "powershell"),
    Reader("shell", "is not recognized as an internal", None, "cmd"),
    Reader("shell", ".zshrc", None, "zsh"),
    Reader("shell", "config.fish", None, "fish"),
    Reader("conda", "conda version", r"conda version ?: (\d+\.\d[\d.]*)"),
    Reader("conda", "conda ", r"^conda (\d+\.\d[\d.]*)$"),
    Reader("conda_prefix", "base environment", r"base environment : (\S+)"),
    Reader("conda_prefix", "/bin/conda", r"(/[\w./-]+)/bin/conda\b"),
    Reader("conda_prefix", "conda3", r"((?:/[\w.-]+)+/\.?(?:ana|mini)conda3)\b"),
    Reader(
        "conda_prefix", "conda3", r"([a-z]:(?:\\[\w.-]+)*\\(?:ana|mini)conda3)\b", None, (":\\",)
    ),
    Reader("conda_env", "/envs/", r"/envs/([\w.-]+)"),
    Reader("conda_env", "\\envs\\", r"\\envs\\([\w.-]+)"),
    Reader("conda_env", "conda activate", r"conda activate ([\w.-]+)"),
    Reader("conda_read_only", "(read only)", r"base environment : (.+) \(read only\)"),
    Reader("shell_level", "shell level", r"shell level : (\d+)"),
    Reader("conda_platform", "platform : ", r"^platform : (\S+)"),
    Reader("conda_platform", "platform: ", r"^platform: (osx-\w+|linux-\w+|win-\w+|noarch)"),
    Reader("conda_initialised", "conda initialize"),
    Reader("conda_initialised", "no change", r"^no change \S+conda\S*"),
    Reader("environment_active", ") ", r"^\(([\w.-]+)\) (?:\[|\S*[@$%#>~]|ps )"),
    Reader("tmux", "tmux", r"\btmux\b"),
    Reader("pyenv", ".pyenv", r"\S*\.pyenv\S*"),
    Reader("oneapi", "oneapi", r"\S*oneapi\S*"),
    Reader("oneapi", "/opt/intel", r"/opt/intel\S*"),
    Reader("oneapi", "mklroot", r"mklroot\S*"),
    Reader("ld_library_path", "ld_library_path", r"ld_library_path ?= ?(\S+)"),
    Reader("pythonpath", "pythonpath", r"\bpythonpath ?= ?'?(\S+)"),
    Reader("display", "display=", r"\bdisplay=(\S+)"),
    Reader("proxy", "proxy", r"\bhttps?_proxy\b\S*|proxy error|corporate proxy"),
    Reader("windows_store", "windowsapps"),
    Reader("windows_store", "pythonsoftwarefoundation"),
    Reader("script", ".sh", r"\S+\.sh: line \d+|^#!/\S*sh\b"),
    Reader("slurm", "slurm", r"\bslurm\w*\b|#sbatch.*"),
)
