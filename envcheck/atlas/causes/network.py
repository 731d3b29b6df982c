"""Downloads that end at TLS: no OpenSSL in this Python, or a certificate that is not trusted."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, when
from envcheck.findings import Fix, Risk

SHOWS_SSL = ('python -c "import ssl; print(ssl.OPENSSL_VERSION)"',)
NO_SSL = when(lambda said: said.has("no_ssl_module") or None, -0.9,
              "Python has no OpenSSL here: no certificate was looked at",
              facts=("no_ssl_module",))  # fmt: skip
HAS_SSL = when(lambda said: said.has("certificate") or None, -0.9,
               "a certificate was looked at, so OpenSSL works", facts=("certificate",))  # fmt: skip
NO_CONNECTION = when(
    lambda said: (said.has("not_tls") and not said.has("certificate") and not
    said.has("no_ssl_module")) or None, -0.7, "the connection failed before TLS",
    facts=("not_tls",),
)  # fmt: skip

OPENSSL_DLL = Cause(
    "windows-conda-openssl-dll-not-found",
    "Python finds no OpenSSL library, or another program's, so it has no TLS",
    """
    Python's module _ssl needs libssl and libcrypto, which conda keeps in Library\\bin. When an
    environment's python.exe is started without being activated, that directory is not on PATH:
    Windows finds none, or takes those of another version from System32. Then neither pip nor conda
    can open an https address, whatever the network.
    """,
    "`import ssl` fails, and Library\\bin of the prefix is not on PATH, or libssl and libcrypto "
    "lie in System32.",
    (
        Sign("ssl module is not available", 0.85),
        Sign("ssl module in python is not available", 0.85),
        Sign("openssl appears to be unavailable", 0.9),
        Sign("_ssl", 0.93, r"dll load failed while importing _ssl|import _ssl[\s\S]{0,200}dll load "
             r"failed|from _ssl import[\s\S]{0,200}dll load failed"),
        Sign("_ssl'", 0.6, r"no module named '_ssl'"),
        Sign("libcrypto", 0.6, r"libcrypto-[\w-]+(?:\.dll)?[\s\S]{0,200}(?:ordinal|not found|"
             r"missing|could not be located)|ordinal[\s\S]{0,200}libcrypto"),
        Sign("http 000 connection failed", 0.35),
    ),
    (
        Mend(Fix("Activate the environment, or start from the Anaconda Prompt; for this window it "
                 "is enough to put Library\\bin first. Then renew openssl.",
                 ("$env:PATH = '<prefix>\\Library\\bin;' + $env:PATH",
                  "conda update openssl"), Risk.REVERSIBLE), ("windows",), ("powershell",)),
        Mend(Fix("Activate the environment, or start from the Anaconda Prompt; for this window it "
                 "is enough to put Library\\bin first. Then renew openssl.",
                 ("<prefix>\\Scripts\\activate", "set PATH=<prefix>\\Library\\bin;%PATH%",
                  "conda update openssl"), Risk.REVERSIBLE), ("windows",)),
    ),
    ("windows",),
    reasons=(HAS_SSL, NO_CONNECTION),
    unlike=(
        Unlike(("tls-interception-ca-not-trusted",),
               "whether Python has TLS at all: without it no certificate is looked at. Both end in "
               "CondaHTTPError: HTTP 000.", SHOWS_SSL),
    ),
    verify=SHOWS_SSL,
)  # fmt: skip

NOT_TRUSTED = Cause(
    "tls-interception-ca-not-trusted",
    "The server's certificate is signed by somebody whom conda or pip does not trust",
    """
    Many networks of firms and universities open the encrypted traffic and sign it anew with a
    certificate of their own. Windows and the browser know it, as it was installed there. conda and
    pip bring their own list of trusted signers, in which it is missing, and refuse the server. To
    turn the check off, or to trust a host blindly, lets anybody on the way replace packages.
    """,
    "CERTIFICATE_VERIFY_FAILED, with variables of a proxy set or a signer in the system's store "
    "that is not in certifi's list.",
    (
        Sign("certificate_verify_fail", 0.85),
        Sign("certificate verify failed", 0.85),
        Sign("signed certificate in certificate chain", 0.85,
             r"self[- ]signed certificate in certificate chain"),
        Sign("unable to get local issuer certificate", 0.85),
        Sign("ssl certificate problem", 0.8),
        Sign("invalid peer certificate", 0.85),
        Sign("encountered an ssl error. most likely a certificate verification issue", 0.9),
        Sign("ssl peer certificate or ssh remote key was not ok", 0.85),
        Sign("peer certificate cannot be authenticated", 0.85),
        Sign("problem confirming the ssl certificate", 0.85),
        Sign("issued by an authority that is not trusted", 0.88),
        Sign("was unable to check revocation", 0.7),
        Sign("http 000 connection failed", 0.34),
    ),
    (
        Mend(Fix("Let conda and pip use the list of Windows, in which the signer is; or name the "
                 "file with the network's certificate, which its administrators give.",
                 ("conda config --set ssl_verify truststore",
                  "python -m pip config set global.use-feature truststore",
                  "python -m pip config set global.cert C:\\certificates\\network.pem"),
                 Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Let conda and pip use the system's list; or name the file with the network's "
                 "certificate, which its administrators give. A Python from python.org on a Mac "
                 "needs its \"Install Certificates.command\" run once.",
                 ("conda config --set ssl_verify truststore",
                  "python -m pip config set global.cert /etc/ssl/cert.pem"), Risk.REVERSIBLE),
             ("macos",)),
        Mend(Fix("Let conda and pip use the system's list, after the network's certificate, which "
                 "its administrators give, was added to that.",
                 ("sudo cp network.crt /usr/local/share/ca-certificates/",
                  "sudo update-ca-certificates",
                  "conda config --set ssl_verify /etc/ssl/certs/ca-certificates.crt",
                  "python -m pip config set global.cert /etc/ssl/certs/ca-certificates.crt"),
                 Risk.NEEDS_ADMIN)),
    ),
    reasons=(
        NO_SSL,
        NO_CONNECTION,
        given("proxy", 0.3, "a proxy is in use"),
        given("certificate_expired", -0.6, "the certificate has expired, or the clock is wrong"),
        given("certificate_of_other_host", -0.6, "the certificate is another host's"),
    ),
    verify=('python -m pip download --no-deps --dest . six', "conda search python"),
)  # fmt: skip

CAUSES = (OPENSSL_DLL, NOT_TRUSTED)
