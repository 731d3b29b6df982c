"""Which causes a text speaks of, best first, from the signs seen and the facts told."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Reason, mend_for, serves
from envcheck.atlas.said import Said
from envcheck.atlas.search import Seen, Signs
from envcheck.findings import Fix
from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.atlas.causes import Families

SURE_ENOUGH = 0.3
"""Below this nothing is said: a guess costs more than silence."""
CLOSE = 0.55
"""Named beside the best only from this share of its confidence on."""
TIED = 0.25
"""Within this distance two look-alikes are tied, and the fact that decides is asked for."""
MOST_CAUSES = 5
MOST_LINES = 8
MISREAD = 0.25
"""What is left of a cause that does not occur on the platform which the text seems to be from."""


class Named(Record):
    """A cause that the text speaks of."""

    cause: str
    family: str
    title: str
    confidence: float
    because: tuple[str, ...]
    """The lines of the text that say so."""
    reasons: tuple[str, ...]
    """What the facts in the text say for and against it."""
    fix: Fix
    verify: tuple[str, ...]


class Ask(Record):
    """A fact that would decide between look-alikes, and what shows it."""

    fact: str
    commands: tuple[str, ...]
    between: tuple[str, ...]


class Fact(Record):
    """What was read out of the text."""

    name: str
    values: tuple[str, ...]


class Explanation(Record):
    """What a text speaks of."""

    platform: str | None
    causes: tuple[Named, ...]
    """Best first; none where the text speaks of nothing that is known here."""
    asks: tuple[Ask, ...]
    facts: tuple[Fact, ...]


class Weighed(Record):
    """A cause with what speaks for it."""

    cause: Cause
    family: str
    confidence: float
    because: tuple[str, ...]
    reasons: tuple[str, ...]


def ranked(families: Families, said: Said, seen: Signs) -> Explanation:
    """The causes that were seen, weighed and put in order."""
    weighed = [
        found
        for family, causes in families.items()
        for cause in causes
        if (found := weigh(cause, family, said, list(seen.get(cause.id, {}).values())))
    ]
    weighed = explained_away(weighed)
    weighed.sort(key=lambda found: -found.confidence)
    best = weighed[0].confidence if weighed else 0.0
    likely = [found for found in weighed if found.confidence >= best * CLOSE][:MOST_CAUSES]
    if best < SURE_ENOUGH:
        likely = []
    facts = (Fact(name, said.values(name)) for name in sorted(said.told) if said.has(name))
    causes = tuple(_named(found, said) for found in likely)
    return Explanation(said.platform, causes, tuple(asks(likely)), tuple(facts))


def weigh(cause: Cause, family: str, said: Said, signs: list[Seen]) -> Weighed | None:
    """How sure the signs and the facts make us; None where nothing speaks for the cause."""
    signs.sort(key=lambda seen: (-seen.sign.weight, seen.number))
    lines = [line for seen in signs for line in seen.lines]
    doubt, share = 1.0, 1.0
    for seen in signs:
        doubt *= 1 - seen.sign.weight * share
        share /= 2  # texts of one message are not independent of each other
    confidence = 1 - doubt
    given: list[Reason] = []
    if cause.shown and (reason := cause.shown(said)):
        confidence = 1 - (1 - confidence) * (1 - reason.weight)
        given.append(reason)
    if not confidence:
        return None
    for judge in cause.reasons:
        if reason := judge(said):
            confidence = moved(confidence, reason.weight)
            given.append(reason)
    if not serves(cause.platforms, said.platform):
        confidence *= 0 if said.given_platform else MISREAD
    lines += [line for reason in given for name in reason.facts for line in said.lines(name)]
    because = tuple(dict.fromkeys(lines))[:MOST_LINES]
    says = tuple(dict.fromkeys(reason.says for reason in given if reason.says))
    return Weighed(cause, family, confidence, because, says)


def moved(confidence: float, weight: float) -> float:
    """A confidence after a reason for it, or against it."""
    if weight < 0:
        return confidence * (1 + weight)
    return 1 - (1 - confidence) * (1 - weight)


def explained_away(weighed: list[Weighed]) -> list[Weighed]:
    """Without those whose texts are only the consequences of a surer cause."""
    sure = {found.cause.id: found for found in weighed if found.confidence >= SURE_ENOUGH}
    gone = {
        other
        for found in sure.values()
        for other in found.cause.over
        if other in sure and sure[other].confidence <= found.confidence
    }
    return [found for found in weighed if found.cause.id not in gone]


def asks(likely: list[Weighed]) -> list[Ask]:
    """What to find out where the best causes are look-alikes of each other and tied."""
    near = {
        found.cause.id: found.cause
        for found in likely
        if likely[0].confidence - found.confidence <= TIED
    }
    found = []
    for cause in near.values():
        for unlike in cause.unlike:
            between = tuple(other for other in unlike.ids if other in near)
            if between:
                found.append(Ask(unlike.how, unlike.commands, (cause.id, *between)))
    return found


def _named(found: Weighed, said: Said) -> Named:
    cause = found.cause
    return Named(
        cause=cause.id,
        family=found.family,
        title=cause.title,
        confidence=round(found.confidence, 2),
        because=found.because,
        reasons=found.reasons,
        fix=mend_for(cause, said.platform, said.shell),
        verify=cause.verify,
    )
