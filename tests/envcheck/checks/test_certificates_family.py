"""Certificates that are not there, authorities that are not known, secrets that are open."""

import pytest

from envcheck.checks import certificates as family
from envcheck.facts import (
    CertificateSetting,
    Distribution,
    Network,
    PipSettings,
    SettingsFile,
    Unknown,
)
from envcheck.facts.settings import ENVIRONMENT
from envcheck.findings import Severity
from envcheck.probes.ini_settings import setting
from envcheck.probes.network import parse_proxy
from envcheck.records import replace
from tests.envcheck.checks.conda_known import PLAIN, USER, settings
from tests.envcheck.known import PACKAGES, SITE, judged, passes

PROXY = parse_proxy("HTTPS_PROXY", "http://proxy:3128")
LAB = "/usr/local/share/ca-certificates/lab-root.crt"
ZSCALER = "/usr/local/share/ca-certificates/Zscaler Root CA.crt"


def certificates(name, state, path="/gone.pem"):
    return Network(certificates=(CertificateSetting(name, f"{name}={path}", path, state),))


def with_pip(version):
    pip = Distribution("pip", version, "pip", SITE)
    return replace(PACKAGES, distributions=(pip, *PACKAGES.distributions))


def pip_told(**variables):
    told = (setting(n.partition("_")[2], ENVIRONMENT, None, v, n) for n, v in variables.items())
    return PipSettings(variables=tuple(told))


@pytest.mark.parametrize(
    ("name", "severity"),
    [
        ("REQUESTS_CA_BUNDLE", Severity.ERROR),
        ("CURL_CA_BUNDLE", Severity.ERROR),
        ("PIP_CERT", Severity.ERROR),
        ("conda's ssl_verify", Severity.ERROR),
        ("SSL_CERT_FILE", Severity.WARNING),
        ("NODE_EXTRA_CA_CERTS", Severity.WARNING),
    ],
)
def test_certificates_that_are_not_there(name, severity):
    found = judged(family.certificates_missing, network=certificates(name, "missing"))
    assert (found.severity, found.message) == (
        severity,
        f"{name} names /gone.pem, which is not there.",
    )
    assert found.fix.commands


@pytest.mark.parametrize(
    "state", ["unreadable", "no certificates", "a folder", "a file", "an empty folder"]
)
def test_what_is_there_and_no_certificate(state):
    found = judged(family.certificates_missing, network=certificates("SSL_CERT_FILE", state))
    assert found.actual == state
    for fine in ("fine", "not known"):
        assert passes(family.certificates_missing, network=certificates("SSL_CERT_FILE", fine))


def test_one_of_several_folders_is_enough():
    states = {"/etc/ssl/certs": "fine", "/etc/pki/tls/certs": "missing"}
    several = Network(
        certificates=tuple(
            CertificateSetting("SSL_CERT_DIR", "", path, state) for path, state in states.items()
        )
    )
    assert passes(family.certificates_missing, network=several)


def test_a_binary_certificate_is_to_be_converted():
    known = certificates("PIP_CERT", "no certificates", "/srv/lab root.cer")
    found = judged(family.certificates_missing, network=known)
    assert found.fix.commands == (
        "openssl x509 -inform der -in '/srv/lab root.cer' -out '/srv/lab root.cer.pem'",
    )


@pytest.mark.parametrize(
    "known", [Network((PROXY,), authorities=(LAB,)), Network(authorities=(ZSCALER,))]
)
def test_authorities_that_conda_does_not_know(known):
    found = judged(family.authorities_unknown, network=known, conda_settings=PLAIN)
    assert (found.severity, found.cause) == (Severity.WARNING, "tls-interception-ca-not-trusted")
    assert found.fix.commands == ("conda config --set ssl_verify truststore",)


@pytest.mark.parametrize(
    "changes",
    [
        {"network": Network(authorities=(LAB,))},
        {"network": Network((PROXY,))},
        {"conda_settings": settings("ssl_verify: truststore\n")},
        {"conda_settings": None},
        {"conda_settings": Unknown("not looked at")},
        {
            "network": replace(
                certificates("REQUESTS_CA_BUNDLE", "fine"), proxies=(PROXY,), authorities=(LAB,)
            )
        },
    ],
)
def test_authorities_that_are_no_matter(changes):
    known = {"network": Network((PROXY,), authorities=(LAB,)), "conda_settings": PLAIN, **changes}
    assert passes(family.authorities_unknown, **known)


@pytest.mark.parametrize(
    ("version", "told", "silent"),
    [
        ("23.2.1", PipSettings(), False),
        ("24.2", PipSettings(), True),
        ("23.2.1", pip_told(PIP_CERT="/etc/ssl/lab.pem"), True),
        ("23.2.1", pip_told(PIP_USE_FEATURE="truststore"), True),
        ("23.2.1", Unknown("not looked at"), False),
    ],
)
def test_authorities_that_pip_does_not_know(version, told, silent):
    found = judged(
        family.authorities_unknown,
        network=Network(authorities=(ZSCALER,)),
        conda_settings=None,
        pip_settings=told,
        packages=with_pip(version),
    )
    assert found.counts is not silent


def test_checks_that_are_turned_off():
    found = judged(family.certificates_unchecked, conda_settings=settings("ssl_verify: no\n"))
    assert (found.severity, found.evidence) == (Severity.WARNING, (f"{USER}:1: ssl_verify: no",))
    hosts = pip_told(PIP_TRUSTED_HOST="mirror.lab")
    found = judged(family.certificates_unchecked, pip_settings=hosts)
    assert found.severity is Severity.INFO
    assert passes(family.certificates_unchecked, conda_settings=settings("ssl_verify: yes\n"))


@pytest.mark.parametrize(("for_all", "silent"), [(True, False), (False, True), (None, True)])
def test_a_secret_that_everybody_may_read(for_all, silent):
    file = SettingsFile(USER, ("conda",), has_secret=True, for_all=for_all)
    found = judged(family.secret_readable_by_all, conda_settings=replace(PLAIN, files=(file,)))
    assert found.counts is not silent
    if not silent:
        assert found.fix.commands == (f"chmod 600 {USER}",)
