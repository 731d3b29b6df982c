"""What keeps conda from its work: its solver, the network, terms of service, folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from envcheck.check import Problems, check
from envcheck.checks.channel_names import OFFICIAL, configured, evidence, expanded
from envcheck.checks.words import quoted
from envcheck.facts import CondaSettings, Folder
from envcheck.facts.conda_keys import is_on
from envcheck.facts.settings import ENVIRONMENT
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.versions import release


@check("CA101", "The solver that conda is set to is installed")
def solver_missing(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    The setting `solver` (else conda's default, libmamba since 23.10), and whether its package is
    in the base environment.

    ## Why it matters
    conda then refuses to create, install or update anything: "... but it was not recognized".
    """
    solvers, version = conda_settings.solvers, release(conda_settings.version or "0")
    chosen = conda_settings.setting("solver")
    if solvers is None or conda_settings.tool != "conda":
        return
    wanted = chosen.text if chosen else "libmamba" if version >= (23, 10) else "classic"
    if wanted in ("libmamba", "rattler") and wanted not in solvers:
        package = f"conda-{wanted}-solver"
        yield Problem(
            f"conda solves with {wanted}, and {package} is not installed in its base environment.",
            expected=f"{package} in {conda_settings.root}",
            actual=f"solvers there: {', '.join(solvers)}",
            evidence=(chosen.place,) if chosen else (f"{conda_settings.root}/conda-meta",),
            fix=Fix(
                "Install it with the solver that is there.",
                (f"conda install -n base --solver classic {package}",),
                Risk.REPLACES_PACKAGES,
            ),
            verify=("conda config --show solver",),
        )


