"""Whole machines with settings planted in them: what is found, and that nothing else is."""

import json

import pytest

from envcheck.checks import ALL
from envcheck.examination import Request, examine
from envcheck.findings import Status
from envcheck.formats import FORMATS
from envcheck.judge import judge_all
from envcheck.probes.place import Place
from envcheck.profile import choose_profile
from envcheck.records import replace
from envcheck.redact import Redactor
from envcheck.snapshot import load
from tests.envcheck.probes.homes import make_conda, write

FAMILIES = ("CS", "CH", "CA", "IX", "NW", "CE")
CHECKS = tuple(check for check in ALL if check.id.startswith(FAMILIES))
FORGE = "channels:\n  - conda-forge\n"
TERMS = "https://repo.anaconda.com/pkgs/"
PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
TORCH = "https://download.pytorch.org/whl/cu128"


class Machine:
    """A home with a conda in it, and folders of the system's own below `root`."""

    def __init__(self, home):
        self.home, self.root, self.environ = home, home / "root", {}
        self.base = make_conda(home / "miniforge3")
        self.package("conda-libmamba-solver")

    def package(self, name, version="26.7.0"):
        write(self.base / f"conda-meta/{name}-{version}-pyh_0.json", "{}")

    def write(self, name, text):
        """A file of the home folder, or with a stroke in front one of the system's."""
        return write(self.root / name[1:] if name.startswith("/") else self.home / name, text)

    def report(self, **environ):
        """What the checks of settings say."""
        place = Place(
            {**self.environ, **environ},
            str(self.home),
            "linux",
            str(self.home),
            str(self.root),
            ":",
        )
        report = examine(Request(mode="quick", checks=CHECKS), place=place)
        broken = [f.message for f in report.results if f.status in (Status.ERROR, Status.UNKNOWN)]
        assert broken == []
        return report

    def found(self, **environ):
        """Id and severity of everything that was found."""
        results = self.report(**environ).results
        return {f.id: f.severity.value[0] for f in results if f.status is Status.FAIL}


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def test_a_report_says_the_same_when_it_is_judged_elsewhere(machine):
    """Names and secrets are taken out of it, and nothing that a check goes by."""
    machine.write(".conda/condarc", "channels: [\n")
    machine.write(
        ".condarc",
        "channels:\n  - https://u:pw1@h.example/t/tk-1/c\n  - defaults\n  - conda-forge\n"
        "proxy_servers:\n  https: https://u:pw1@proxy:1\nssl_verify: ~/gone.pem\nofline: no\n",
    )
    machine.write(".config/pip/pip.conf", "[global]\nuser = yes\nfind-links = ~/gone\n")
    machine.environ = {"PIP_INDEX_URL": "http://u:pw1@h.example/simple", "http_proxy": "u:pw1@h:1"}
    here = machine.report()
    redactor = Redactor(str(machine.home), "anna", "lab-pc7")
    document = FORMATS["json"](here, redactor)
    facts = load(document.encode()).facts
    known = {**vars(facts), "profile": choose_profile("auto", facts.graphics), "waivers": None}
    there = judge_all(CHECKS, known)
    told = [redactor.record(replace(f, duration_ms=0)) for f in here.results]
    assert [replace(f, duration_ms=0) for f in there] == told
    assert sum(f.status is Status.FAIL for f in there) >= 8


def accept(machine):
    for number, name in enumerate(("main", "r")):
        said = {"base_url": TERMS + name, "tos_accepted": True}
        machine.write(f".conda/tos/{number}/1.json", json.dumps(said))


def test_the_probes_see_the_conda_that_is_planted(machine):
    place = Place({}, str(machine.home), "linux", "", str(machine.root), ":")
    facts = examine(Request(mode="quick", checks=CHECKS), place=place).facts
    assert facts.conda_settings.root == str(machine.base)
    assert facts.conda_settings.solvers == ("classic", "libmamba")


def test_miniforge_as_it_is_installed(machine):
    write(machine.base / ".condarc", FORGE)
    assert machine.found() == {}


def test_no_condarc_at_all(machine):
    assert machine.found() == {}


def test_no_conda_at_all(tmp_path):
    place = Place({}, str(tmp_path), "linux", "", str(tmp_path / "root"), ":")
    report = examine(Request(mode="quick", checks=CHECKS), place=place)
    assert {f.status for f in report.results} == {Status.PASS, Status.SKIP}


def test_anaconda_in_use(machine):
    machine.package("conda-anaconda-tos")
    accept(machine)
    machine.write(".condarc", "auto_activate_base: false\n")
    assert machine.found() == {}


def test_anaconda_before_its_first_download(machine):
    machine.package("conda-anaconda-tos")
    assert machine.found() == {"CA104": "i"}


def test_a_mirror_of_a_country(machine):
    machine.write(
        ".condarc",
        "channels:\n  - defaults\nshow_channel_urls: true\ndefault_channels:\n"
        "  - https://mirrors.example.edu/anaconda/pkgs/main\ncustom_channels:\n"
        "  conda-forge: https://mirrors.example.edu/anaconda/cloud\n",
    )
    machine.write(
        ".config/pip/pip.conf", "[global]\nindex-url = https://mirrors.example.edu/simple\n"
    )
    assert machine.found() == {}


