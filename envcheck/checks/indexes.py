"""Where pip and uv load packages from, and where pip puts them, by their settings."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.facts import PipSettings, Setting, Target
from envcheck.facts.settings import ENVIRONMENT
from envcheck.findings import Fix, Problem, Risk, Severity

LIST = ("python -m pip config list",)
OF_TORCH = "download.pytorch.org/whl"
"""The index of PyTorch's wheels, which has next to nothing else."""
ON = ("1", "true", "yes", "on", "t", "y")
INDEXES = ("index-url", "default-index", "extra-index-url", "index")


@check("IX101", "The settings of pip and uv can be read")
def settings_unreadable(pip_settings: PipSettings) -> Problems:
    """
    ## What it looks at
    Every file that the target's pip and uv read settings from, as pip.conf (pip.ini on Windows)
    and uv.toml, and the one that PIP_CONFIG_FILE names. Neither program is run.

    ## Why it matters
    pip ends with "Configuration file could not be loaded" whatever it is asked to do, also
    where a tutorial's `pip install` should run. An editor's byte order mark is enough.
    """
    for file in pip_settings.files:
        if file.trouble:
            line = f"line {file.line} of " if file.line else ""
            yield Problem(
                f"{file.path} cannot be read as settings of {''.join(file.readers[:1])}: "
                f"{file.trouble}.",
                expected="[global], and `key = value` lines below it"
                if "pip" in file.readers
                else "TOML",
                actual=file.trouble,
                evidence=(f"{file.path}:{file.line}" if file.line else file.path,),
                fix=Fix(f"Correct {line}{file.path}, or move the file away."),
                verify=LIST if "pip" in file.readers else (),
                severity=None if "pip" in file.readers else Severity.WARNING,
            )


@check("IX102", "Packages may be loaded from an index", Severity.WARNING)
def no_index(pip_settings: PipSettings) -> Problems:
    """
    ## What it looks at
    `no-index` of pip (PIP_NO_INDEX), and `offline` and `no-index` of uv.

    ## Why it matters
    Nothing is loaded then but what `find-links` names: "No matching distribution found", with
    "from versions: none".
    """
    found = [
        ("pip", "no-index", pip_settings.pip("no-index"), pip_settings.pip("find-links")),
        ("uv", "no-index", pip_settings.uv("no-index"), pip_settings.uv("find-links")),
        ("uv", "offline", pip_settings.uv("offline"), None),
    ]
    for program, key, setting, links in found:
        if setting and setting.text.lower() in ON:
            where = f" but {links.text}" if links else ""
            yield Problem(
                f"{program} looks for packages nowhere{where} ({key} is set).",
                expected=f"no {key}, where packages are to be loaded",
                actual=setting.place,
                evidence=(setting.place, *((links.place,) if links else ())),
                fix=Fix("Unless that is meant, take it out.", _unset(setting), Risk.REVERSIBLE),
                verify=LIST if program == "pip" else (),
                severity=Severity.INFO if links else None,
            )


@check("IX103", "The index of pip has all packages", Severity.WARNING)
def index_of_torch_alone(pip_settings: PipSettings) -> Problems:
    """
    ## What it looks at
    Whether the index for everything (`index-url`, uv's `default-index`) is PyTorch's own.

    ## Why it matters
    That index has PyTorch and a few packages that it needs. `pip install` of anything else ends
    with "No matching distribution found". It belongs on the command line, for PyTorch alone.
    """
    for program, key in (("pip", "index-url"), ("uv", "index-url"), ("uv", "default-index")):
        setting = next(reversed(pip_settings.all_of(program, key)), None)
        more = pip_settings.all_of(program, "extra-index-url")
        if setting and OF_TORCH in setting.text and not more:
            yield Problem(
                f"{program} loads every package from PyTorch's index, which has few others.",
                expected="the usual index, and PyTorch's on the command line",
                actual=setting.place,
                evidence=(setting.place,),
                fix=Fix(
                    "Take it out, and name it where PyTorch is installed: --index-url.",
                    _unset(setting),
                    Risk.REVERSIBLE,
                ),
                verify=LIST,
            )


