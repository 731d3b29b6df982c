"""Settings of conda, pip, uv and pixi: what their files and variables say, secrets left out."""

from __future__ import annotations

from envcheck.records import Record

ENVIRONMENT = "environment"
"""The source of a setting that an environment variable makes."""


class Setting(Record):
    """One key of a settings file, or one variable that says the same."""

    key: str
    """As the program calls it, other spellings resolved."""
    written: str
    """As it stands there: auto_activate_base, CONDA_CHANNELS."""
    source: str
    """The file, or `ENVIRONMENT`."""
    line: int | None
    kind: str
    """text, list or table."""
    texts: tuple[str, ...] = ()
    """The one text, or the items of the list."""
    table: dict[str, str] = {}
    marks: tuple[str, ...] = ()
    """conda's `#!top` and `#!bottom`, one for each item of the list; () where there is none."""
    final: bool = False
    """conda's `#!final`: stronger sources say nothing any more."""

    @property
    def text(self) -> str:
        """Its text; that of a list or a table in short."""
        pairs = (f"{key}: {value}" for key, value in self.table.items())
        return ", ".join(self.texts or pairs)

    @property
    def place(self) -> str:
        """Where it stands, as evidence names it."""
        if self.source == ENVIRONMENT:
            return f"{self.written}={self.text}"
        line = f":{self.line}" if self.line else ""
        return f"{self.source}{line}: {self.written}: {self.text}"


class SettingsFile(Record):
    """A settings file that is there and that a program reads."""

    path: str
    readers: tuple[str, ...]
    """conda, mamba, pixi, pip or uv."""
    settings: tuple[Setting, ...] = ()
    trouble: str | None = None
    """Why it cannot be read; None: it can."""
    line: int | None = None
    """Where the trouble is."""
    has_secret: bool = False
    """Whether a password or a token stands in it."""
    for_all: bool | None = None
    """Whether every account of the machine may read it; None: not known."""


class Overlooked(Record):
    """A file that somebody wrote as settings and that nothing reads."""

    path: str
    why: str
    instead: str | None
    """The name under which it would be read."""


class Folder(Record):
    """A folder that conda keeps packages or environments in."""

    path: str
    purpose: str
    """pkgs or envs."""
    source: str | None
    """The setting that names it, as evidence names it; None: conda's own choice."""
    exists: bool
    writable: bool
    """By this account, or it could make it."""
    owner: str | None
    """self, root or other; None where it is not there or the system does not tell."""
    for_all: bool = False
    """Whether every account may write there."""


class Terms(Record):
    """What was answered to the terms of service of one channel."""

    channel: str
    accepted: bool
    path: str


class CondaSettings(Record):
    """The settings of the conda in use."""

    tool: str
    """conda or micromamba."""
    root: str | None
    """Its base prefix; None: no installation was found."""
    version: str | None
    files: tuple[SettingsFile, ...] = ()
    """Weakest first; those of pixi, which stand for themselves, last."""
    variables: tuple[Setting, ...] = ()
    effective: tuple[Setting, ...] = ()
    """What counts, by key: lists put together, weaker sources overruled."""
    overlooked: tuple[Overlooked, ...] = ()
    folders: tuple[Folder, ...] = ()
    """Where conda would write, in its order; empty where conda itself is not there."""
    missing_channels: tuple[str, ...] = ()
    """Channels that are folders of this machine, and are not there."""
    terms: tuple[Terms, ...] = ()
    asks_terms: bool = False
    """Whether conda's plugin for terms of service is installed."""
    solvers: tuple[str, ...] | None = None
    """What `solver` may be; None: the installation does not tell."""
    shared: bool = False
    """Whether the installation is somebody else's: not in our home, and not ours to change."""

    def setting(self, key: str) -> Setting | None:
        """What counts for a key; None: nobody set it."""
        return next((setting for setting in self.effective if setting.key == key), None)

    def text(self, key: str, default: str = "") -> str:
        """The text that counts for a key."""
        found = self.setting(key)
        return found.text if found else default

    def items(self, key: str) -> tuple[str, ...]:
        """The list that counts for a key."""
        found = self.setting(key)
        return found.texts if found else ()


class PipSettings(Record):
    """The settings of the target's pip, and of uv."""

    files: tuple[SettingsFile, ...] = ()
    """Weakest first, pip's before uv's."""
    variables: tuple[Setting, ...] = ()
    """`PIP_*` and `UV_*`."""
    missing_folders: tuple[str, ...] = ()
    """Indexes and link folders of this machine that are not there."""

    def pip(self, key: str) -> Setting | None:
        """What counts for pip."""
        return self._last("pip", key)

    def uv(self, key: str) -> Setting | None:
        """What counts for uv."""
        return self._last("uv", key)

    def all_of(self, reader: str, key: str) -> tuple[Setting, ...]:
        """Everything that is said of a key, weakest first."""
        prefix = f"{reader.upper()}_"
        found = [s for file in self.files if reader in file.readers for s in file.settings]
        found += [s for s in self.variables if s.written.startswith(prefix)]
        return tuple(setting for setting in found if setting.key == key)

    def _last(self, reader: str, key: str) -> Setting | None:
        return next(reversed(self.all_of(reader, key)), None)
