"""`tutor serve`: the screens in a browser, for oneself, or for a class."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import signal
import socket
from typing import TYPE_CHECKING

from tutor.cli import output
from tutor.cli.learner import progress_of, workspace_of
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.cli.serve_options import SECRET
from tutor.course.load import load

if TYPE_CHECKING:
    from tutor.serve.address import Outside

NEEDED = ("aiohttp", "textual_serve")


def serve(options: Options) -> int:
    """Serve until Ctrl-C, which is 130, or another signal."""
    missing = [name.replace("_", "-") for name in NEEDED if not importlib.util.find_spec(name)]
    if missing:
        what = " and ".join(missing)
        raise Refusal(f"`tutor serve` needs {what}: `pip install 'envcheck-tutor[serve]'`.")
    load(options.course)  # what is wrong with it is said here, and not to each browser
    if options.one_learner:
        progress_of(workspace_of(options)).prepare()
    from tutor.serve.address import AddressError, is_own_machine, listen, outside

    try:
        way, is_alone = outside(options.base_url or "/"), is_own_machine(options.host)
        if not (is_alone or options.let_others_in):
            raise Refusal(
                f"Other machines reach {options.host}, and whoever has the link runs code here as "
                "you; say --let-others-in if that is meant."
            )
        listening = listen(options.host, options.port)
    except AddressError as error:
        raise Refusal(str(error)) from error
    with listening:
        return _serve(options, way, listening, is_alone)


def _serve(options: Options, way: Outside, listening: socket.socket, is_alone: bool) -> int:
    """Serve on this socket, which no other machine reaches where `is_alone`."""
    from tutor.serve.address import netloc, own_hosts
    from tutor.serve.door import Door
    from tutor.serve.server import Serving, serve
    from tutor.serve.session import Limits

    port = listening.getsockname()[1]
    shown = way.host or netloc(_name(options.host), port)
    door = Door(
        secret=_secret(),
        hosts=own_hosts(options.host, port) | {shown},
        any_address_at=None if is_alone else port,
        any_host=bool(options.base_url) and way.host is None,
    )
    serving = Serving(
        door=door,
        limits=Limits(options.sessions, options.idle * 60),
        workspace=workspace_of(options).root.absolute(),
        one_learner=options.one_learner,
        arguments=_arguments(options),
        variables={name: value for name, value in os.environ.items() if name != SECRET},
        path=way.path,
        is_secure=way.scheme == "https",
    )
    link = f"{way.scheme}://{shown}{way.path}?token={door.secret}"
    number = asyncio.run(serve(serving, listening, lambda: _say(link, options, is_alone)))
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    return 128 + number


def _name(host: str) -> str:
    """What stands for the address in a link; that of all addresses is none that one could open."""
    return socket.gethostname() if host in ("0.0.0.0", "::", "") else host


def _secret() -> str:
    """The secret that somebody has set, else a new one."""
    from tutor.serve.door import LEAST_SECRET, new_secret

    given = os.environ.get(SECRET)
    if given is None:
        return new_secret()
    if len(given) < LEAST_SECRET or not all(sign.isalnum() or sign in "-_" for sign in given):
        raise Refusal(
            f"${SECRET} has to be {LEAST_SECRET} letters and digits or more; without it there is "
            "a new one each time."
        )
    return given


def _arguments(options: Options) -> list[str]:
    """What the learners' `tutor` is told of those options that are for all commands."""
    named = {
        "--python": options.python,
        "--prefix": options.prefix,
        "--name": options.name,
        "--course": str(options.course.absolute()) if options.course else None,
    }
    return [f"{name}={value}" for name, value in named.items() if value is not None]


def _say(link: str, options: Options, is_alone: bool) -> None:
    """The link to stdout; to stderr what one should know."""
    output.write(f"{link}\n")
    output.finish()
    if not is_alone:
        output.say(
            "warning: whoever reaches this machine and has this link runs code here as you, and "
            "without https it can be read on the way."
        )
    whose = (
        "your workspace goes on" if options.one_learner else "each browser has its own workspace"
    )
    output.say(f"open the link in a browser; {whose}. Ctrl-C ends it.")