@check("CA102", "conda may use the network", Severity.WARNING)
def conda_offline(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    The setting `offline`, in condarc files and in CONDA_OFFLINE.

    ## Why it matters
    conda then installs only what lies in its package cache already, and ends with
    `PackagesNotFoundError` or `OfflineError` for all else.
    """
    offline = conda_settings.setting("offline")
    if offline and offline.kind == "text" and is_on(offline.text):
        command = "unset CONDA_OFFLINE"
        if offline.source != ENVIRONMENT:
            command = f"conda config --file {quoted(offline.source)} --set offline false"
        yield Problem(
            "conda is set to work offline: it downloads nothing.",
            expected="offline: false",
            actual=offline.place,
            evidence=(offline.place,),
            fix=Fix("Unless that is meant, let it use the network.", (command,), Risk.REVERSIBLE),
            verify=("conda config --show offline",),
        )


@check("CA103", "conda sees this machine as it is", Severity.INFO)
def machine_pretended(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    `CONDA_OVERRIDE_*` variables, `override_virtual_packages`, and the setting `subdir`.

    ## Why it matters
    They make conda choose packages for another machine: builds for a GPU that is not here, or
    for another kind of processor. On a head node that is meant; in a start file it is a trap.
    """
    keys = ("subdir", "override_virtual_packages")
    pretended = [s for s in conda_settings.variables if s.key.startswith("override_")]
    pretended += [s for s in conda_settings.effective if s.key in keys and s.text]
    for setting in dict.fromkeys(setting.place for setting in pretended):
        yield Problem(
            f"conda chooses packages for another machine than this: {setting}.",
            evidence=(setting,),
            fix=Fix("Take it out where it is not meant, and open a new terminal."),
            verify=("conda info",),
        )


@check("CA104", "The terms of the default channels are settled", Severity.INFO, requires=("CS101",))
def terms_open(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Whether Anaconda's own channels are in use, what was answered to their terms of service, and
    whether the installation is one that several people share.

    ## Why it matters
    Since 25.5 conda asks for these terms before it loads anything, and in a script it ends with
    `CondaToSNonInteractiveError`. The terms ask larger organisations for a licence, with
    exceptions for teaching; conda-forge asks for none.
    """
    urls = (part for one in configured(conda_settings) for part in expanded(one, conda_settings))
    own = [url.rstrip("/") for url in urls if _is_official(url)]
    if not own or conda_settings.tool != "conda":
        return
    answers = {answer.channel: answer for answer in conda_settings.terms}
    refused = [url for url in own if url in answers and not answers[url].accepted]
    unanswered = [url for url in own if url not in answers] if _asks(conda_settings) else []
    if refused:
        yield _open_terms(
            f"The terms of {', '.join(refused)} were rejected: conda loads nothing from there.",
            refused,
            [f"{answers[url].path}: tos_accepted: false" for url in refused],
            Severity.WARNING,
        )
    elif unanswered:
        yield _open_terms(
            f"The terms of {', '.join(unanswered)} are not accepted yet: conda asks for them, "
            "and in a script it ends with an error.",
            unanswered,
            evidence(conda_settings) or ("channels: defaults (nobody set others)",),
        )
    if conda_settings.shared:
        yield _shared_terms(conda_settings)


def _shared_terms(settings: CondaSettings) -> Problem:
    return Problem(
        f"{settings.root} is shared, and loads from Anaconda's own channels, whose terms ask "
        "larger organisations for a licence.",
        expected="an organisation that the terms allow, or conda-forge",
        evidence=evidence(settings) or (f"{settings.root}: channels: defaults",),
        fix=Fix("Ask who runs this installation; conda-forge has no such terms."),
    )


def _is_official(url: str) -> bool:
    return url.startswith(OFFICIAL) or url.rstrip("/").rpartition("/")[0].endswith(
        ".anaconda.com/pkgs"
    )


def _asks(settings: CondaSettings) -> bool:
    """Whether conda waits for an answer: its plugin is there, and is not told to accept."""
    plugins = settings.setting("plugins")
    told = plugins.table.get("auto_accept_tos", "no") if plugins else "no"
    told = settings.text("plugins_auto_accept_tos", told)
    return settings.asks_terms and not is_on(told)


def _open_terms(
    message: str,
    urls: Sequence[str],
    evidence: Sequence[str],
    severity: Severity | None = None,
) -> Problem:
    accept = (f"conda tos accept --override-channels --channel {url}" for url in urls)
    return Problem(
        message,
        cause="conda-tos-not-accepted",
        expected="accepted terms, or channels without",
        evidence=tuple(evidence),
        fix=Fix(
            "Read the terms and accept them, or use conda-forge alone "
            "(`conda config --add channels conda-forge` and `--remove channels defaults`).",
            tuple(accept),
            Risk.REVERSIBLE,
        ),
        verify=("conda tos",),
        severity=severity,
    )


@check("CA105", "conda can write to a package cache")
def cache_not_writable(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    The folders of `pkgs_dirs`, else conda's own: `pkgs` in the installation and in ~/.conda.

    ## Why it matters
    conda unpacks each package there first. Where it may write to none of them, it ends with
    `NoWritablePkgsDirError`, also for environments that are our own.
    """
    yield from _not_writable(
        [folder for folder in conda_settings.folders if folder.purpose == "pkgs"],
        "a package cache",
        "pkgs_dirs",
        "pkgs-dirs-not-writable",
    )


@check("CA106", "conda can make environments somewhere")
def environments_not_writable(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    The folders of `envs_dirs`, and conda's own: `envs` in the installation and in ~/.conda.

    ## Why it matters
    `conda create -n name` then ends with `NoWritableEnvsDirError`. A ~/.conda that belongs to
    root, from a `sudo conda ...` of long ago, is the usual reason.
    """
    yield from _not_writable(
        [folder for folder in conda_settings.folders if folder.purpose == "envs"],
        "a folder of environments",
        "envs_dirs",
        None,
    )


def _not_writable(
    folders: Sequence[Folder], what: str, key: str, cause: str | None
) -> Iterator[Problem]:
    if not folders or any(folder.writable for folder in folders):
        return
    last = folders[-1]
    named = next((folder for folder in folders if folder.source), None)
    own = f"~/.conda/{last.purpose}"
    if named is None and last.owner in ("root", "other"):
        fix = Fix(
            "Make your own ~/.conda yours again.",
            ('sudo chown -R "$USER" ~/.conda',),
            Risk.NEEDS_ADMIN,
        )
    else:
        fix = Fix("Name a folder of your own.", (f"conda config --add {key} {own}",))
    yield Problem(
        f"conda may write to none of its folders: it has not {what} for this account.",
        cause=cause,
        expected=f"{what} that this account may write to",
        actual="; ".join(f"{folder.path} ({_whose(folder)})" for folder in folders),
        evidence=tuple(dict.fromkeys(folder.source or folder.path for folder in folders)),
        fix=fix,
        verify=(f"conda config --show {key}",),
    )


def _whose(folder: Folder) -> str:
    owners = {"self": "ours, without the right to write", "root": "root's", "other": "another's"}
    if not folder.exists:
        return "not there, and cannot be made"
    return owners.get(folder.owner or "", "not writable")
