"""From options and settings to what is examined, and what is judged by."""

from __future__ import annotations

from envcheck.cli.options import Options
from envcheck.cli.refusal import Refusal
from envcheck.examination import Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.check import Check
    from envcheck.profile import Profile
    from envcheck.settings import Settings


def request_of(options: Options) -> Request:
    """The request that the options make, where they are silent by the settings of this folder.

    Raises `Refusal`.
    """
    from envcheck.settings import BrokenSettings, settings_here

    try:
        settings = settings_here()
    except BrokenSettings as broken:
        raise Refusal(str(broken)) from None
    return Request(
        python=options.python,
        prefix=options.prefix,
        name=options.name,
        profile=_profile(options.profile or settings.profile or "auto"),
        mode=options.mode,
        timeout_s=options.timeout_s,
        fail_on=options.fail_on or settings.fail_on or "error",
        checks=_chosen(options.select, options.ignore, settings),
        waivers=settings.waivers,
    )


def _profile(wanted: str) -> str | Profile:
    """The name of a built-in profile, as it is; else what the file of that name requires."""
    from envcheck.profile import BUILT_IN, BadProfile

    if wanted in ("auto", *BUILT_IN):
        return wanted
    from envcheck.probes.profiles import find

    try:
        return find(wanted)
    except BadProfile as refusal:
        raise Refusal(str(refusal)) from None


def _chosen(select: str | None, ignore: str | None, settings: Settings) -> tuple[Check, ...]:
    """The checks that select and ignore leave, in report order."""
    from envcheck.checks import ALL

    chosen = list(ALL)
    select_from, ignore_from = "--select", "--ignore"
    if select is None:
        select, select_from = settings.select, f"{settings.source}: select"
    if ignore is None:
        ignore, ignore_from = settings.ignore, f"{settings.source}: ignore"
    for told_by, given in ((select_from, select), (ignore_from, ignore)):
        for wanted in _ids(given):
            if not any(check.id.startswith(wanted) for check in ALL):
                raise Refusal(
                    f"{told_by} {wanted}: there is no such check. `envcheck checks` lists them."
                )
    if select:
        chosen = [check for check in chosen if check.id.startswith(_ids(select))]
    if ignore:
        chosen = [check for check in chosen if not check.id.startswith(_ids(ignore))]
    return tuple(chosen)


def _ids(given: str | None) -> tuple[str, ...]:
    return tuple(part.strip().upper() for part in (given or "").split(",") if part.strip())
