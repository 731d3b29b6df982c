"""Start files that hang, flood, exit, hide commands and leave programs behind hurt nobody."""

import uuid

import psutil
import pytest

from envcheck.formats.terminal import as_text
from envcheck.probes.ask_shell import Told, ask
from envcheck.probes.budget import Budget
from envcheck.probes.session import session
from envcheck.probes.terminals import foresee
from envcheck.records import replace
from tests.envcheck.probes.homes import PROGRAMS, place_of

SLEEP = "sleep 31337{mark}"
# Shell, its start file, and what must be said: None for an answer that is right all the same.
HOSTILE = {
    "prints much": ("bash", "seq 200000; head -c 100000 /dev/urandom\n", None),
    "prints without end": ("bash", "yes\n", "without end"),
    "hangs": ("bash", SLEEP + "\n", "prompt"),
    "hangs and takes no signal": ("bash", "trap '' TERM INT HUP\n" + SLEEP + "\n", "prompt"),
    "hangs in zsh": ("zsh", SLEEP + "\n", "prompt"),
    "hangs in fish": ("fish", SLEEP + "\n", "prompt"),
    "hangs in tcsh": ("tcsh", SLEEP + "\n", "prompt"),
    "stops itself": ("bash", "kill -STOP $$\n", "prompt"),
    "asks something": ("bash", "read -r answer; read -rp 'Name? ' name\n", None),
    "asks something in zsh": ("zsh", "read -q; vared -p 'Name? ' name\n", None),
    "asks something in tcsh": ("tcsh", "set answer = $<\n", None),
    "exits": ("bash", "exit 7\n", "code 7"),
    "exits in zsh": ("zsh", "exit 7\n", "code 7"),
    "exits in fish": ("fish", "exit 7\n", None),
    "is another shell from here on": ("bash", "exec dash\n", "exec"),
    "is a program that hangs from here on": ("bash", "exec " + SLEEP + "\n", "prompt"),
    "ends its group": ("bash", "kill -9 0\n", "SIGKILL"),
    "ends itself": ("zsh", "kill -SEGV $$\n", "SIGSEGV"),
    "ends who started it": ("bash", "kill -9 $PPID; sleep 0.2\n", "could be asked"),
    "hides commands": (
        "bash",
        "".join(
            f"{name}() {{{{ exit 3; }}}}\n"
            for name in (
                "printf",
                "echo",
                "command",
                "test",
                "type",
                "builtin",
                "unset",
                "env",
                "exec",
            )
        ),
        None,
    ),
    "hides commands in zsh": (
        "zsh",
        "".join(
            f"function {name} {{{{ exit 3; }}}}\n"
            for name in ("printf", "echo", "print", "test", "type", "builtin", "command", "whence")
        ),
        None,
    ),
    "hides commands in fish": (
        "fish",
        "".join(f"function {name}; exit 3; end\n" for name in ("type", "which", "env", "python")),
        None,
    ),
    "hides commands in sh": (
        "sh",
        "".join(f"{name}() {{{{ exit 3; }}}}\n" for name in ("printf", "echo", "command", "test")),
        None,
    ),
    "hides commands in tcsh": (
        "tcsh",
        "alias echo exit 3\nalias which exit 3\nalias env no\n",
        None,
    ),
    "has its words mean others": ("zsh", "alias -g -- -I=x -S=y; alias env=exit\n", None),
    "closes stdout and stderr": ("bash", "exec >&- 2>&-\n", None),
    "closes stdout in zsh": ("zsh", "exec >&- 2>&-\n", None),
    "closes all it has": ("bash", "exec <&- >&- 2>&-\n", None),
    "leaves a program behind": ("bash", SLEEP + " &\n", "1 program "),
    "leaves daemons behind": (
        "bash",
        "(setsid " + SLEEP + " <&- >&- 2>&- &)\nsetsid nohup " + SLEEP + " >/dev/null 2>&1 &\n",
        "2 programs ",
    ),
    "leaves a program behind in fish": ("fish", SLEEP + " &\n", "running"),
    "sets traps": ("bash", "trap 'echo DEBUG' DEBUG; trap 'exit 9' ERR; set -eu\n", None),
    "does not end": ("bash", "trap '" + SLEEP + "' EXIT\n", "not end by itself"),
    "has no PATH": ("bash", "unset PATH\n", None),
    "has an empty PATH in zsh": ("zsh", "path=()\n", None),
    "is no text": ("bash", "\x01\x02\x7f\x1b]0;x\x07 \udcff\udcfe\n", None),
    "is no shell's language": ("bash", "if then (((\n", None),
    "has no end of a quote": ("tcsh", "set x = 'abc\n", None),
    "is somewhere else": ("bash", "cd /; HOME=/nowhere; umask 777\n", None),
}
SECONDS = {"prompt": 0.6, "not end by itself": 2}
"""How long those may take that never end; the others come to their end."""
FILES = {"bash": ".bashrc", "zsh": ".zshrc", "fish": ".config/fish/config.fish", "tcsh": ".tcshrc"}


def still_running(mark):
    """Programs that a start file of this test started and nobody ended."""
    found = (process.info["cmdline"] for process in psutil.process_iter(["cmdline"]))
    return [words for words in found if words and mark in " ".join(words)]


def hostile_place(tmp_path, shell, text):
    mark = str(uuid.uuid4().int)[:12]
    home = tmp_path / "home"
    path = home / FILES.get(shell, "rc")
    path.parent.mkdir(parents=True)
    path.write_bytes(text.format(mark=mark).encode("utf-8", "surrogateescape"))
    return place_of(home, shell, {"ENV": str(path)}), mark


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_start_files_hurt_nobody(name, tmp_path, needs):
    shell, text, said = HOSTILE[name]
    place, mark = hostile_place(tmp_path, shell, text)
    begins = session(place)
    if shell == "sh":  # only by this variable has it a file that plain terminals read
        begins = replace(begins, environ={**begins.environ, "ENV": place.environ["ENV"]})
    program = needs(PROGRAMS[shell])
    told = ask(
        place, begins, program, shell, "interactive", Budget(60), shell_s=SECONDS.get(said, 20)
    )
    assert still_running(mark) == []
    if said is None or isinstance(told, Told):
        assert isinstance(told, Told), told
        assert (said or "") in " ".join(told.notes)
    else:
        assert said in told.reason
    read = foresee(place, begins, shell, "interactive")
    assert as_text(begins, [(read, told)], 80).isprintable() is False  # its lines' ends
