"""The settings of conda, mamba, micromamba and pixi: whether they can be read and hold good."""

from __future__ import annotations

from collections.abc import Iterator

from envcheck.check import Problems, check
from envcheck.checks.conda_values import meant, refusal, same
from envcheck.checks.words import quoted
from envcheck.facts import CondaSettings, Setting, SettingsFile
from envcheck.facts.conda_keys import is_on
from envcheck.facts.settings import ENVIRONMENT
from envcheck.findings import Fix, Problem, Risk, Severity

SINGLE = (
    *("channel_priority", "solver", "ssl_verify", "offline", "channel_alias", "auto_activate"),
    *("default_activation_env", "always_yes", "subdir"),
)
"""Settings of which one source counts, and the others are overruled."""
SHOW = ("conda config --show-sources",)


@check("CS101", "The settings of conda can be read")
def settings_unreadable(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Every file that conda, mamba and pixi read settings from: condarc files of the system, the
    installation, the home folder and the environment, the file that CONDARC names, .mambarc and
    pixi's config.toml. None of the programs is run.

    ## Why it matters
    With one broken file conda ends with an error, whatever it was asked to do, or leaves the
    whole file out: channels and proxies are then not those that somebody wrote down.
    """
    for file in conda_settings.files:
        if file.trouble:
            yield Problem(
                f"{file.path} cannot be read as settings of {''.join(file.readers[:1])}: "
                f"{file.trouble}.",
                expected="`key: value` lines in YAML" if "pixi" not in file.readers else "TOML",
                actual=file.trouble,
                evidence=(_where(file),),
                fix=Fix(f"Correct {_line(file.line)}{file.path}, or move the file away."),
                verify=SHOW if "conda" in file.readers else (),
                severity=None if "conda" in file.readers else Severity.WARNING,
            )


@check("CS102", "The settings of conda hold what conda takes")
def setting_refused(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Values in condarc files and in `CONDA_*` variables that conda refuses: a text where it wants
    a list, a switch that is neither on nor off, an unknown priority, one setting under two names.

    ## Why it matters
    conda ends with `InvalidTypeError`, `CustomValidationError` or `MultipleKeysError` in every
    command that asks for the setting, which for channels are nearly all.
    """
    if conda_settings.tool != "conda":
        return
    files = [file for file in conda_settings.files if "conda" in file.readers]
    told = [s for file in files for s in file.settings] + list(conda_settings.variables)
    for setting in told:
        if wanted := refusal(setting):
            yield Problem(
                f"conda refuses {setting.written} in {_source(setting)}: it wants {wanted[0]}.",
                expected=wanted[0],
                actual=setting.text or setting.kind,
                evidence=(setting.place,),
                fix=Fix(f"Write it so: {wanted[1]}"),
                verify=SHOW,
            )
    for file in files:
        yield from _twice(file)
    if is_on(conda_settings.text("always_copy", "no")) and is_on(
        conda_settings.text("always_softlink", "no")
    ):
        yield Problem(
            "always_copy and always_softlink are both on, and conda takes only one of them.",
            evidence=_places(conda_settings, "always_copy", "always_softlink"),
            fix=Fix("Take one out.", ("conda config --remove-key always_softlink",)),
            verify=SHOW,
        )


def _twice(file: SettingsFile) -> Iterator[Problem]:
    """A setting that stands in one file under two of its names."""
    seen: dict[str, Setting] = {}
    for setting in file.settings:
        first = seen.setdefault(setting.key, setting)
        if first is not setting:
            yield Problem(
                f"{file.path} holds {first.written} and {setting.written}, which are one setting.",
                expected=f"{setting.key} once",
                evidence=(first.place, setting.place),
                fix=Fix(f"Take line {setting.line} or line {first.line} out of {file.path}."),
                verify=SHOW,
            )


@check("CS103", "Settings that were written for conda are read", Severity.WARNING)
def settings_overlooked(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Files under names that conda passes over: `.condarc.txt` as editors on Windows save it, a
    `condarc` without its dot in the home folder, a file that CONDARC names and whose name is
    none of condarc, .condarc, *.yml, *.yaml.

    ## Why it matters
    conda says nothing of such a file. Channels and proxies in it have no effect.
    """
    for file in conda_settings.overlooked:
        move = f"mv {quoted(file.path)} {quoted(file.instead)}" if file.instead else ""
        missing = file.instead is None
        yield Problem(
            f"{file.path} has no effect: {file.why}.",
            expected=file.instead,
            actual=file.path,
            evidence=(f"CONDARC={file.path}",) if "CONDARC" in file.why else (file.path,),
            fix=Fix(
                "Take CONDARC out of your start files, or make the file."
                if missing
                else f"Give it the name {file.instead}."
                + (" Correct CONDARC too." if "CONDARC" in file.why else ""),
                (move,) if move else ("unset CONDARC",),
                Risk.REVERSIBLE,
            ),
            verify=SHOW,
        )


@check("CS104", "conda knows every setting that stands in its files", Severity.WARNING)
def setting_misspelt(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Keys of condarc files that conda and mamba do not know, and that are nearly one they know.

    ## Why it matters
    conda passes over what it does not know, without a word: `chanels:` sets no channels.
    """
    for file in conda_settings.files:
        for setting in file.settings:
            known = meant(setting.written) if "pixi" not in file.readers else None
            if known:
                yield Problem(
                    f"conda knows no setting `{setting.written}`; `{known}` is one.",
                    expected=known,
                    actual=setting.written,
                    evidence=(setting.place,),
                    fix=Fix(f"Correct {_line(setting.line)}{file.path}."),
                    verify=SHOW,
                )


@check("CS105", "The settings of conda do not contradict each other", Severity.INFO)
def settings_contradict(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Settings of which one value counts (priority, solver, ssl_verify, offline, ...) and that two
    files, or a file and a `CONDA_*` variable, set to different values.

    ## Why it matters
    It may be meant: a home folder may overrule a laboratory. Who changes the weaker of two
    places changes nothing, and who reads only that one believes what does not hold.
    """
    reader = "mamba" if conda_settings.tool == "micromamba" else "conda"
    files = [file for file in conda_settings.files if reader in file.readers]
    told = [s for file in files for s in file.settings] + list(conda_settings.variables)
    for key in SINGLE:
        found = [setting for setting in told if setting.key == key and setting.kind == "text"]
        counts = conda_settings.setting(key)
        if counts and len({same(setting) for setting in found}) > 1:
            final = " It is marked `#!final`." if counts.final else ""
            yield Problem(
                f"{key} is set to different values; {counts.text} counts, from "
                f"{_source(counts)}.{final}",
                expected="one value",
                actual=", ".join(setting.text for setting in found),
                evidence=tuple(setting.place for setting in found),
                fix=Fix("If that is not what you want, change the source that counts."),
                verify=SHOW,
            )


def _where(file: SettingsFile) -> str:
    return f"{file.path}:{file.line}" if file.line else file.path


def _line(line: int | None) -> str:
    return f"line {line} of " if line else ""


def _source(setting: Setting) -> str:
    return f"the variable {setting.written}" if setting.source == ENVIRONMENT else setting.source


def _places(conda_settings: CondaSettings, *keys: str) -> tuple[str, ...]:
    found = (conda_settings.setting(key) for key in keys)
    return tuple(setting.place for setting in found if setting)