def test_a_company_behind_a_proxy_that_is_set_up_well(machine):
    proxy = "http://anna:pw1@proxy.example.edu:3128"
    ca = machine.write("/usr/local/share/ca-certificates/Zscaler.crt", PEM)
    bundle = machine.write("bundle.pem", ca.read_text())
    write(machine.base / ".condarc", FORGE + f"ssl_verify: {bundle}\n")
    variables = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), proxy)
    found = machine.found(
        **variables,
        NO_PROXY="localhost,127.0.0.1,.example.edu",
        REQUESTS_CA_BUNDLE=str(bundle),
        SSL_CERT_FILE=str(bundle),
    )
    assert found == {}


CONDARC = {
    "CS101": "channels: [conda-forge\n",
    "CS102": "channels: conda-forge\n",
    "CS104": FORGE + "chanel_priority: strict\n",
    "CH101": "channels:\n  - file:///srv/gone\n",
    "CH103": "channels:\n  - conda_forge\n",
    "CH104": FORGE + "  - defaults\n",
    "CH105": FORGE + "  - nvidia\nchannel_priority: strict\n",
    "CH106": FORGE + "  - pytorch\n",
    "CA101": FORGE + "solver: rattler\n",
    "CA102": FORGE + "offline: true\n",
    "CA103": FORGE + "subdir: osx-64\n",
    "CE101": FORGE + "ssl_verify: /gone/lab.pem\n",
    "CE103": FORGE + "ssl_verify: false\n",
    "NW101": FORGE + "proxy_servers:\n  https: http:/proxy\n",
    "NW102": FORGE + "proxy_servers:\n  https: https://proxy:3128\n",
}


@pytest.mark.parametrize("id", CONDARC)
@pytest.mark.parametrize("name", [".condarc", "miniforge3/condarc", "/etc/conda/condarc.d/lab.yml"])
def test_a_condarc(machine, id, name):
    machine.write(name, CONDARC[id])
    assert list(machine.found()) == [id]


VARIABLES = {
    "CS102": {"CONDA_CHANNEL_PRIORITY": "sometimes"},
    "CS103": {"CONDARC": "/gone.yml"},
    "CH106": {"CONDA_CHANNELS": "conda-forge,pytorch"},
    "CA102": {"CONDA_OFFLINE": "1"},
    "CA105": {"CONDA_PKGS_DIRS": "/dev/null/pkgs"},
    "IX102": {"PIP_NO_INDEX": "1"},
    "IX103": {"PIP_INDEX_URL": TORCH},
    "IX104": {"PIP_EXTRA_INDEX_URL": "http://mirror.lab/simple"},
    "IX106": {"PIP_TARGET": "/srv/packages"},
    "NW101": {"HTTPS_PROXY": "'http://proxy:3128'"},
    "NW102": {"HTTPS_PROXY": "https://proxy:3128"},
    "NW103": {"HTTPS_PROXY": "http://a:1", "https_proxy": "http://b:1"},
    "NW104": {"http_proxy": "http://proxy:3128"},
    "NW105": {"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "localhost 127.0.0.1"},
    "NW106": {"ALL_PROXY": "socks5://127.0.0.1:1080"},
    "CE101": {"REQUESTS_CA_BUNDLE": "/gone.pem"},
    "CE103": {"CONDA_SSL_VERIFY": "no"},
}


@pytest.mark.parametrize("id", VARIABLES)
def test_variables(machine, id):
    write(machine.base / ".condarc", FORGE)
    assert list(machine.found(**VARIABLES[id])) == [id]


FILES = {
    "CS103": (".condarc.txt", FORGE),
    "IX101": (".config/pip/pip.conf", "index-url = https://mirror.lab/simple\n"),
    "IX102": ("/etc/pip.conf", "[global]\nno-index = true\n"),
    "CE103": (".pip/pip.conf", "[global]\ntrusted-host = mirror.lab\n"),
}


@pytest.mark.parametrize("id", FILES)
def test_files(machine, id):
    machine.write(*FILES[id])
    assert list(machine.found()) == [id]


def test_sources_that_contradict(machine):
    machine.write("/etc/conda/.condarc", FORGE + "channel_priority: strict\n")
    machine.write(".condarc", "channel_priority: flexible\n")
    machine.write("/etc/pip.conf", "[global]\nindex-url = https://a.lab/simple\n")
    machine.write(".config/pip/pip.conf", "[global]\nindex-url = https://b.lab/simple\n")
    assert machine.found() == {"CS105": "i", "IX105": "i"}


def test_what_a_laboratory_allows(machine):
    machine.write("/etc/conda/condarc", "allowlist_channels:\n  - conda-forge\n")
    assert machine.found() == {"CH102": "e"}
    machine.write(".condarc", FORGE)
    assert machine.found() == {}


def test_an_authority_that_conda_does_not_know(machine):
    write(machine.base / ".condarc", FORGE)
    machine.write("/usr/local/share/ca-certificates/lab.crt", PEM)
    assert machine.found() == {}
    assert machine.found(HTTPS_PROXY="http://proxy:3128").get("CE102") == "w"


def test_the_settings_of_the_active_environment(machine):
    course = machine.base / "envs/course"
    write(course / "conda-meta/history", "")
    write(course / ".condarc", "channel_priority: [\n")
    assert machine.found(CONDA_PREFIX=str(course)) == {"CS101": "e"}
