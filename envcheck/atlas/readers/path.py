"""Reads which Python and pip answer, and from where modules come."""

from __future__ import annotations

from envcheck.atlas.said import Reader

BESIDE_PYTHON = (
    r"(?:[a-z]:[^\n\"']*\\(?:python3?\d\d?(?:-32)?|(?:ana|mini)conda\d?|\w+forge\d?|"
    r"envs\\[\w.-]+)\\(?:lib\\)?|/[^\s\"':]*/lib(?:64)?/python3\.\d+/)torch[\\/]__init__\.py"
)
"""A torch in the folder of Python itself or of its library, and not among the packages."""
TORCH_INIT = ("torch/__init__.py", "torch\\__init__.py")
_ANSWER = r"((?:/|[a-z]:\\)\S+)"

READERS = (
    Reader("python_found", "which", rf"which (?:-a )?python\S*(?: pip\S*)?\n{_ANSWER}"),
    Reader("python_found", "where python", rf"where python\S*\n{_ANSWER}"),
    Reader("python_found", "python is ", r"^python3? is (?:hashed \()?(/\S+?)\)?$"),
    Reader("python_found", "command -v python", rf"command -v python\S*\n{_ANSWER}"),
    Reader("python_found", "sys.executable", rf"sys\.executable\)?['\"]?\)?:?\n?['\"]?{_ANSWER}"),
    Reader("pip_found", "which", rf"which (?:-a )?pip\S*\n{_ANSWER}"),
    Reader("pip_found", "where pip", rf"where pip\S*\n{_ANSWER}"),
    Reader("pip_found", " from ", r"^pip \d[\d.]* from (\S+)"),
    Reader("active_env", "conda_default_env", r"conda_default_env ?= ?'?([\w.-]+)"),
    Reader("active_env", "active environment", r"active environment : ([\w.-]+)"),
    Reader("active_env", "activate ", r"(?:conda|source|mamba) activate ([\w.-]+)"),
    Reader("active_env", "(", r"^\(([\w.-]+)\) (?:\[|\S*[@$%#>~]|ps )"),
    Reader("path_exported", "export path=", r"^export path=.*"),
    Reader("env_made_empty", "conda create",
           r"conda create (?:-y |--yes )?(?:-n|--name|-p|--prefix) ?"
           r"[\w./~-]+(?:[^\S\n](?:-y|--yes))?$"),
    Reader("user_site", "library/python", r"\S*/library/python/\d\.\d+/lib/python\S+"),
    Reader("user_option", "--user", r"pip\d?(?:\.\d+)? install .*--user\b.*"),
    Reader("module_file", "file \"", r"file \"([^\"\n]+)\", line \d+"),
    Reader("module_of_message", "cannot import name",
           r"cannot import name[^\n]*\(((?:/|[a-z]:\\|\./)[^)\n]+\.\w+)\)"),
    Reader("module_of_message", "consider renaming", r"consider renaming ['\"]([^'\"\n]+)['\"]"),
    Reader("pythonhome", "pythonhome", r"\bpythonhome ?= ?['\"]?((?:/|[a-z]:\\)[^'\"\s;]+)"),
    Reader("pythonhome_unset", "pythonhome", r"pythonhome = \(not set\)"),
    Reader("torch_beside_python", "__init__.py", BESIDE_PYTHON, None, TORCH_INIT),
    Reader("ros", "/opt/ros/", r"\S*/opt/ros/\w+\S*"),
    Reader("python_installed", "installed", r"\bpython (?:3[\d.]* )?is (?:already )?installed\b"),
    Reader("python_installed", "\\python3", r"^(?!no python at).*[a-z]:\\\S*\\python3\d+\\\S*"),
    Reader("python_installed", "py -", r"^\S*>?py (?:-0p?|--list)\b"),
)  # fmt: skip
