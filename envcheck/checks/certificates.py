"""The certificates that programs trust, and secrets that others may read."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks.words import parts, quoted
from envcheck.facts import (
    CertificateSetting,
    CondaSettings,
    Network,
    Packages,
    PipSettings,
    SettingsFile,
    Target,
    Unknown,
)
from envcheck.facts.conda_keys import is_on
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.versions import release

BY_ERROR = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT", "pip's cert", "conda's ssl_verify")
"""What pip, conda and requests read: with a wrong file they load nothing at all."""
INTERCEPTORS = (
    *("zscaler", "netskope", "bluecoat", "forcepoint", "fortinet", "fortigate", "paloalto"),
    *("umbrella", "checkpoint", "sophos", "websense", "mcafee", "kaspersky", "proxy", "inspect"),
)
"""Words in the names of authorities that sign what a network looks into."""


@check("CE101", "Certificate files that settings name are there")
def certificates_missing(network: Network) -> Problems:
    """
    ## What it looks at
    REQUESTS_CA_BUNDLE, CURL_CA_BUNDLE, SSL_CERT_FILE, SSL_CERT_DIR, PIP_CERT, GIT_SSL_CAINFO,
    NODE_EXTRA_CA_CERTS, conda's `ssl_verify` and pip's `cert`: whether the file is there, can be
    read, and holds certificates as text (PEM).

    ## Why it matters
    pip and requests end with "Could not find a suitable TLS CA certificate bundle", conda with a
    refusal of `ssl_verify`. A file without certificates makes every connection fail with
    `CERTIFICATE_VERIFY_FAILED` or an unknown SSL error.
    """
    # Of several folders one is enough.
    fine = {s.name for s in network.certificates if s.state == "fine"} & {"SSL_CERT_DIR"}
    for setting in network.certificates:
        if setting.state not in ("fine", "not known") and setting.name not in fine:
            what = {
                "missing": "which is not there",
                "unreadable": "which this account may not read",
                "no certificates": "which holds no certificate in text form (PEM)",
                "a folder": "which is a folder, and has to be a file",
                "a file": "which is a file, and has to be a folder",
                "an empty folder": "which is an empty folder",
            }.get(setting.state, f"which is {setting.state}")
            yield Problem(
                f"{setting.name} names {setting.path}, {what}.",
                expected="certificates in PEM form",
                actual=setting.state,
                evidence=(setting.place,),
                fix=_mend(setting),
                verify=(f"ls -l {quoted(setting.path)}",),
                severity=None if setting.name in BY_ERROR else Severity.WARNING,
            )


def _mend(setting: CertificateSetting) -> Fix:
    if setting.state == "no certificates":
        text = "Convert it, if it is in binary form (DER), and name the new file."
        new = f"{setting.path}.pem"
        command = f"openssl x509 -inform der -in {quoted(setting.path)} -out {quoted(new)}"
        return Fix(text, (command,), Risk.REVERSIBLE)
    if setting.name == "conda's ssl_verify":
        command = "conda config --set ssl_verify true"
    elif "'" in setting.name:
        command = "python -m pip config unset global.cert"
    else:
        command = f"unset {setting.name}"
    return Fix(
        "Correct the path, or take the setting out where it is set.", (command,), Risk.REVERSIBLE
    )


@check("CE102", "Programs know the authorities that this machine trusts", Severity.WARNING)
def authorities_unknown(
    network: Network,
    conda_settings: CondaSettings | Unknown | None,
    pip_settings: PipSettings | Unknown,
    packages: Packages | Unknown | None,
    target: Target | Unknown,
) -> Problems:
    """
    ## What it looks at
    Authorities that an administrator added to the system's certificates, together with a proxy or
    with a name that tells of one that looks into connections; and whether conda and pip are told
    to trust them.

    ## Why it matters
    conda and older pips bring certificates of their own. Where a proxy signs connections anew,
    they end with `CERTIFICATE_VERIFY_FAILED`, while browsers and curl work.
    """
    names = [path for path in network.authorities if _is_interceptor(path)]
    added = network.authorities if network.proxies else tuple(names)
    told = any(setting.name in BY_ERROR[:2] for setting in network.certificates)
    if not added or told:
        return
    yield from _unknown_to_conda(conda_settings, added)
    yield from _unknown_to_pip(pip_settings, packages, target, added)


def _is_interceptor(path: str) -> bool:
    name = parts(path)[-1].lower().replace("-", "").replace("_", "").replace(" ", "")
    return any(word in name for word in INTERCEPTORS)


def _unknown_to_conda(settings: CondaSettings | Unknown | None, added: tuple[str, ...]) -> Problems:
    if not isinstance(settings, CondaSettings) or not settings.root or settings.text("ssl_verify"):
        return
    yield Problem(
        "conda does not know the authorities that were added to this machine "
        f"({', '.join(parts(path)[-1] for path in added)}): behind a proxy that signs anew it "
        "loads nothing.",
        cause="tls-interception-ca-not-trusted",
        expected="ssl_verify: truststore",
        actual="ssl_verify is not set: certificates of conda's own",
        evidence=added,
        fix=Fix(
            "Let conda trust what the system trusts (conda 23.9 or later).",
            ("conda config --set ssl_verify truststore",),
            Risk.REVERSIBLE,
        ),
        verify=("conda config --show ssl_verify",),
    )


def _unknown_to_pip(
    settings: PipSettings | Unknown,
    packages: Packages | Unknown | None,
    target: Target | Unknown,
    added: tuple[str, ...],
) -> Problems:
    if not isinstance(packages, Packages) or not isinstance(target, Target):
        return
    pip = next((one.version for one in packages.distributions if one.name == "pip"), None)
    by_itself = pip and release(pip) >= (24, 2) and release(target.version or "0") >= (3, 10)
    told = isinstance(settings, PipSettings) and (settings.pip("cert") or _asks_system(settings))
    if pip is None or by_itself or told:
        return
    yield Problem(
        f"pip {pip} does not know the authorities that were added to this machine.",
        cause="tls-interception-ca-not-trusted",
        expected="pip 24.2 or later, which asks the system, or a `cert` in pip's settings",
        actual=f"pip {pip}, no cert",
        evidence=added,
        fix=Fix(
            "Tell pip the system's certificates.",
            ("python -m pip config set global.cert /etc/ssl/certs/ca-certificates.crt",),
            Risk.REVERSIBLE,
        ),
        verify=("python -m pip config list",),
    )


def _asks_system(settings: PipSettings) -> bool:
    features = settings.pip("use-feature")
    return features is not None and "truststore" in features.texts


@check("CE103", "Certificates of servers are checked", Severity.WARNING)
def certificates_unchecked(
    conda_settings: CondaSettings | Unknown | None, pip_settings: PipSettings | Unknown
) -> Problems:
    """
    ## What it looks at
    conda's `ssl_verify`, and pip's `trusted-host`.

    ## Why it matters
    It makes an error of certificates go away, and with it the proof of who sends the packages:
    anybody on the way can put programs of their own into an environment.
    """
    if isinstance(conda_settings, CondaSettings):
        verify = conda_settings.setting("ssl_verify")
        if verify and is_on(verify.text) is False:
            yield Problem(
                "conda does not check whom it loads packages from (ssl_verify is off).",
                expected="ssl_verify: true, truststore or a file of certificates",
                actual=verify.place,
                evidence=(verify.place,),
                fix=Fix(
                    "Trust what the system trusts (conda 23.9 or later).",
                    ("conda config --set ssl_verify truststore",),
                    Risk.REVERSIBLE,
                ),
                verify=("conda config --show ssl_verify",),
            )
    hosts = pip_settings.pip("trusted-host") if isinstance(pip_settings, PipSettings) else None
    if hosts and hosts.texts:
        yield Problem(
            f"pip does not check the certificates of {', '.join(hosts.texts)} (trusted-host).",
            expected="an authority in pip's `cert`",
            actual=hosts.place,
            evidence=(hosts.place,),
            fix=Fix("Name the authority of that server with `cert`, and take trusted-host out."),
            verify=("python -m pip config list",),
            severity=Severity.INFO,
        )


@check("CE104", "Passwords in settings are for their owner alone", Severity.WARNING)
def secret_readable_by_all(
    conda_settings: CondaSettings | Unknown | None, pip_settings: PipSettings | Unknown
) -> Problems:
    """
    ## What it looks at
    Settings of conda, pip, uv and pixi with a password or a token in them, and whether every
    account of this machine may read the file. The secrets themselves are never kept or shown.

    ## Why it matters
    On a machine that several people use, everybody can take the password from there.
    """
    for settings in (conda_settings, pip_settings):
        files: tuple[SettingsFile, ...] = ()
        if isinstance(settings, (CondaSettings, PipSettings)):
            files = settings.files
        for file in files:
            if file.has_secret and file.for_all:
                yield Problem(
                    f"A password or a token stands in {file.path}, which every account may read.",
                    expected="a file that its owner alone may read",
                    actual="readable for all",
                    evidence=(file.path,),
                    fix=Fix(
                        "Close it to others, and ask for a new password if others were there.",
                        (f"chmod 600 {quoted(file.path)}",),
                        Risk.REVERSIBLE,
                    ),
                    verify=(f"ls -l {quoted(file.path)}",),
                )
