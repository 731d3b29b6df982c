"""Every broken machine is found to have the faults that were planted in it, and no others."""

import sys

import pytest

from tests.machines.gallery import BROKEN, SOUND
from tests.machines.plant import Machine, found_in, words_of
from tests.machines.workshop import Workshop

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


@pytest.fixture(scope="session")
def shop(tmp_path_factory):
    return Workshop(tmp_path_factory.mktemp("shop"))


@pytest.fixture(scope="session")
def ground(shop, tmp_path_factory):
    """What shows through of the machine that runs the tests: a card, a conda for everybody."""
    machine = Machine(tmp_path_factory.mktemp("ground"), shop)
    machine.venv()
    return found_in(machine.examine())


@pytest.fixture
def machine(tmp_path_factory, shop):
    """In a folder with a short name: it stands in first lines, which have an end."""
    return Machine(tmp_path_factory.mktemp("m"), shop)


@pytest.mark.parametrize("one", [*BROKEN, *SOUND], ids=lambda one: one.name)
def test_exactly_what_is_planted_is_found(one, machine, ground, needs):
    for program in one.needs:
        needs(program)
    one.plant(machine)
    if ground and machine.root is None:
        pytest.skip(f"needs a plain machine, and this one has {ground}")
    report = machine.examine()
    assert found_in(report) == one.found
    assert report["exit_code"] == any(level == "error" for level, _ in one.found.values())
    for id, words in one.says.items():
        assert words in words_of(report, id)


def test_no_machine_is_declared_twice():
    names = [one.name for one in (*BROKEN, *SOUND)]
    assert len(names) == len(set(names))
