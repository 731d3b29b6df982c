"""What a new shell would come to, as far as its start files tell; no shell is run."""

from __future__ import annotations

import itertools
import re

from envcheck.facts import CondaBlock, PathLine
from envcheck.probes.conda_blocks import IN_ITS_PLACE, describe_block, holds_conda
from envcheck.probes.conditions import Situation, every, holds, listed
from envcheck.probes.files import files_like, is_file, is_program, join, parent
from envcheck.probes.grammars import parse
from envcheck.probes.path_changes import DECLARE, OLD, Change, path_change
from envcheck.probes.session import USUAL, conda_folders, path_after, put_first
from envcheck.probes.shell_grammar import Condition, Step
from envcheck.probes.shell_words import unquoted, value, values
from envcheck.probes.start_files import family, read_by
from envcheck.probes.start_texts import Library, Notes
from envcheck.probes.well_known import (
    CONDA_SCRIPT,
    HOOK,
    MODULES,
    NO_CONDA_OUT_OF,
    OF_A_TERMINAL,
    OF_THIS_SESSION,
    PATH_OUT_OF,
    is_without_conda,
)

DEEPEST = 8
"""How far files that read files are followed."""
MOST_STEPS = 10_000
"""Commands that are followed until a shell is there; people have some hundred."""
LONGEST = 300


