"""Every broken machine is found to have the faults that were planted in it, and no others."""

import pytest

from tests.machines.gallery import BROKEN, SOUND
from tests.machines.plant import Machine, found_in, words_of
from tests.machines.workshop import Workshop


@pytest.fixture(scope="session")
def shop(tmp_path_factory):
    return Workshop(tmp_path_factory.mktemp("shop"))


@pytest.fixture
def machine(tmp_path_factory, shop):
    """In a folder with a short name: it stands in first lines, which have an end."""
    return Machine(tmp_path_factory.mktemp("m"), shop)


def test_nothing_shows_through(machine):
    """Of the machine that runs the tests: where this fails, others fail for the same reason."""
    machine.venv()
    assert found_in(machine.examine()) == {}


@pytest.mark.parametrize("one", [*BROKEN, *SOUND], ids=lambda one: one.name)
def test_exactly_what_is_planted_is_found(one, machine, needs):
    for program in one.needs:
        needs(program)
    one.plant(machine)
    report = machine.examine()
    assert found_in(report) == one.found
    assert report["exit_code"] == any(level == "error" for level, _ in one.found.values())
    for id, words in one.says.items():
        assert words in words_of(report, id)


def test_no_machine_is_declared_twice():
    names = [one.name for one in (*BROKEN, *SOUND)]
    assert len(names) == len(set(names))