@check("IX104", "Indexes are reached safely, and those on this machine are there", Severity.WARNING)
def index_unusable(pip_settings: PipSettings) -> Problems:
    """
    ## What it looks at
    Indexes by plain http without `trusted-host`, and indexes and folders of this machine that
    are not there.

    ## Why it matters
    pip passes over an index by plain http with a warning, and over a folder that is not there:
    what was to come from it is "not found".
    """
    trusted = pip_settings.pip("trusted-host")
    for setting in (s for key in INDEXES for s in pip_settings.all_of("pip", key)):
        for text in setting.texts:
            host = text.partition("://")[2].rpartition("@")[2].partition("/")[0]
            names = {host, host.partition(":")[0]}
            local = host.startswith(("localhost", "127.", "[::1]"))
            known = names & set(trusted.texts if trusted else ())
            if text.startswith("http://") and not local and not known:
                yield Problem(
                    f"pip passes over {text}: it is reached by plain http.",
                    expected=f"https, or {host} as trusted-host",
                    actual=setting.place,
                    evidence=(setting.place,),
                    fix=Fix("Write https:// there, if the server has it.", risk=Risk.REVERSIBLE),
                    verify=LIST,
                )
    for folder in pip_settings.missing_folders:
        yield Problem(
            f"{folder} is named as a source of packages, and is not there.",
            expected="a folder with packages",
            actual="no such folder",
            evidence=_naming(pip_settings, folder),
            fix=Fix("Restore it, or take it out of the settings."),
            verify=LIST,
        )


@check("IX105", "There is one index for pip, whoever is asked", Severity.INFO)
def indexes_contradict(pip_settings: PipSettings) -> Problems:
    """
    ## What it looks at
    `index-url` where files and PIP_INDEX_URL set it to different values.

    ## Why it matters
    The strongest counts: variables, then the environment's file, the user's, the system's. A
    mirror that a laboratory wrote down is then not used, or a private index is not asked.
    """
    told = pip_settings.all_of("pip", "index-url")
    if len({setting.text.rstrip("/") for setting in told}) > 1:
        yield Problem(
            f"pip's index is set to different values; {told[-1].text} counts.",
            expected="one index-url",
            actual=", ".join(setting.text for setting in told),
            evidence=tuple(setting.place for setting in told),
            fix=Fix("If that is not what you want, take the last one out.", _unset(told[-1])),
            verify=LIST,
        )


@check("IX106", "Packages go into the target", Severity.WARNING)
def installs_elsewhere(pip_settings: PipSettings, target: Target) -> Problems:
    """
    ## What it looks at
    pip's `user`, `target`, `prefix` and `require-virtualenv`, in files and `PIP_*` variables.

    ## Why it matters
    With the first three, packages go to another place than the environment that is active, and
    shadow what is in it. With the last, pip refuses in every conda environment: it takes only
    what `venv` made for one.
    """
    for key in ("user", "target", "prefix", "require-virtualenv"):
        setting = pip_settings.pip(key)
        if setting is None or not setting.text or setting.text.lower() in ("0", "false", "no"):
            continue
        if key == "require-virtualenv" and target.kind == "venv":
            continue
        refuses = key == "require-virtualenv" or (key == "user" and target.kind == "venv")
        does = "refuses to install into" if refuses else "installs elsewhere than into"
        yield Problem(
            f"pip {does} {target.prefix}, because `{key}` is set.",
            expected=f"no {key}",
            actual=setting.place,
            evidence=(setting.place,),
            fix=Fix("Take it out.", _unset(setting), Risk.REVERSIBLE),
            verify=LIST,
        )


def _unset(setting: Setting) -> tuple[str, ...]:
    """The command that takes a setting out where it stands."""
    if setting.source == ENVIRONMENT:
        return (f"unset {setting.written}",)
    if setting.source.endswith(".toml"):
        return ()
    if setting.source.startswith(("/etc/", "/Library/", "C:\\ProgramData")):
        return (f"sudo python -m pip config --global unset global.{setting.key}",)
    is_own = any(word in setting.source for word in (".config", ".pip", "AppData", "Support"))
    return (f"python -m pip config --user unset global.{setting.key}",) if is_own else ()


def _naming(pip_settings: PipSettings, folder: str) -> tuple[str, ...]:
    said = [setting for file in pip_settings.files for setting in file.settings]
    said += pip_settings.variables
    return tuple(setting.place for setting in said if folder in setting.texts) or (folder,)
