"""Reads where conda and its parts lie, who may write there, and how much room there is."""

from __future__ import annotations

from envcheck.atlas.said import Reader

_PATH = r"(?:/[^/:\n'\"]+)+"
_WORST = (
    "bad interpreter|defekter interpreter|mauvais interpréteur|intérprete erróneo|"
    "interpretatore errato|interpretador incorreto|плохой интерпретатор|解释器错误|坏的解释器|"
    "錯誤的直譯器|無効な?インタプリタ"
)

READERS = (
    Reader("interpreter", ": bad interpreter: /", rf"({_PATH}: bad interpreter: {_PATH})"),
    Reader("interpreter", "interpret", rf"({_PATH}: {_PATH}): ?(?:{_WORST})"),
    Reader("interpreter", "интерпретатор", rf"({_PATH}: {_PATH}): ?(?:{_WORST})"),
    Reader("interpreter", "解释器", rf"({_PATH}: {_PATH}): ?(?:{_WORST})"),
    Reader("interpreter", "specified the interpreter",
           rf"('{_PATH}'.{{0,30}} specified the interpreter '{_PATH}')"),
    Reader("root_prefix", "interpret",
           r"bad interpreter: (/(?:anaconda|miniconda|miniforge|mambaforge)\d?)/\S*bin/python"),
    Reader("root_prefix", "interpreter",
           r"^(?:\w+: )?(/(?:anaconda|miniconda|miniforge|mambaforge)\d?)/\S*bin/python[\d.]*: "
           r"bad interpreter"),
    Reader("launcher", "unable to create process using",
           r"unable to create process using (.+(?:\n.+)?)"),
    Reader("place_of_env", "environment location:", r"environment location: (\S.*)$"),
    Reader("place_of_env", "write permissions in", r"missing write permissions in: ?(\S+)"),
    Reader("not_writable", "to a required path", r"to a required path\.? path: (.+)$"),
    Reader("uninstalled", "uninstall", r".*\buninstall(?:ed|ing)?\b.*"),
    Reader("uninstalled", "rm -", r"\brm -rf? \S*(?:conda|forge|mamba)\S*"),
    Reader("uninstalled", "deleted", r"\bdeleted .{0,40}(?:conda|folder|directory)\b.*"),
    Reader("moved", "move", r".*\b(?:moved? (?:it|the|my|\w*conda|from|to)|renamed)\b.*"),
    Reader("conda_on_path", "conda",
           r"^(?:path=)?/(?:[^:\s$]*:)*[^:\s$]*conda\d?/bin(?::/[^\s$]*)?$", None,
           ("conda/bin", "conda2/bin", "conda3/bin")),
    Reader("uses_conda", "conda ", r"\bconda (?:install|create|update|env|activate).*"),
    Reader("uses_conda", "condaerror", r"\bcondaerror.*"),
    Reader("uses_conda", "/pkgs", r"\bconda3?/pkgs.*"),
    Reader("uses_conda", "extracting packages", r"downloading and extracting packages.*"),
    Reader("uses_conda", "preparing transaction"),
    Reader("uses_pip", "could not install packages due to"),
    Reader("uses_pip", "pip", r"\b(?:pip3? (?:install|download)|could not install packages due to|"
           r"/pip/_internal/|installing build dependencies).*"),
    Reader("pip_downloads", "errno 28",
           r"(?:downloading \S+\.whl|[━█╸╺]|\d [kmg]i?b(?:/s)?\b)[^\n]*(?:\n[^\n]*){0,3}errno 28"),
    Reader("tmp_full", "% /tmp", r".*\s(?:9[5-9]|100)%\s/tmp$"),
    Reader("tmp_named", "/tmp/", r"/tmp/(?:pip|tmp|easy_install|build)[\w-]*\S*"),
    Reader("tmp_named", "tmpdir", r"\btmpdir\b.*"),
    Reader("tmp_named", "/var/tmp"),
    Reader("room_elsewhere", "% /",
           r".*\s(?:[1-9]\d+|[1-9]\d*\.\d+)[gt]i?\s(?:[0-8]?\d)%\s/(?:home\S*|"
           r"data\S*|scratch\S*|mnt\S*|media\S*|users\S*)?$"),
    Reader("room_elsewhere", "space", r".*(?:more than enough|plenty of|enough free|lots of) "
           r"(?:disk )?space.*"),
    Reader("room_elsewhere", "available", r".*\d ?[gt]i?b (?:\w+ )?(?:available|free)\b.*"),
    Reader("disk_is_full", "% /", r".*\s(?:9[89]|100)%\s/(?!tmp|boot|snap|run|dev|sys)\S*$"),
    Reader("full_path", "no space left", r"no space left on devices?:? ['\"](\S+?)['\"]"),
    Reader("shared_memory_full", "/dev/shm",
           r".*(?:no space left|errno 28).*/dev/shm.*|.*\s100%\s/dev/shm$"),
)  # fmt: skip
