"""How packages come into the target, by the kind of Python that it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from envcheck.checks.active import lacks_pip
from envcheck.checks.words import prefix_of, python_of, quoted
from envcheck.facts import Packages, Target
from envcheck.findings import Fix, Risk
from envcheck.profile import Need, Profile
from envcheck.profile.names import conda_names


def install(target: Target, packages: Packages, needs: Iterable[Need], profile: Profile) -> Fix:
    """Install these packages in the versions that are asked for."""
    wanted = list(needs)
    if target.kind == "conda":
        specs = " ".join(map(_for_conda, wanted))
        command = f"conda install -p {prefix_of(target)} -c conda-forge {specs}"
        return Fix("Install them into the environment.", (command,), Risk.REPLACES_PACKAGES)
    if any(_is_only_of_conda(need) for need in wanted):
        return _environment_of_conda(profile)
    names = " ".join(map(_for_pip, wanted))
    if target.externally_managed:
        steps = (
            f"{python_of(target)} -m venv ~/course",
            f"~/course/bin/python -m pip install {names}",
        )
        return Fix("This Python belongs to the system: make an environment for the course.", steps)
    command = f"{python_of(target)} -m pip install {names}"
    if lacks_pip(target, packages):
        bring = f"{python_of(target)} -m ensurepip"
        text = "Bring pip, which is not there, and install them; uv installs them without pip."
        return Fix(text, (bring, command), Risk.REPLACES_PACKAGES)
    return Fix("Install them into the target.", (command,), Risk.REPLACES_PACKAGES)


def _environment_of_conda(profile: Profile) -> Fix:
    """For what pip cannot bring: another Python, or a certain build of conda's."""
    make = "conda env create" if profile.source.endswith((".yml", ".yaml")) else "conda create"
    name = re.sub(r"[^\w-]", "-", profile.name)
    return Fix(
        "pip cannot bring all of it: make the environment of conda's that the file describes.",
        (f"{make} --name {name} --file {quoted(profile.source)}", f"conda activate {name}"),
    )


def _is_only_of_conda(need: Need) -> bool:
    if not need.conda:
        return False
    from envcheck.profile.match_spec import parse as parse_spec  # seldom asked for, slow to import

    return need.package == "python" or parse_spec(need.conda).build != "*"


def _for_conda(need: Need) -> str:
    return quoted(need.conda or conda_names(need.package)[0] + need.version)


def _for_pip(need: Need) -> str:
    return quoted(need.package + (need.version or _version_for_pip(need.conda)))


def _version_for_pip(conda: str) -> str:
    """The version of a requirement of conda's, where pip can write it too."""
    if not conda:
        return ""
    from envcheck.profile.match_spec import parse as parse_spec

    version = parse_spec(conda).version
    if not version:
        return ""
    if re.fullmatch(r"[\d.]+(\.\*)?", version):
        return f"=={version}"
    if re.fullmatch(r"=[\d.]+", version):
        return f"={version}.*"
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    try:
        return str(SpecifierSet(version))
    except InvalidSpecifier:
        return ""
