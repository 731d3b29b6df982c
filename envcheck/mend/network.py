"""Settings of pip, certificates and proxies: taken out, or written right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from envcheck.facts import Facts, Network, PipSettings, Setting, Shells, is_inside
from envcheck.facts.settings import ENVIRONMENT
from envcheck.findings import Finding
from envcheck.mend.condarc import without_missing_certificates
from envcheck.mend.draft import Draft
from envcheck.mend.lines import comment_out, with_line
from envcheck.mend.places import own_start_files
from envcheck.mend.variables import take_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.mend.plans import Planner


def _settings(facts: Facts, *keys: str) -> list[Setting]:
    settings = facts.pip_settings
    if not isinstance(settings, PipSettings):
        return []
    return [setting for key in keys for setting in settings.all_of("pip", key)]


def _take_out(facts: Facts, finding: Finding, draft: Draft, setting: Setting) -> None:
    """The setting out of force where one's own file makes it."""
    home = facts.shells.home if isinstance(facts.shells, Shells) else ""
    path, line = setting.source, setting.line
    if path == ENVIRONMENT:
        take_out(facts, finding, draft, setting.written)
        return
    text = draft.text(path)
    if text is None or line is None or not home or not is_inside(path, home):
        return
    lines = text.split("\n")
    key = re.split(r"[=:]", lines[line - 1])[0].strip().lower().replace("_", "-")
    if key != setting.key or path.endswith(".toml") or not draft.is_as_read(path, line, line):
        return
    last = line
    while last < len(lines) and lines[last].strip() and lines[last][:1].isspace():
        last += 1  # it goes on in the lines that are indented
    why = f"{finding.id}: {setting.written} is not set any more"
    draft.put(path, comment_out(text, line, last), why)


def with_an_index(facts: Facts, finding: Finding, draft: Draft) -> None:
    """IX102: pip may load from an index."""
    if not _settings(facts, "find-links"):  # else it is meant
        for setting in _settings(facts, "no-index"):
            _take_out(facts, finding, draft, setting)


def usual_index(facts: Facts, finding: Finding, draft: Draft) -> None:
    """IX103: the index that has PyTorch alone is none for everything."""
    for setting in _settings(facts, "index-url"):
        if "download.pytorch.org/whl" in setting.text:
            _take_out(facts, finding, draft, setting)


def into_the_target(facts: Facts, finding: Finding, draft: Draft) -> None:
    """IX106: packages go where they are looked for."""
    for setting in _settings(facts, "user", "target", "prefix", "require-virtualenv"):
        if setting.text.lower() not in ("", "0", "false", "no"):
            _take_out(facts, finding, draft, setting)


def certificates(facts: Facts, finding: Finding, draft: Draft) -> None:
    """CE101: pip's `cert` and conda's `ssl_verify`; variables are said by the check."""
    found = facts.network.certificates if isinstance(facts.network, Network) else ()
    if any(one.name == "pip's cert" and one.state == "missing" for one in found):
        for setting in _settings(facts, "cert"):
            _take_out(facts, finding, draft, setting)
    without_missing_certificates(facts, finding, draft)


def with_scheme(facts: Facts, finding: Finding, draft: Draft) -> None:
    """NW101: http:// before a proxy that has no scheme; a login in it stays."""
    for proxy in facts.network.proxies if isinstance(facts.network, Network) else ():
        if proxy.scheme is None and not proxy.fault:
            _rewrite(facts, finding, draft, proxy.name, lambda url: f"http://{url}")


def by_plain_http(facts: Facts, finding: Finding, draft: Draft) -> None:
    """NW102: the proxy itself is spoken to by http."""
    for proxy in facts.network.proxies if isinstance(facts.network, Network) else ():
        if proxy.scheme == "https" and not proxy.fault:
            _rewrite(facts, finding, draft, proxy.name, _plain)


def _plain(url: str) -> str:
    return re.sub(r"^https://", "http://", url, flags=re.I)


def _rewrite(
    facts: Facts, finding: Finding, draft: Draft, name: str, right: Callable[[str], str]
) -> None:
    """Another value for a variable, in each line that sets it to a plain one."""
    if not isinstance(facts.shells, Shells) or not re.fullmatch(r"\w+", name):
        return
    value = r"(?P<quote>[\"']?)(?P<url>[^\s\"'$`;&|#]+)(?P=quote)(?=\s|$|;)"
    ways = re.compile(
        rf"^(?P<head>[^#\n]*?(?<![\w$])(?:{name}=|setenv\s+{name}\s+|set\s+-\w+\s+{name}\s+)){value}"
    )
    for path, _ in own_start_files(facts.shells):
        text = draft.text(path) or ""
        for number, line in enumerate(text.split("\n"), 1):
            if not (found := ways.match(line)):
                continue
            new, quote = right(found["url"]), found["quote"]
            if new == found["url"] or ("://" in found["url"] and right is not _plain):
                continue
            rest = line[found.end() :]
            text = with_line(text, number, f"{found['head']}{quote}{new}{quote}{rest}")
            if draft.put(path, text, f"{finding.id}: {name} is written right"):
                draft.expect(name, f"'{new}'")


PLANNERS: Mapping[str, Planner] = {
    "CE101": certificates,
    "IX102": with_an_index,
    "IX103": usual_index,
    "IX106": into_the_target,
    "NW101": with_scheme,
    "NW102": by_plain_http,
}
