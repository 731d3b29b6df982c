"""Texts of downloads that end at TLS."""

HTTP_000 = """
CondaHTTPError: HTTP 000 CONNECTION FAILED for url <https://repo.anaconda.com/pkgs/main/win-64/repodata.json.bz2>
Elapsed: -
An HTTP error occurred when trying to retrieve this URL.
"""
NO_MODULE = (
    HTTP_000
    + "SSLError(MaxRetryError('HTTPSConnectionPool(host=\\'repo.anaconda.com\\', port=443): Max retries exceeded with url: /pkgs/main (Caused by SSLError(\"Can\\'t connect to HTTPS URL because the SSL module is not available.\"))'))"
)
NOT_TRUSTED = (
    HTTP_000
    + "SSLError(MaxRetryError('HTTPSConnectionPool(host=\\'repo.anaconda.com\\', port=443): Max retries exceeded with url: /pkgs/pro/noarch (Caused by SSLError(SSLError(\"bad handshake: Error([(\\'SSL routines\\', \\'ssl3_get_server_certificate\\', \\'certificate verify failed\\')])\")))'))"
)

TEXTS = [
    ("windows-conda-openssl-dll-not-found", "windows", NO_MODULE),
    ("windows-conda-openssl-dll-not-found", "windows", "pip is configured with locations that require TLS/SSL, however the ssl module in Python is not available."),
    ("windows-conda-openssl-dll-not-found", None, "    import _ssl             # if we can't import it, let the error propagate\nImportError: DLL load failed: The specified module could not be found."),
    ("windows-conda-openssl-dll-not-found", "windows", "ImportError: DLL load failed while importing _ssl: The specified procedure could not be found."),
    ("windows-conda-openssl-dll-not-found", "windows", "CondaSSLError: OpenSSL appears to be unavailable on this machine. OpenSSL is required to\ndownload and install packages."),
    ("windows-conda-openssl-dll-not-found", "windows", HTTP_000),
    ("tls-interception-ca-not-trusted", "macos", NOT_TRUSTED),
    ("tls-interception-ca-not-trusted", "windows", "schannel: SEC_E_UNTRUSTED_ROOT (0x80090325) - The certificate chain was issued by an authority that is not trusted."),
    ("tls-interception-ca-not-trusted", "windows", NOT_TRUSTED),
    ("tls-interception-ca-not-trusted", "windows", "connection broken by 'SSLError(SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAIL\nED] certificate verify failed (_ssl.c:777)'),)': /simple/rgf-python/"),
    ("tls-interception-ca-not-trusted", "linux", "SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1000)')"),
    ("tls-interception-ca-not-trusted", "windows", "CondaSSLError: Encountered an SSL error. Most likely a certificate verification issue."),
    ("tls-interception-ca-not-trusted", "linux", "critical libmamba Download error (60) SSL peer certificate or SSH remote key was not OK [https://conda.anaconda.org/conda-forge/noarch/repodata.json.zst]\nSSL certificate problem: unable to get local issuer certificate"),
    ("tls-interception-ca-not-trusted", "linux", "error: Failed to fetch: `https://download.pytorch.org/whl/cpu/torch/`\n  Caused by: invalid peer certificate: UnknownIssuer"),
    ("tls-interception-ca-not-trusted", "macos", "urllib.error.URLError: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)>"),
]  # fmt: skip

SILENT = [
    "ssl_verify: <truststore>",
    "OpenSSL 3.0.13 30 Jan 2024",
    "Downloading torch-2.5.1-cp312-cp312-manylinux1_x86_64.whl (906.4 MB)\nSuccessfully installed torch-2.5.1",
    "ConnectionError: HTTPSConnectionPool: Failed to establish a new connection: [Errno 11001] getaddrinfo failed",
]  # fmt: skip
