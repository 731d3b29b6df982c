"""A picture of PATH: the folders from the top, and where the search for each name ends.

A table draws it, so that it needs no script, prints, and can be heard as well as seen.
"""

from __future__ import annotations

from envcheck.facts import (
    Activation,
    Conda,
    Facts,
    Program,
    SearchPath,
    Unknown,
    is_inside,
)
from envcheck.formats.html.markup import Markup, prose, tag
from envcheck.records import Record

ALWAYS = ("python", "python3", "pip", "conda", "jupyter")
"""Names whose absence is worth seeing, too."""


class Search(Record):
    """The search for one name: what it finds, by the number of the entry."""

    name: str
    hits: dict[int, Program]

    @property
    def end(self) -> int | None:
        """The entry at which it ends; None: it finds nothing."""
        return min(self.hits, default=None)

    def passed_over(self, homes: dict[str, str]) -> Program | None:
        """The one of an active environment, where it is hidden by another's."""
        found = [self.hits[number] for number in sorted(self.hits)]
        active = [program for program in found if home_of(program.path, homes) == "active"]
        return active[0] if active and active[0] is not found[0] else None


def picture(facts: Facts) -> Markup:
    """The section with the picture, and below it in words what each name runs."""
    heading = tag("h2", "What a name runs")
    path = facts.search_path
    if isinstance(path, Unknown):
        why = f"The search path could not be found out: {path.reason}."
        return tag("section", heading, tag("p", why))
    if not path.entries:
        return tag("section", heading, tag("p", "The search path (PATH) is empty."))
    searches = searches_in(path)
    homes = homes_in(facts)
    return tag(
        "section",
        heading,
        tag("p", _lead(facts.activation, any(search.passed_over(homes) for search in searches))),
        tag("div", _table(path, searches, homes), class_="wide", tabindex="0"),
        tag("dl", *(_in_words(search, homes) for search in searches), class_="names"),
    )


def searches_in(path: SearchPath) -> list[Search]:
    """The searches for the names that always count and for those that are found."""
    names = dict.fromkeys((*ALWAYS, *path.programs))
    numbers = {_folder(entry): number for number, entry in reversed([*enumerate(path.entries)])}
    searches = []
    for name in names:
        hits: dict[int, Program] = {}
        for program in path.programs.get(name, ()):
            number = numbers.get(_folder_of(program.path))
            if number is not None:
                hits.setdefault(number, program)
        searches.append(Search(name, hits))
    return searches


def homes_in(facts: Facts) -> dict[str, str]:
    """Prefixes of environments and installations, and what to call them; the active ones first."""
    homes: dict[str, str] = {}
    for prefix in active_prefixes(facts.activation):
        homes.setdefault(prefix, "active")
    if not isinstance(facts.target, Unknown) and facts.target.prefix not in (None, "/usr", "/"):
        homes.setdefault(str(facts.target.prefix), "target")
    if isinstance(facts.conda, Conda):
        for install in facts.conda.installs:
            homes.setdefault(install.prefix, install.distribution)
        for environment in facts.conda.environments:
            homes.setdefault(environment.prefix, f"environment {environment.name}")
    return homes


def active_prefixes(activation: Activation | Unknown) -> list[str]:
    """The active environments, with links followed and without."""
    if isinstance(activation, Unknown):
        return []
    told = (
        activation.virtual_env,
        activation.virtual_env_resolved,
        activation.conda_prefix,
        activation.conda_prefix_resolved,
    )
    return [prefix for prefix in dict.fromkeys(told) if prefix]


def home_of(path: str, homes: dict[str, str]) -> str:
    """What to call the innermost of the homes that the path is in; empty where it is in none."""
    inside = [prefix for prefix in homes if is_inside(path, prefix)]
    return homes[max(inside, key=len)] if inside else ""


def _lead(activation: Activation | Unknown, squares: bool) -> Markup:
    active = active_prefixes(activation)
    if isinstance(activation, Unknown):
        state = "Which environment is active could not be found out."
    elif active:
        state = f"Active: `{active[0]}`."
    else:
        state = "No environment is active."
    sentences = (
        "A shell looks for a name folder by folder, from the top.",
        "The first hit (\N{BLACK CIRCLE}) runs; those below (\N{WHITE CIRCLE}) are hidden by it.",
        "A square (\N{BLACK SQUARE}) runs in place of the active environment's." if squares else "",
        state,
    )
    return prose(" ".join(sentences))


def _table(path: SearchPath, searches: list[Search], homes: dict[str, str]) -> Markup:
    names = [tag("th", tag("span", search.name), scope="col") for search in searches]
    head = tag("tr", tag("th", "Folder", scope="col"), *names)
    rows = [_row(number, path, searches, homes) for number in range(len(path.entries))]
    table = [tag("caption", "PATH"), tag("thead", head), tag("tbody", *rows)]
    if any(search.end is None for search in searches):
        cells = [_cell("lost", "not found") if s.end is None else tag("td") for s in searches]
        table.append(tag("tfoot", tag("tr", tag("th", "not found", scope="row"), *cells)))
    return tag("table", *table, class_="path")


def _row(number: int, path: SearchPath, searches: list[Search], homes: dict[str, str]) -> Markup:
    entry = path.entries[number]
    home = home_of(entry, homes)
    chips = [_home_chip(home)] if home else []
    chips += [tag("span", "no such folder", class_="chip missing")] if entry in path.missing else []
    head = tag("th", tag("code", entry or "(the current folder)"), *chips, scope="row")
    cells = [_step(search, number, homes) for search in searches]
    return tag("tr", head, *cells, class_="active" if home == "active" else "")


def _step(search: Search, number: int, homes: dict[str, str]) -> Markup:
    """What the search for a name meets in one folder."""
    if search.end is None or number < search.end:
        return tag("td", class_="falls")
    if number == search.end and search.passed_over(homes):
        return _cell("hit over", "runs, in place of the active environment's")
    if number == search.end:
        return _cell("hit", "runs")
    return _cell("hidden", "hidden") if number in search.hits else tag("td")


def _cell(kind: str, word: str) -> Markup:
    """A sign that is drawn by the style, and a word for who hears the page."""
    return tag("td", tag("span", word, class_="heard"), class_=kind)


def _home_chip(home: str) -> Markup:
    kind = home if home in ("active", "target") else "home"
    return tag("span", home, class_=f"chip {kind}")


def _in_words(search: Search, homes: dict[str, str]) -> Markup:
    if search.end is None:
        said = [tag("span", "not found on PATH", class_="quiet")]
        return tag("div", tag("dt", tag("code", search.name)), tag("dd", *said))
    program = search.hits[search.end]
    said = [tag("code", program.path)]
    home = home_of(program.path, homes)
    said += [_home_chip(home)] if home else []
    starts = program.interpreter or (program.resolved if program.resolved != program.path else "")
    if starts:
        verb = "starts" if program.interpreter else "is"
        lost = ", which is not there" if program.interpreter_exists is False else ""
        said.append(tag("small", f"{verb} ", tag("code", starts), lost))
    if hidden := search.passed_over(homes):
        words = "in place of the active environment's "
        said.append(tag("small", words, tag("code", hidden.path), class_="over"))
    return tag("div", tag("dt", tag("code", search.name)), tag("dd", *said))


def _folder_of(path: str) -> str:
    cut = max(path.rfind("/"), path.rfind("\\"))
    return _folder(path[:cut] or "/")


def _folder(entry: str) -> str:
    """A folder so that two spellings of it are equal."""
    folder = entry.rstrip("/\\") or entry[:1]
    return folder.replace("/", "\\").lower() if folder[1:2] == ":" else folder
