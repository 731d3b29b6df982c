"""Secrets of some forty kinds: in no format, whatever brings them into a report."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from envcheck.check import check
from envcheck.facts import Unknown, Variables
from envcheck.findings import Fix, Problem
from envcheck.formats import FORMATS
from envcheck.formats.style import Style
from envcheck.formats.text import render as render_text
from envcheck.masking import mask
from envcheck.records import replace
from envcheck.redact import Redactor
from tests.envcheck.formats.reports import CHECKS, REDACTOR, SICK, report_of
from tests.envcheck.probes.homes import write

BODY = "Zq7Xw2Rk9Lm4Tn8Vb3Yc6Hd1"
"""What is secret in most of them; nothing else holds it."""
PEM = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow{0}\n{0}\n-----END RSA PRIVATE KEY-----"
JWT = f"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOi{BODY}.{BODY}"
UUID = "ab-1f0c2d3e-4b5a-4678-9abc-def012345678"
KINDS = {
    "conda token": f"https://conda.example.edu/t/{UUID}/lab/linux-64",
    "conda token of words": f"https://conda.example.edu/t/ab-{BODY}/lab",
    "login of a channel": f"https://anna:{BODY}@repo.example.edu/conda/main",
    "login that is a token": f"https://{BODY}@repo.example.edu/conda/main",
    "login of an index": f"https://__token__:pypi-AgEIcHlw{BODY}@h.example/simple",
    "login with signs": f"http://anna:p@{BODY}:x!@proxy.example.edu:3128",
    "login with a stroke": f"http://anna:x/{BODY}@proxy.example.edu:3128",
    "login in percents": f"http://anna:%40{BODY}%2F@proxy.example.edu:3128",
    "login without a scheme": f"anna:{BODY}@proxy.example.edu:3128",
    "login of a repository": f"git+https://oauth2:{BODY}@git.example.edu/lab/course.git@v1",
    "login of a database": f"postgresql+psycopg2://anna:{BODY}@db.example.edu/course",
    "token in a query": f"https://h.example/simple?token={BODY}&x=1",
    "key in a query": f"https://h.example/file?a=1&api_key={BODY}",
    "signature in a query": f"https://s3.example/x?X-Amz-Signature={BODY}&X-Amz-Date=1",
    "signature of a storage": f"https://h.example/x?sv=2024&sig={BODY}%3D",
    "variable": f"WANDB_API_KEY={BODY}",
    "variable of a cloud": f"AWS_SECRET_ACCESS_KEY={BODY}/abc",
    "exported": f"export HF_TOKEN='{BODY}'",
    "password with spaces": f'password: "two words {BODY}"',
    "in JSON": f'{{"access_token": "{BODY}", "x": 1}}',
    "in JSON as a key": f'{{"username": "anna", "key": "{BODY}"}}',
    "of containers": f'{{"auths": {{"h.example": {{"auth": "{BODY}"}}}}}}',
    "of npm": f"//registry.example/:_authToken={BODY}",
    "connection string": f"Server=db;Uid=anna;Pwd={BODY};Database=x",
    "key of a storage": f"AccountName=lab;AccountKey={BODY}==;EndpointSuffix=x",
    "header": f"Authorization: Bearer {BODY}",
    "basic header": f"authorization: Basic {BODY}==",
    "bare bearer": f"curl said: bearer {BODY}",
    "netrc": f"machine h.example login anna password {BODY}",
    "option": f"pip --password {BODY} --timeout 5",
    "option of curl": f"curl -u anna:{BODY} https://h.example",
    "private key": PEM.format(BODY),
    "half a private key": PEM.format(BODY).partition("-----END")[0],
    "code host": f"remote said ghp_{BODY} is expired",
    "code host, fine": f"github_pat_11ABC_{BODY}",
    "another code host": f"glpat-{BODY}",
    "model hub": f"hf_{BODY}",
    "index": f"pypi-AgEIcHlwaS5vcmc{BODY}",
    "npm": f"npm_{BODY}abcdefgh",
    "assistant": f"key sk-proj-{BODY} was refused",
    "chat": f"xoxb-123456789012-{BODY}",
    "payments": f"sk_live_{BODY}",
    "cloud key": "AKIAZQ7XW2RK9LM4TN8V",
    "cloud key of a search": f"AIzaSy{BODY}abcdefghi",
    "JWT": f"token was {JWT}",
}
SECRET = (BODY, UUID, "AKIAZQ7XW2RK9LM4TN8V", "Zq7Xw2Rk9Lm4")
HARMLESS = [
    "torch 2.13.0+cpu, numpy 2.4.6",
    "requires tokenizers==0.19.1 and tiktoken: 0.7",
    "token-bucket==1.0",
    "git+https://git.example.edu/lab/course.git@v1.2",
    "https://mirror.example.edu:8443/simple/a@b",
    "file:///srv/t/channel/linux-64",
    "/home/student/t/abc/python",
    "PWD=/home/student/course",
    "KeyError: 'weight'",
    "image:tag@sha256:0123456789abcdef",
    "GPU-8932f937-d72c-4106-c12f-20bd9faed9f6",
    "SyntaxError: invalid syntax (line 3)",
    "12:30@room",
    "expects keys: ['a', 'b']",
    "conda config --remove channels defaults",
    "numpy -u is no option; python -u -m pip",
    "http://[::1]:3128",
    "author: Anna, monkey=1, keyboard: us",
]


@pytest.mark.parametrize("text", KINDS.values(), ids=list(KINDS))
def test_each_kind_is_masked(text):
    masked = mask(text)
    assert not any(secret in masked for secret in SECRET)
    assert "***" in masked


@pytest.mark.parametrize("text", KINDS.values(), ids=list(KINDS))
def test_also_in_the_middle_of_a_line_and_twice(text):
    line = f"ran with {text} and then {text}, which failed"
    masked = mask(line)
    assert not any(secret in masked for secret in SECRET)
    assert masked.startswith("ran with ")


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_secret_is_left(text):
    assert mask(text) == text


def test_a_megabyte_of_pieces_of_secrets_does_not_hang():
    """A guard against patterns that try every start with every end: those would take hours."""
    pieces = ["http://a:b", "a:b@", "?a&token", "-----BEGIN PRIVATE KEY-----", "eyJaaaaaaaa.eyJ"]
    pieces += ["login a password ", "https://a/t/", " -u a:", "authorization=a ", 'token="', "sk-a"]
    code = "import sys; from envcheck.masking import mask; [mask(p * 100_000) for p in sys.argv]"
    subprocess.run([sys.executable, "-c", code, *pieces], check=True, timeout=120)


def test_what_stands_beside_a_secret_stays():
    assert mask(KINDS["login of an index"]) == "https://***@h.example/simple"
    assert mask(KINDS["conda token"]) == "https://conda.example.edu/t/***/lab/linux-64"
    assert mask(KINDS["token in a query"]) == "https://h.example/simple?token=***&x=1"
    assert mask(KINDS["login of a repository"]).endswith("@git.example.edu/lab/course.git@v1")
    assert mask("a\n" + PEM.format(BODY) + "\nb") == (
        "a\n-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----\nb"
    )


@check("ZZ101", "Nothing is told")
def tells_everything():
    """
    ## What it looks at
    Nothing.

    ## Why it matters
    It tells every secret in every part of a finding.
    """
    for text in KINDS.values():
        yield Problem(
            text,
            expected=text,
            actual=text,
            evidence=(text,),
            fix=Fix(text, (text,)),
            verify=(text,),
        )


REPORT = report_of(
    replace(
        SICK,
        variables=Variables({f"LD_LIBRARY_PATH{n}": text for n, text in enumerate(KINDS.values())}),
        memory=Unknown("; ".join(KINDS.values())),
        shells=Unknown("\n".join(KINDS.values())),
        conda=Unknown(KINDS["login with signs"]),
    ),
    checks=(replace(CHECKS[0], find=tells_everything.find),),
)


def leaks(text):
    return [secret for secret in SECRET if secret in text]


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_shows_any(name):
    assert leaks(FORMATS[name](REPORT, None)), "the report must hold what is to be taken out"
    assert leaks(FORMATS[name](REPORT, REDACTOR)) == []


@pytest.mark.parametrize("width", [20, 40, 80, 200])
@pytest.mark.parametrize("redactor", [REDACTOR, Redactor("")], ids=["elsewhere", "on a terminal"])
def test_no_text_shows_any(width, redactor):
    assert leaks(render_text(REPORT, Style(width=width)))
    assert leaks(render_text(redactor.record(REPORT), Style(width=width))) == []


def planted(home: Path) -> dict[str, str]:
    """A home full of secrets where programs keep them; the variables of its terminal."""
    write(
        home / ".condarc",
        f"channels:\n  - {KINDS['conda token']}\n  - {KINDS['login of a channel']}\n"
        f"  - {KINDS['token in a query']}\n  - conda-forge\nchannel_alias: u:{BODY}@h.example\n"
        f"proxy_servers:\n  https: {KINDS['login with a stroke']}\n  http: u:{BODY}@h\n",
    )
    write(home / ".conda/condarc", f"channels: [https://u:{BODY}@h.example/x\n")
    write(home / ".config/conda/condarc", f"'https://u:{BODY}@h.example/x': 1\nsolver: x\n")
    write(
        home / ".config/pip/pip.conf",
        f"[global]\nindex-url = {KINDS['login of an index']}\nproxy = u:{BODY}@h:1\n"
        f"extra-index-url = http://u:{BODY}@plain.example/simple\n  {KINDS['token in a query']}\n",
    )
    write(home / ".config/uv/uv.toml", f'index-url = "https://u:{BODY}@h.example/simple"\n')
    write(home / ".pixi/config.toml", f'default-channels = ["https://u:{BODY}@h.example/c"]\n')
    write(home / ".netrc", KINDS["netrc"])
    write(
        home / ".bashrc",
        f'export HF_TOKEN={BODY}\nexport PATH="$HOME/bin:$PATH" API_KEY={BODY}\n'
        f"alias get='curl -u anna:{BODY} https://h.example'\n",
    )
    kernel = {"argv": ["/gone/python", "--token", BODY], "display_name": f"pw={BODY}", "env": {}}
    kernel["env"] = {"API_TOKEN": BODY}
    write(home / ".local/share/jupyter/kernels/k/kernel.json", json.dumps(kernel))
    environ = {"HOME": str(home), "PATH": os.environ["PATH"], "SHELL": "/bin/bash"}
    environ |= {
        "HTTPS_PROXY": KINDS["login with signs"],
        "http_proxy": f"'http://anna:{BODY}@proxy:1'",
        "HTTP_PROXY": f"https://anna:{BODY}@proxy:2",
        "CONDA_CHANNELS": KINDS["login of a channel"],
        "CONDA_TOKEN": BODY,
        "PIP_INDEX_URL": KINDS["login that is a token"],
        "UV_INDEX": f"lab=https://u:{BODY}@h.example/simple",
        "UV_PUBLISH_TOKEN": BODY,
        "GITHUB_TOKEN": f"ghp_{BODY}",
        "AWS_SECRET_ACCESS_KEY": BODY,
        "LD_LIBRARY_PATH": f"/opt/x:{KINDS['conda token']}",
        "LANG": "C.UTF-8",
    }
    return environ


@pytest.mark.parametrize("name", ["text", *FORMATS])
def test_a_home_full_of_secrets(tmp_path, name):
    environ = planted(tmp_path)
    out = tmp_path / "out"
    argv = [sys.executable, "-m", "envcheck", "--quick", "--format", name]
    environ["GITHUB_STEP_SUMMARY"] = str(tmp_path / "summary")
    run = subprocess.run(argv, env=environ, capture_output=True, text=True, timeout=60)
    written = subprocess.run([*argv, "--output", str(out)], env=environ, timeout=60, check=False)
    assert run.returncode == written.returncode == 1
    assert "CS101" in run.stdout, "what was planted has to be told"
    assert name != "json" or "//***@proxy.example.edu:3128" in run.stdout
    summary = Path(environ["GITHUB_STEP_SUMMARY"])
    told = summary.read_text() if name == "github" else ""
    assert leaks(run.stdout + run.stderr + out.read_text() + told) == []


def test_nor_on_a_terminal_where_paths_are_real(tmp_path):
    environ = {**planted(tmp_path), "TERM": "dumb", "COLUMNS": "200"}
    ours, theirs = pty.openpty()
    argv = [sys.executable, "-m", "envcheck", "--quick"]
    with subprocess.Popen(argv, env=environ, stdout=theirs, stderr=theirs, stdin=theirs):
        os.close(theirs)
        told = b""
        try:
            while part := os.read(ours, 65536):
                told += part
        except OSError:  # the other end is closed
            pass
        os.close(ours)
    assert str(tmp_path).encode() in told
    assert leaks(told.decode()) == []
