"""Where conda loads packages from, and where it may put them."""

from __future__ import annotations

from tests.machines.plant import broken
from tests.machines.workshop import OF_BASE

ROOT_OF_ZSCALER = """-----BEGIN CERTIFICATE-----
MIIB
-----END CERTIFICATE-----
"""


@broken(
    warnings={"CH106": "channel-missing-for-cudatoolkit"},
    infos={"CA104": "conda-tos-not-accepted", "CO107": "conda-prefix-with-space"},
    says={"CH106": "no channel with its CUDA libraries", "CA104": "conda tos accept"},
)
def miniconda_by_an_old_recipe(machine):
    """Miniconda in a folder with a space, its terms open, and the channel that PyTorch had."""
    machine.shop.channel.add("conda-anaconda-tos", "0.2.2", {"share/terms.txt": ""})
    base = machine.home / "my miniconda3"
    machine.shop.prefixes({base: (*OF_BASE, "conda-anaconda-tos")})
    machine.init("bash", base)
    machine.file(".condarc", "channels:\n  - pytorch\n  - defaults\n")
    machine.venv()


@broken(
    warnings={"CE102": "tls-interception-ca-not-trusted"},
    infos={"CH104": "mixed-channels-slow-solve"},
    says={"CE102": "ssl_verify truststore", "CH104": "flexible priority"},
)
def laptop_of_a_company(machine):
    """A network that signs all anew, which conda was not told; and channels without an order."""
    authority = "/usr/local/share/ca-certificates/ZscalerRootCA.crt"
    machine.system({authority: ROOT_OF_ZSCALER})
    machine.init("bash", machine.conda())
    machine.file(".condarc", "channels:\n  - defaults\n  - conda-forge\n")
    machine.venv()


@broken(
    errors={"PK101": None, "CA105": "pkgs-dirs-not-writable"},
    warnings={"IN101": "conda-env-not-writable"},
    infos={"CH105": "strict-priority-hides-needed-package"},
    says={"IN101": "conda create", "CA105": "pkgs_dirs", "CH105": "nvidia"},
)
def conda_of_an_administrator(machine):
    """The lab's conda, not ours to write to: SciPy is missing, and its cache is the only one."""
    base = machine.conda()
    machine.init("bash", base)
    names = ("numpy", "matplotlib", "pytorch", "ipython", "notebook")
    prefix = machine.environment(base, "python", "pip", *names)
    machine.activate(prefix, base)
    settings = "channels: [conda-forge, nvidia]\nchannel_priority: strict\n"
    machine.file(base / ".condarc", f"{settings}pkgs_dirs: [{base}/pkgs]\n")
    (base / "pkgs").mkdir(exist_ok=True)
    histories = (one / "conda-meta/history" for one in (base, prefix))
    machine.closed(*histories, prefix, base / "pkgs", base)


ALL = (
    miniconda_by_an_old_recipe,
    laptop_of_a_company,
    conda_of_an_administrator,
)