class NewShell:
    """One shell that starts, followed through its start files.

    An effect that is certain is put into force; one that only a running shell could decide
    on is not, and `unsure` is set; if it could bring conda, `perhaps` is, too.
    """

    def __init__(self, library: Library, shell: str, kind: str) -> None:
        self.place = library.place
        self.library = library
        self.shell = shell
        self.situation = Situation(self.place, shell, kind, self._as_it_is)
        self.path: tuple[str, ...] = USUAL
        self.variables: dict[str, tuple[str, ...] | None] = {}
        self.functions: dict[str, str] = {}
        self.named: dict[str, tuple[str, int, str]] = {}
        """Function or alias -> the file and the line that define it, and how it begins."""
        self.activates_base = True
        self.unsure = False
        self.notes: dict[str, Notes] = {}
        self.conda_defined = False
        self.perhaps = False
        self._answers: dict[int, bool | None] = {}
        self._reading: list[str] = []
        self._left = False
        self._doubt = False
        self._steps_left = MOST_STEPS

    def start(self) -> NewShell:
        """Read what such a shell reads when it starts."""
        files = read_by(self.place, self.shell, self.situation.kind, lambda n: self._value(f"${n}"))
        for path in files:
            if not self._left:
                self.read(path)
        return self

    @property
    def finds_conda(self) -> bool | None:
        """Whether `conda` would be found; None when only a running shell could tell."""
        if self.conda_defined or any(map(self.has_conda, self.path)):
            return True
        return None if self.perhaps else False

    def has_conda(self, folder: str) -> bool:
        """Whether a folder on PATH makes `conda` a command."""
        names = ("conda.exe", "conda.bat") if self.place.platform == "windows" else ("conda",)
        return any(is_program(self.place, join(self.place, folder, name)) for name in names)

    def lookup(self, name: str) -> tuple[str, ...] | None:
        """What a variable would hold in the new shell."""
        if name in ("PATH", "path", "fish_user_paths"):
            return (OLD,)
        if name == "HOME":
            return (self.place.home,)
        if name in self.variables:
            return self.variables[name]
        if name.startswith(OF_A_TERMINAL) or name == "STY":
            return None
        return ("" if name.startswith(OF_THIS_SESSION) else self.place.environ.get(name, ""),)

    def _as_it_is(self, name: str) -> tuple[str, ...] | None:
        """The same for conditions, which ask what PATH holds."""
        if name == "PATH":
            return None if self.unsure else (":".join(self.path),)
        return self.lookup(name)

    def read(self, path: str) -> None:
        """Go through one file as this shell would."""
        reading = self.library.read(path, self.shell)
        if reading is None or path in self._reading or len(self._reading) >= DEEPEST:
            return
        notes = self.notes.setdefault(path, Notes())
        notes.certain = notes.certain or not self._doubt
        notes.problem = reading.problem
        notes.blocks = tuple(describe_block(self.place, block) for block in reading.blocks)
        self._maybe(reading.script.broken)
        doubted, answers, self._answers = self._doubt, self._answers, {}
        self._reading.append(path)
        for step in reading.script.steps:
            self._steps_left -= 1
            if self._steps_left < 0:
                self._maybe(True)
                break
            certain = every(map(self._holds, step.when))
            if step.words[0] in ("return", "exit", "logout", "exec"):
                if self._leave(step, certain):
                    break
            else:
                self._take(step, None if certain and self._doubt else certain, notes)
        self._reading.pop()
        self._answers, self._doubt = answers, doubted or (self._doubt and self._left)

    def _holds(self, condition: Condition) -> bool | None:
        """Whether a condition holds now; found out once for all that stands under it."""
        if id(condition) not in self._answers:
            self._answers[id(condition)] = holds(condition, self.situation)
        return self._answers[id(condition)]

    def _leave(self, step: Step, certain: bool | None) -> bool:
        """Whether the file is left here; what comes after a perhaps is a perhaps."""
        if certain is False:
            return False
        if step.words[0] == "exec":
            if len(step.words) < 2 or step.words[1].startswith((">", "<")):
                return False
            # Another shell takes over: what it finds is not ours to tell.
            self._maybe(family(unquoted(step.words[1])) is not None)
        if certain is None or self._doubt:
            self._doubt = True
            return False
        # In csh `exit` ends the file and the shell goes on.
        self._left = step.words[0] != "return" and self.shell not in ("tcsh", "csh")
        return True

    def _take(self, step: Step, certain: bool | None, notes: Notes) -> None:
        first = unquoted(step.words[0]).lstrip("\\")
        text = " ".join(step.words)
        if first == IN_ITS_PLACE:
            self._block(notes.blocks[int(step.words[1])], certain)
        elif "shell." in text and (found := HOOK.search(text)):
            prefix = self._value(found[1].rstrip("/\\"))
            self._conda_from(prefix, step, certain, notes)
        elif first in (".", "source") and len(step.words) > 1:
            self._source(step, certain, notes)
        elif first == "for" and len(step.words) > 1:
            self._assign(step.words[1], self._all_values(step.words[2:]), certain)
        elif first == "function" and len(step.words) > 1:
            self.functions[step.words[1]] = " ".join(step.words[2:])
            self._define(step.words[1], certain, step)
        elif first == "alias" and (named := re.match(r"alias (?:-\w+ )*(\w+)[ =]", text)):
            self._define(named[1], certain, step)
        elif first == "eval":
            self._eval(step, text, certain, notes)
        elif first == "emulate" and "-c" in step.words[:-1]:
            for inner in parse(unquoted(step.words[-1]), self.shell).steps:
                self._take(Step(step.line, inner.words, ()), certain, notes)
        elif change := path_change(step.words, self.shell, self.lookup, self.place.home):
            self._change_path(change, step, certain, notes)
        elif first in ("module", "ml") or first in self.functions:
            body = self.functions.get(first, "PATH")
            self._maybe(certain is not False and bool(re.search(r"PATH|conda|source|\. ", body)))
        else:
            self._assignments(step.words, certain)

    def _maybe(self, it_could: bool) -> None:
        self.perhaps = self.perhaps or it_could
        self.unsure = self.unsure or it_could

    def _define(self, name: str, certain: bool | None, step: Step | None = None) -> None:
        if step and certain:
            self.named[name] = (self._reading[-1], step.line, " ".join(step.words)[:LONGEST])
        if name == "conda" and certain is not False:
            self.conda_defined = self.conda_defined or certain is True
            self.perhaps = True

    def _block(self, block: CondaBlock, certain: bool | None) -> None:
        if block.tool == "conda" and block.conda_exists:
            self._conda(block.prefix, certain, block.text)

    def _conda(self, prefix: str | None, certain: bool | None, text: str) -> None:
        """Define it, and put first what its own lines put first; csh only gets an alias."""
        self._define("conda", certain)
        self.unsure = self.unsure or certain is None
        if certain and prefix and self.shell not in ("csh", "tcsh"):
            self.path = conda_folders(self.place, prefix, text, self.activates_base) + self.path

    def _conda_from(
        self, prefix: str | None, step: Step, certain: bool | None, notes: Notes
    ) -> None:
        """A line that has an installation define `conda` in this shell."""
        if prefix is None:
            self._maybe(certain is not False)
            return
        self._note(notes, step, (join(self.place, prefix, "condabin"),))
        # Debian's bsd-csh reads conda.csh and nothing comes of it.
        if self.shell != "csh" and holds_conda(self.place, prefix):
            self._conda(prefix, certain, " ".join(step.words))

    def _source(self, step: Step, certain: bool | None, notes: Notes) -> None:
        if step.words[1].startswith("<("):
            self._eval(step, step.words[1], certain, notes)
            return
        targets = self._all_values(step.words[1:2])
        self._maybe(targets is None and certain is not False)
        for path in filter(None, targets or ()):
            if certain is not False:
                notes.sources[path] = None
            self._source_one(path, step, certain, notes)

    def _source_one(self, path: str, step: Step, certain: bool | None, notes: Notes) -> None:
        folder = parent(self.place, path)
        if found := "/conda." in path and CONDA_SCRIPT.match(path):
            self._conda_from(found[1], step, certain, notes)
        elif path.endswith(("/bin/activate", "/bin/activate.csh", "/bin/activate.fish")):
            prefix = parent(self.place, folder)
            if is_file(self.place, join(self.place, folder, "conda")):
                self._conda_from(prefix, step, certain, notes)
            elif is_file(self.place, path):
                self._change_path(Change((folder, OLD), False), step, certain, notes)
        elif MODULES.search(path):
            self._maybe(certain is not False and is_file(self.place, path))
        elif "/" in path and certain is not False and not is_without_conda(path):
            doubted, self._doubt = self._doubt, self._doubt or certain is None
            self.read(path)
            self._doubt = doubted or (self._doubt and self._left)

    def _eval(self, step: Step, text: str, certain: bool | None, notes: Notes) -> None:
        folders = put_first(self.place, text, self._value)
        if folders is not None:
            self._change_path(Change((*folders, OLD), False), step, certain, notes)
        elif not NO_CONDA_OUT_OF.search(text):
            self._maybe(certain is not False)
        elif PATH_OUT_OF.search(text):
            self.unsure = True

    def _change_path(self, change: Change, step: Step, certain: bool | None, notes: Notes) -> None:
        self._note(notes, step, change.folders)
        if certain is False:
            return
        doubtful = certain is None
        self._maybe(change.computed or (doubtful and any(map(self.has_conda, change.folders))))
        self.unsure = self.unsure or doubtful
        if certain:
            file = self._reading[-1]
            self.path = path_after(self.place, file, step.words, change.entries, self.path)

    def _assignments(self, words: tuple[str, ...], certain: bool | None) -> None:
        if words[0] in ("set", "setenv") and self.shell in ("fish", "tcsh", "csh"):
            text = " ".join(word for word in words[1:] if not word.startswith("-"))
            if found := re.match(r"(\w+)(?: *= *| +|$)(.*)", text):
                self._assign(found[1], self._all_values((found[2],)), certain)
            return
        given = [word.partition("=") for word in words]
        sets = [bool(equals) and name.isidentifier() for name, equals, _ in given]
        # `NAME=... command` sets it for that command alone.
        if words[0] in DECLARE or all(sets):
            for name, _, word in itertools.compress(given, sets):
                self._assign(name, values(word, self.lookup, self.place.home), certain)

    def _assign(self, name: str, new: tuple[str, ...] | None, certain: bool | None) -> None:
        if certain is not False:
            self.variables[name] = new if certain else None

    def _note(self, notes: Notes, step: Step, folders: tuple[str, ...]) -> None:
        text = " ".join(step.words)[:LONGEST]
        notes.path_lines[step.line] = PathLine(step.line, text, folders)

    def _value(self, word: str) -> str | None:
        return value(word, self.lookup, self.place.home)

    def _all_values(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """What several words stand for together, patterns of file names filled in."""
        found: list[str] = []
        for word in words:
            some = values(word, self.lookup, self.place.home)
            some = listed(word, self.situation) if some is None else some
            if some is None:
                return None
            for text in some:
                is_pattern = "*" in text and not word.startswith(("'", '"'))
                found += files_like(self.place, text) if is_pattern else [text]
        return tuple(found)
