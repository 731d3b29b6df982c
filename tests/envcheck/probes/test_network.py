"""Proxies and certificates, by variables and planted files; nothing is connected to."""

import pytest

from envcheck.facts import CondaSettings, PipSettings, Setting, Unknown
from envcheck.facts.settings import ENVIRONMENT
from envcheck.probes import network
from envcheck.probes.network import parse_proxy
from envcheck.probes.place import Place
from tests.envcheck.probes.homes import write

PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
NOTHING = Unknown("not looked at")


def look(home, conda=None, pip=NOTHING, platform="linux", **environ):
    place = Place(environ, str(home), platform, str(home), root=str(home / "root"), listsep=":")
    return network.probe(place, conda, pip)


@pytest.mark.parametrize(
    ("text", "scheme", "host", "port"),
    [
        ("http://proxy.example.edu:3128", "http", "proxy.example.edu", "3128"),
        ("HTTPS://proxy.example.edu:3128/", "https", "proxy.example.edu", "3128"),
        ("proxy.example.edu:3128", None, "proxy.example.edu", "3128"),
        ("http://anna:p%40ss@proxy:80", "http", "proxy", "80"),
        ("socks5h://127.0.0.1:1080", "socks5h", "127.0.0.1", "1080"),
        ("http://[::1]:3128", "http", "[::1]", "3128"),
        ("http://[::1]", "http", "[::1]", None),
        ("http://proxy", "http", "proxy", None),
    ],
)
def test_the_parts_of_a_proxy(text, scheme, host, port):
    found = parse_proxy("HTTPS_PROXY", text)
    assert (found.scheme, found.host, found.port, found.fault) == (scheme, host, port, None)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("'http://proxy:3128'", "quotes"),
        ("http://proxy :3128", "space"),
        ("http:/proxy:3128", "`://`"),
        ("http:proxy:3128", "`://`"),
        ("htp://proxy:3128", "`htp`"),
        ("http://", "no host"),
        ("http://:3128", "no host"),
        ("http://proxy:port", "`port`"),
        ("http://proxy:99999", "`99999`"),
    ],
)
def test_what_is_no_proxy(text, why):
    assert why in parse_proxy("HTTPS_PROXY", text).fault


@pytest.mark.parametrize(
    "text",
    [
        *("http://anna:s3cret@proxy:3128", "anna:s3cret@proxy", "http:/anna:s3cret@proxy:3128"),
        *("http://anna:s3c/ret@proxy:3128", "'http://anna:s3c@ret@proxy:1'", "anna:s3cret@"),
        *("http://anna:s3c ret@proxy", "htp://anna:s3cret@proxy:no"),
    ],
)
def test_no_login_is_kept(text):
    assert "s3c" not in str(parse_proxy("HTTPS_PROXY", text))


def test_every_source_of_proxies(tmp_path):
    environ = {"http_proxy": "http://u:pw1@a:1", "HTTPS_PROXY": "http://b:2", "ALL_PROXY": ""}
    servers = Setting(
        "proxy_servers", "proxy_servers", "/x", 3, "table", table={"https": "http://c:3"}
    )
    pip = PipSettings(
        variables=(Setting("proxy", "PIP_PROXY", ENVIRONMENT, None, "text", ("d:4",)),)
    )
    found = look(tmp_path, CondaSettings("conda", None, None, effective=(servers,)), pip, **environ)
    assert [(p.name, p.host, p.place) for p in found.proxies] == [
        ("http_proxy", "a", "http_proxy=http://***@a:1"),
        ("HTTPS_PROXY", "b", "HTTPS_PROXY=http://b:2"),
        ("proxy_servers: https", "c", "/x:3: proxy_servers: https: http://c:3"),
        ("pip's proxy", "d", "PIP_PROXY=d:4"),
    ]


@pytest.mark.parametrize(
    ("text", "entries", "separator"),
    [
        ("localhost,127.0.0.1, .example.edu", ("localhost", "127.0.0.1", ".example.edu"), "comma"),
        ("localhost 127.0.0.1", ("localhost", "127.0.0.1"), "space"),
        ("localhost;b", ("localhost", "b"), "semicolon"),
        ("*", ("*",), ""),
    ],
)
def test_no_proxy(tmp_path, text, entries, separator):
    (found,) = look(tmp_path, NO_PROXY=text).no_proxies
    assert (found.entries, found.separator) == (entries, separator)


def test_the_states_of_certificates(tmp_path):
    write(tmp_path / "fine.pem", "# of the lab\n" + PEM)
    write(tmp_path / "long.pem", "#" * (1 << 17) + "\n" + PEM)
    (tmp_path / "binary.cer").write_bytes(b"\x30\x82\x03\x04")
    write(tmp_path / "folder/0.pem", PEM)
    (tmp_path / "empty").mkdir()
    states = {
        "fine.pem": "fine",
        "long.pem": "fine",
        "binary.cer": "no certificates",
        "gone.pem": "missing",
        "folder": "a folder",
    }
    for name, state in states.items():
        (found,) = look(tmp_path, SSL_CERT_FILE=str(tmp_path / name)).certificates
        assert (found.state, found.path) == (state, str(tmp_path / name))
    of_folders = look(
        tmp_path, SSL_CERT_DIR=f"{tmp_path}/folder:{tmp_path}/empty:{tmp_path}/fine.pem"
    )
    assert [one.state for one in of_folders.certificates] == ["fine", "an empty folder", "a file"]
    assert (
        look(tmp_path, REQUESTS_CA_BUNDLE=str(tmp_path / "folder")).certificates[0].state == "fine"
    )
    assert look(tmp_path, REQUESTS_CA_BUNDLE="fine.pem").certificates[0].state == "fine"


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("true", []),
        ("no", []),
        ("truststore", []),
        ("/gone.pem", ["missing"]),
        ("~/a.pem", ["fine"]),
        ("$HERE/a.pem", ["fine"]),
        ("${HERE}/b.pem", ["missing"]),
        ("$NOT_SET/a.pem", ["not known"]),
    ],
)
def test_ssl_verify_of_conda(tmp_path, text, states):
    write(tmp_path / "a.pem", PEM)
    verify = Setting("ssl_verify", "ssl_verify", "/x", 1, "text", (text,))
    known = CondaSettings("conda", None, None, effective=(verify,))
    found = look(tmp_path, known, HERE=str(tmp_path))
    assert [one.state for one in found.certificates] == states


def test_authorities_that_were_added(tmp_path):
    write(tmp_path / "root/usr/local/share/ca-certificates/lab.crt", PEM)
    write(tmp_path / "root/etc/pki/ca-trust/source/anchors/README", "")
    assert look(tmp_path).authorities == ("/usr/local/share/ca-certificates/lab.crt",)
    assert look(tmp_path, platform="macos").authorities == ()
