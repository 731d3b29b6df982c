"""Near misses of TLS: both end in CondaHTTPError: HTTP 000."""

from tests.envcheck.atlas.asking import explained, named

DLL, TRUST = "windows-conda-openssl-dll-not-found", "tls-interception-ca-not-trusted"
HTTP_000 = "CondaHTTPError: HTTP 000 CONNECTION FAILED for url <https://repo.anaconda.com/x>\n"


def test_only_one_of_them_is_about_certificates():
    no_module = "Can't connect to HTTPS URL because the SSL module is not available.\n"
    problem = "There was a problem confirming the ssl certificate: (Caused by SSLError("
    assert named(HTTP_000 + no_module, "windows") == [DLL]
    assert named(HTTP_000 + problem + no_module, "windows") == [DLL]
    assert named(HTTP_000 + "certificate verify failed", "windows") == [TRUST]


def test_the_error_alone_asks_whether_there_is_openssl():
    asked = explained(HTTP_000, "windows").asks
    assert [ask.between for ask in asked] == [(DLL, TRUST)]
    assert "import ssl" in asked[0].commands[0]


def test_a_connection_that_failed_before_tls_is_neither():
    assert named(HTTP_000 + "[Errno 11001] getaddrinfo failed", "windows") == []
    assert named(HTTP_000.replace("https:", "http:")) == []


def test_an_expired_certificate_is_not_that_of_a_proxy():
    text = "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: {} (_ssl.c:1)"
    expired = explained(text.format("certificate has expired")).causes
    unknown = explained(text.format("unable to get local issuer certificate")).causes
    assert expired[0].confidence < 0.5 < unknown[0].confidence
