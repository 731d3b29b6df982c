"""The command `tutor`: the only folder that prints or chooses an exit code.

0 done, or right; 1 not right, or problems found; 2 could not; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence

from tutor.cli import output
from tutor.cli.options import parse
from tutor.cli.refusal import ReaderGone, Refusal

COULD_NOT = 2
STOPPED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    output.occupy_closed_streams()
    if sys.stdout is None:
        output.say("stdout is closed, so there is nowhere to write to.")
        return COULD_NOT
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        output.finish()
    except ReaderGone:
        return COULD_NOT
    except Refusal as refusal:
        output.say(str(refusal))
        return COULD_NOT
    except KeyboardInterrupt:
        return STOPPED
    except Exception:  # else Python ends with 1, which would say that the answer is not right
        traceback.print_exc()
        output.say("this is a fault of tutor, not yours.")
        return COULD_NOT
    return code


def _run(argv: Sequence[str]) -> int:
    """Answer `--version` and `--help` at once; import the commands only where one is asked for."""
    options = parse(argv)
    if options.text is not None:
        output.terminal()
        output.write(options.text)
        return 0
    from tutor.cli.dispatch import run

    return run(options)
