"""Settings of conda, pip and others, and what programs beside them say."""

from __future__ import annotations

from envcheck.facts import SettingsFile
from envcheck.probes import (
    building,
    conda_terms,
    condarc,
    condarc_text,
    display,
    ini_settings,
    network,
    running_kernels,
    search_path,
    settings_files,
    toml_settings,
    toolkits,
    windows,
)
from envcheck.records import replace
from tests.fuzz.of_profiles import DEEP, TOML, YAML
from tests.fuzz.of_shells import BLANK
from tests.fuzz.schema import fits_its_schema
from tests.fuzz.scratch import folder, place_in, put
from tests.fuzz.target import target, text_of

CONDARC = """\
channels:
  - conda-forge  #!top
  - https://user:secret@repo.example/t/tk-1/main
ssl_verify: false
envs_dirs: [~/envs, "/data"]
custom_channels: {lab: https://x/}
proxy_servers:
  http: http://me:pw@proxy.example:8080
auto_activate_base: !!bool "no"
"""
PIP = (
    "[global]\nindex-url = https://u:p@x/simple\nextra-index-url =\n    https://a\n    https://b\n"
)
UV = 'index-url = "https://x"\n[[index]]\nurl = "https://u:p@y"\n[pip]\nno-cache = true\n'
MAPS = "7f00-7f01 r-xp 00000000 08:01 12 /x/site-packages/numpy/core/_m.so (deleted)\n"


def settings(parse, path: str, readers: tuple[str, ...]):
    """A settings file, read as its program's."""

    def check(data: bytes) -> None:
        with folder() as root:
            place = place_in(root)
            put(root, path, data)
            found = settings_files.read(place, path, readers, parse)
        fits_its_schema(SettingsFile, found)

    return check


def effective_settings(data: bytes) -> None:
    """What conda makes of a file and of variables, one `NAME=value` a line."""
    with folder() as root:
        place = place_in(root)
        put(root, "/etc/conda/.condarc", data)
        put(root, "home/anna/.condarc", data[: len(data) // 2])
        lines = data.replace(b"\0", b"").split(b"\n")[:8]
        names = ("CONDA_CHANNELS", "CONDA_PINNED_PACKAGES", "CONDA_SSL_VERIFY", "CONDA_ENVS_DIRS")
        environ = dict(zip(names, map(text_of, lines), strict=False))
        found = condarc.probe(replace(place, environ=environ), None, condarc.Unknown("x"))
    assert found is not None


def proxy(data: bytes) -> None:
    found = network.parse_proxy("http_proxy", text_of(data))
    assert found.fault is None or found.fault


def compiler(data: bytes) -> None:
    text = text_of(data)
    family, _ = building.parse_compiler(text)
    assert family
    building.parse_newest_gcc(text)


def powershell_settings(data: bytes) -> None:
    with folder() as root:
        place = replace(place_in(root), platform="windows", home="C:\\Users\\anna")
        put(root, "/C:/Users/anna/Documents/PowerShell/powershell.config.json", data)
        found = windows.probe(place, lambda *_: None)
    assert all(isinstance(policy, str) for policy in found.policies.values())


TARGETS = {
    "condarc_file": target(
        settings(condarc_text.parse, "/etc/conda/.condarc", ("conda",)),
        f"{YAML} channels: ssl_verify: envs_dirs: conda-forge #!final #!top http://u:p@x",
        CONDARC,
        b"a: " + b"[" * 600,
        extra=(*BLANK, "\n  - ", ": "),
        limit=condarc_text.LONGEST,
    ),
    "condarc_effective": target(
        effective_settings,
        f"{YAML} channels: ssl_verify: envs_dirs: pinned_packages: conda-forge #!final #!top",
        CONDARC,
        extra=(*BLANK, "\n  - ", ": "),
        limit=condarc_text.LONGEST,
    ),
    "pip_conf": target(
        settings(ini_settings.parse, "/etc/pip.conf", ("pip",)),
        "[global] [install] [ ] = : # ; index-url extra-index-url proxy https://u:p@x",
        PIP,
        extra=(*BLANK, "\n    "),
    ),
    "uv_toml": target(
        settings(toml_settings.parse, "/etc/uv/uv.toml", ("uv",)),
        f"{TOML} index-url index url pip no-cache https://u:p@x",
        UV,
        *DEEP,
        extra=BLANK,
        limit=toml_settings.LONGEST,
    ),
    "conda_terms": target(
        lambda data: conda_terms.parse(text_of(data), "/x"),
        "true false null https://u:p@x",
        {"base_url": "https://repo.example/main", "tos_accepted": True},
        b"[" * 5000,
        json_keys="base_url tos_accepted",
    ),
    "proxy": target(
        proxy,
        "http:// https:// socks5:// : @ / [::1] 8080 99999 ² user:pw@ ' \" ://",
        "http://user:pw@proxy.example:8080/",
        "[::1]:" + "9" * 5000,
        extra=(" ", "\n"),
        limit=128 << 10,
    ),
    "powershell_settings": target(
        powershell_settings,
        "RemoteSigned null true",
        {"Microsoft.PowerShell:ExecutionPolicy": "RemoteSigned"},
        b"[" * 5000,
        json_keys="Microsoft.PowerShell:ExecutionPolicy",
    ),
    "launcher": target(
        lambda data: search_path.parse_launcher(data),
        '#! " C:\\x\\python.exe PK\x03\x04',
        b"MZ\0\0#!C:\\x y\\python.exe \r\nPK\x03\x04zip",
        b'#!"C:\\a b\\python.exe"\n',
        extra=("\r\n", "\n", " "),
        limit=search_path.HEAD,
    ),
    "compiler": target(
        compiler,
        "# if __GNUC__ > 13 gcc clang Microsoft ( ) 13.2.0 1. Free Software Foundation",
        "#if __GNUC__ > 13\n#endif\n",
        "gcc (Debian 12.2.0-14) 12.2.0\nCopyright (C) Free Software Foundation, Inc.\n",
        extra=BLANK,
        limit=1 << 20,
    ),
    "triton": target(
        lambda data: building.parse_triton(text_of(data)),
        "libraries = [ ' \" libcuda.so.1 ]",
        "import os\nlibraries = ['libcuda.so.1']\n",
        extra=BLANK,
    ),
    "ldd": target(
        lambda data: display.parse_ldd(text_of(data)),
        "libxcb.so => not found (0x0)",
        "\tlibxcb-cursor.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x7f)\n",
        extra=BLANK,
        limit=1 << 20,
    ),
    "process_maps": target(
        lambda data: running_kernels.parse_maps(text_of(data), ("numpy", "-umpy")),
        "/site-packages/ /dist-packages/numpy/ .so .so.1 (deleted) / .",
        MAPS,
        extra=BLANK,
        limit=4096,
    ),
    "toolkit_version": target(
        lambda data: toolkits.parse_version(text_of(data)),
        '"cuda" : { "version" "12.6 } CUDA Version release #define CUDA_VERSION # if __GNUC__ > 9 '
        + "9" * 5000,
        {"cuda": {"name": "CUDA SDK", "version": "12.6.20240"}},
        "CUDA Version 10.2.89\n",
        "#define CUDA_VERSION 12060\n#if __GNUC__ > 13\n",
        extra=BLANK,
        limit=1 << 20,
    ),
}
