"""What was done and what was hard, as rows."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tutor.course.account import Account, Work
from tutor.tui.signs import fitting
from tutor.tui.tell.course import EXERCISE, LESSON, Standing, next_step
from tutor.tui.tell.marks import SOLVED, STARTED
from tutor.tui.tell.prose import bar
from tutor.tui.tell.row import Item, Row
from tutor.tui.words import words

BAR_WIDTH, TRACK_BAR = 40, 16
MOST_HARD = 8


def sums(account: Account) -> Content:
    """The course's title, a bar, and under it how it was done and how long it took."""
    text, total = words().home, len(account.works)
    tally = text.solved.format(done=account.solved, total=total)
    if total and account.solved == total:
        tally = text.all_solved
    return Content.assemble(
        (f"{fitting(account.course.title)}\n", "bold"),
        bar(account.solved, total, BAR_WIDTH),
        (f"  {tally}\n", "$success" if account.solved else "$quiet"),
        (_how(account), "$quiet"),
    )


def _how(account: Account) -> str:
    """`9 by yourself · 2 after the model answer · 3 days · about 2 hours`"""
    text = words().progress
    if not account.days:
        return text.not_begun
    after = account.solved - account.alone
    parts = [text.by_yourself.of(account.alone)]
    parts += [text.after_answer.of(after)] if after else []
    return " · ".join([*parts, text.days.of(account.days), _time(account.worked_s)])


def _time(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 90:
        return words().progress.minutes.of(minutes)
    return words().progress.hours.of(round(minutes / 60))


def items(account: Account, standing: Standing) -> list[Item]:
    """The next step, the tracks with a bar each, and what was hard."""
    rows = [*_next(account, standing), _heading(words().progress.tracks)]
    width = max((len(fitting(track.title)) for track in account.course.tracks), default=0)
    for track in account.course.tracks:
        rows.append(Item(_track_row(fitting(track.title), account.of(track), width)))
    rows += [Item(Row(Content(" "))), _heading(words().progress.hard)]
    hard = account.hardest(MOST_HARD)
    rows += [Item(_hard_row(work), EXERCISE + work.exercise.id) for work in hard]
    if not hard:
        rows.append(Item(Row(_quiet(words().progress.nothing_hard), lead="  ")))
    return [*rows, Item(Row(Content(" "))), Item(Row(_quiet(words().progress.how_counted)))]


def _next(account: Account, standing: Standing) -> list[Item]:
    """Where to go on; nothing when all is solved."""
    step = next_step(account.course, standing)
    if step is None:
        return []
    kind, _, id = step.partition(":")
    units = account.course.lessons if kind + ":" == LESSON else account.course.exercises
    title = next(unit.title for unit in units if unit.id == id)
    told = words().progress.next.format(title=fitting(title))
    arrow = Content.assemble(("→ ", "bold $primary"))
    return [Item(Row(Content.assemble((told, "bold")), lead=arrow), step), Item(Row(Content(" ")))]


def _track_row(title: str, works: Sequence[Work], width: int) -> Row:
    """`  NumPy          ━━━━━━━━────────   5 of 10`"""
    done = sum(work.solved for work in works)
    tally = words().progress.solved_of.format(done=done, total=len(works))
    style = "$success" if done == len(works) else "$foreground" if done else "$quiet"
    sign = f"{SOLVED.sign} " if works and done == len(works) else "  "
    lead = Content.assemble(
        (sign, "$success"), f"{title:<{width}}  ", bar(done, len(works), TRACK_BAR)
    )
    return Row(Content.assemble((f"  {tally}", style)), lead=lead)


def _hard_row(work: Work) -> Row:
    """`  ✓ solved   The race      3 runs in vain · 2 hints`"""
    text, vain = words().progress, work.tries - work.solved
    parts = [text.in_vain.of(vain)] if vain else []
    parts += [text.hints.of(work.hints)] if work.hints else []
    parts += [text.looked] if work.seen else []
    mark = SOLVED if work.solved else STARTED
    return Row(
        Content(fitting(work.exercise.title)),
        lead=Content.assemble("  ", mark.content(word_width=11)),
        note=_quiet(" · ".join(parts)),
    )


def _heading(text: str) -> Item:
    return Item(Row(_quiet(text)))


def _quiet(text: str) -> Content:
    return Content.assemble((text, "$quiet"))
