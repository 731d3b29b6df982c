"""Texts of condarc files, pip.conf and uv.toml: by readers that others wrote, and by ours."""

import configparser

import pytest
import yaml

from envcheck.probes import condarc_text, ini_settings, toml_settings
from envcheck.probes.settings_files import Unreadable

MINIFORGE = "channels:\n  - conda-forge\n"
PLAIN = [
    MINIFORGE,
    "channels:\n- conda-forge\n- defaults\n\nchannel_priority: strict\n",
    "# for all\nauto_activate_base: false\n\nssl_verify: /etc/ssl/lab.pem\n",
    "envs_dirs:\n    - ~/envs\n    - /scratch/envs\npkgs_dirs:\n    - $HOME/pkgs\n",
    "channel_alias: https://mirror.example.edu/conda\n",
    "show_channel_urls:  true  \n",
]
RICHER = [
    "channels: [conda-forge, nvidia]\n",
    'channels:\n  - "conda-forge"  # first\n',
    "proxy_servers:\n  http: http://proxy.example.edu:3128\n",
    "default_channels:\n  - https://mirror.example.edu:8443/pkgs/main\n",
    "env_prompt: '({name})'\n",
]


def said(text):
    return {s.written: list(s.texts) or s.table for s in condarc_text.parse(text, "/etc/condarc")}


def by_yaml(text):
    return {
        key: [str(one) for one in value] if isinstance(value, list) else value
        for key, value in yaml.load(text, yaml.BaseLoader).items()
    }


@pytest.mark.parametrize("text", PLAIN + RICHER)
def test_it_reads_what_yaml_reads(text):
    wanted = {
        k: [" ".join(v.split())] if isinstance(v, str) else v for k, v in by_yaml(text).items()
    }
    assert said(text) == wanted


@pytest.mark.parametrize("text", PLAIN)
def test_plain_files_need_no_reader_of_yaml(text, monkeypatch):
    monkeypatch.setattr(condarc_text, "_settings", None)
    assert condarc_text.parse(text, "/etc/condarc")


def test_each_setting_knows_its_line():
    for text in ("a: 1\n\nchannels:\n  - x\n", "a: 1\n# [c]\nchannels: [x]\n"):
        assert [s.line for s in condarc_text.parse(text, "/x")] == [1, 3]


def test_other_names_of_a_setting():
    (found,) = condarc_text.parse("auto_activate_base: false\n", "/x")
    assert (found.key, found.written) == ("auto_activate", "auto_activate_base")


@pytest.mark.parametrize("text", ["", "# nothing\n", "channels:\n", "channels: ~\n", "---\n"])
def test_nothing_is_set(text):
    assert condarc_text.parse(text, "/x") == ()


def test_an_empty_list_is_a_list():
    (found,) = condarc_text.parse("channels: []\n", "/x")
    assert (found.kind, found.texts) == ("list", ())


def test_flags_of_conda_are_kept():
    text = "channels:  #!final\n  - a  #!bottom\n  - b\n  - c  #!top\noffline: no  #!final\n"
    channels, offline = condarc_text.parse(text, "/x")
    assert channels.marks == ("bottom", "", "top")
    assert channels.final
    assert offline.final
    assert condarc_text.parse("# see #!final\nsolver: rattler\n", "/x")[0].final is False


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("channels: [conda-forge\n", 2, "expected"),
        ("channels:\n\t- conda-forge\n", 2, "token"),
        ("channels:\n  - a\nsolver: x\nchannels:\n  - b\n", 4, "twice"),
        ("- conda-forge\n", 1, "a list"),
        ("conda-forge\n", 1, "a text"),
        ("channel_priority:strict\n", 1, "a text"),
        ('ssl_verify: "C:\\certs\\lab.pem"\n', 1, "escape"),
        ("a: 1\n---\nb: 2\n", 2, "document"),
        ("{a: 1}: b\n", 1, "key"),
    ],
)
def test_what_is_no_condarc_is_told_with_its_line(text, line, word):
    with pytest.raises(Unreadable, match=word) as refused:
        condarc_text.parse(text, "/x")
    assert refused.value.line == line


def test_a_bomb_of_aliases_is_not_blown_up():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert len(condarc_text.parse(bomb, "/x")) == 9


def test_a_node_that_holds_itself():
    (found,) = condarc_text.parse("a: &a [*a]\n", "/x")
    assert found.kind == "list"


def test_a_text_that_is_too_long_or_too_deep():
    for text in ("a: [x]\n" * 30_000, "a: " + "[" * 5_000):
        with pytest.raises(Unreadable):
            condarc_text.parse(text, "/x")


PIP = [
    "[global]\nindex-url = https://mirror.example.edu/simple\n",
    "[global]\nextra-index-url =\n    https://a.example/simple\n    https://b.example/simple\n",
    "# c\n[global]\ntimeout: 5\n[install]\nno-index = true\nfind-links=/srv/wheels ; /srv/more\n",
    "[list]\nformat = columns\n[global]\n\n; none\ntrusted-host = a.example b.example\n",
]
NO_PIP = [
    ("timeout = 5\n", 1),
    ("\ufeff[global]\ntimeout = 5\n", 1),
    ("[global]\ntimeout 5\n", 2),
    ("[global]\ntimeout = 5\nTimeout = 6\n", 3),
    ("[global]\n[install]\n[global]\n", 3),
    ("[global]\n= 5\n", 2),
]


@pytest.mark.parametrize("text", PIP)
def test_pip_settings_are_those_of_pythons_own_reader(text):
    parser = configparser.RawConfigParser()
    parser.read_string(text)
    wanted = {
        (section, key): value.split()
        for section in ini_settings.READ
        if parser.has_section(section)
        for key, value in parser.items(section)
    }
    found = ini_settings.parse(text, "/x")
    assert [" ".join(s.texts).split() for s in found] == list(wanted.values())
    assert [s.written for s in found] == [key for _, key in wanted]


@pytest.mark.parametrize(("text", "line"), NO_PIP)
def test_what_pythons_reader_refuses_is_refused_with_its_line(text, line):
    with pytest.raises(configparser.Error):
        configparser.RawConfigParser().read_string(text)
    with pytest.raises(Unreadable) as refused:
        ini_settings.parse(text, "/x")
    assert refused.value.line == line


def test_toml_settings():
    text = (
        'offline = true\n[pip]\nindex-url = "https://u:secret@h.example/simple"\n'
        '[[index]]\nurl = "https://h.example/simple"\n'
    )
    offline, pip, index = toml_settings.parse(text, "/x")
    assert (offline.texts, offline.line) == (("true",), 1)
    assert (pip.table, pip.line) == ({"index-url": "https://***@h.example/simple"}, 2)
    assert (index.texts, index.line) == (("https://h.example/simple",), 4)


def test_what_is_no_toml():
    with pytest.raises(Unreadable) as refused:
        toml_settings.parse("a = 1\nb = \n", "/x")
    assert refused.value.line == 2
