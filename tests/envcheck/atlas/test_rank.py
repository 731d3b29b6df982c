"""How signs and facts become a ranking; with causes of the test's own."""

import pytest

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike, mend_for
from envcheck.atlas.lines import block_of
from envcheck.atlas.rank import ranked
from envcheck.atlas.reasons import (
    below,
    from_on,
    given,
    in_container,
    missing,
    none_of,
    not_on,
    on,
    one_of,
    when,
)
from envcheck.atlas.said import Reader, Said
from envcheck.atlas.search import look, read
from envcheck.findings import Fix
from envcheck.records import replace

READERS = (
    Reader("torch", "torch ", r"torch (\d\S*)"),
    Reader("shell", "zsh: ", None, "zsh"),
    *(Reader(name, name) for name in ("wsl", "container", "linux", "macos", "windows")),
)


def cause(id, *signs, **more):
    mends = (Mend(Fix("Do this.")),)
    return Cause(**{"id": id, "title": id, "what": "", "machine": "", "signs": signs,
                    "mends": mends, **more})  # fmt: skip


def explained(text, *causes, platform=None):
    said = Said((reader.name for reader in READERS), platform)
    seen = {}
    block = block_of(text.splitlines())
    look(block, causes, seen)
    read(block, READERS, said)
    return ranked({"family": causes}, said, seen)


def confidence(text, *causes, platform=None):
    return {c.cause: c.confidence for c in explained(text, *causes, platform=platform).causes}


BROKEN = cause("broken", Sign("broken", 0.6))


def test_a_sign_alone_is_its_weight_and_more_signs_are_more():
    assert confidence("it is broken", BROKEN) == {"broken": 0.6}
    two = cause("broken", Sign("broken", 0.6), Sign("really", 0.4))
    assert confidence("really broken", two) == {"broken": 0.68}
    assert confidence("broken broken", two) == {"broken": 0.6}


def test_what_is_not_sure_enough_is_not_said():
    assert confidence("fine", BROKEN) == {}
    assert confidence("weak", cause("weak", Sign("weak", 0.2))) == {}


@pytest.mark.parametrize(
    ("reason", "text", "moved"),
    [
        (given("torch", 0.5, ""), "torch 2.1", 0.8),
        (given("torch", 0.5, ""), "", 0.6),
        (missing("torch", -0.5, ""), "", 0.3),
        (below("torch", "2.3", 0.5, ""), "torch 2.1", 0.8),
        (below("torch", "2.3", 0.5, ""), "torch 2.3.0", 0.6),
        (from_on("torch", "2.3", -0.5, ""), "torch 2.10", 0.3),
        (from_on("torch", "2.3", -0.5, ""), "", 0.6),
        (one_of("shell", ("zsh",), 0.5, ""), "zsh: x", 0.8),
        (none_of("shell", ("bash",), -0.5, ""), "zsh: x", 0.3),
        (none_of("shell", ("bash",), -0.5, ""), "", 0.6),
        (on(("macos",), 0.5, ""), "macos", 0.8),
        (not_on(("macos",), -0.5, ""), "linux", 0.3),
        (not_on(("macos",), -0.5, ""), "", 0.6),
        (in_container(0.5, ""), "container", 0.8),
        (when(lambda said: said.has("torch"), 0.5, "", -0.5, ""), "torch 1", 0.8),
        (when(lambda said: said.has("torch"), 0.5, "", -0.5, ""), "", 0.3),
        (when(lambda said: None, 0.5, "", -0.5, ""), "", 0.6),
    ],
)
def test_reasons_move_it(reason, text, moved):
    assert confidence(f"broken\n{text}", replace(BROKEN, reasons=(reason,))) == {"broken": moved}


def test_a_reason_is_told_with_the_line_that_it_rests_on():
    reasons = (given("torch", 0.5, "PyTorch is {value}"),)
    found = explained("broken\nmy torch 2.1", replace(BROKEN, reasons=reasons)).causes[0]
    assert found.reasons == ("PyTorch is 2.1",)
    assert found.because == ("broken", "my torch 2.1")


def test_facts_alone_can_show_a_cause():
    shown = cause("old", shown=below("torch", "2", 0.7, "it is {value}"))
    assert confidence("torch 1.1", shown) == {"old": 0.7}
    assert confidence("torch 2.1", shown) == {}


def test_the_platform_is_the_users_or_the_texts():
    mac = replace(BROKEN, platforms=("macos",))
    assert confidence("broken", mac) == {"broken": 0.6}
    assert confidence("broken on windows", mac) == {}
    assert confidence("broken on windows", mac, platform="macos") == {"broken": 0.6}
    assert explained("broken on linux, on macos, on linux", BROKEN).platform == "linux"
    assert explained("broken on linux in wsl", BROKEN).platform == "wsl"
    for special in ("wsl", "container"):
        assert confidence("broken", replace(BROKEN, platforms=("linux",)), platform=special)


def test_a_cause_explains_its_consequences_away():
    root = cause("root", Sign("root", 0.7), over=("broken",))
    assert confidence("broken root", BROKEN, root) == {"root": 0.7}
    assert confidence("broken", BROKEN, root) == {"broken": 0.6}


def test_tied_look_alikes_are_asked_about():
    alike = Unlike(("broken",), "the version", ("show version",))
    twin = cause("twin", Sign("broken", 0.7), unlike=(alike,))
    far = replace(twin, signs=(Sign("broken", 0.95),))
    asked = explained("broken", BROKEN, twin).asks
    assert [(ask.fact, ask.commands, ask.between) for ask in asked] == [
        ("the version", ("show version",), ("twin", "broken"))
    ]
    assert explained("broken", BROKEN, far).asks == ()


def test_the_mend_is_that_of_the_platform_and_the_shell():
    mends = (
        Mend(Fix("zsh"), ("macos", "linux"), ("zsh",)),
        Mend(Fix("mac"), ("macos",)),
        Mend(Fix("any")),
    )
    many = replace(BROKEN, mends=mends)
    assert mend_for(many, "macos", "zsh").text == "zsh"
    assert mend_for(many, "container", "zsh").text == "zsh"
    assert mend_for(many, "macos", "bash").text == "mac"
    assert mend_for(many, "windows", "powershell").text == "any"
    assert explained("broken\nzsh: broken", many, platform="linux").causes[0].fix.text == "zsh"
