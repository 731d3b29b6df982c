import threading

from tests.tutor.tui import samples
from tests.tutor.tui.conftest import text_of, until
from tutor.tui.screens.finding import FindingScreen
from tutor.tui.screens.home import HomeScreen
from tutor.tui.screens.machine import MachineScreen
from tutor.tui.screens.target import TargetScreen


async def test_a_healthy_machine_is_told_in_one_sentence_with_families_folded(tutor):
    async with tutor().run_test(size=(80, 24)) as pilot:
        text = await until(pilot, "All is well")
        assert "Debian GNU/Linux 12 (bookworm) · x86_64 · wsl2" in text
        assert "AMD Ryzen 7 5800X · 16 cores · 32 GiB memory" in text
        assert "3.11.7 · /home/ann/miniforge3/envs/dl · active (CONDA_PREFIX)" in text
        assert "CPU · the operating system shows no GPU" in text
        assert "8 checks passed, and PyTorch will compute on the CPU" in text
        assert "▸ Conda           ✓ 1 ok  – 1 not here" in text
        assert "NumPy is there" not in text


async def test_what_is_known_is_shown_while_the_rest_is_looked_for(tutor, script):
    script.look = threading.Event()
    async with tutor().run_test(size=(80, 24)) as pilot:
        text = await until(pilot, "looking deeper … 0 of 10")
        assert "Nothing to mend so far." in text
        assert "▸ Machine         ✓ 2 ok" in text
        script.look.set()
        await until(pilot, "All is well")
        await until(pilot, "looking", gone=True)


async def test_the_first_thing_to_do_stands_on_top(tutor, script):
    script.findings = samples.TROUBLED
    async with tutor().run_test(size=(80, 24)) as pilot:
        text = await until(pilot, "10 checks")
        assert "✗ 1 thing to mend. The one thing to do first: The environment dl" in text
        assert "▸ Search path     ✗ 1 to mend  ✓ 1 ok" in text
        assert "    ✗ error    The environment dl is active, but python runs" in text
        assert "    ! warning  There are 212 packages of yours in base" in text
        assert "    ? unknown  nvidia-smi did not answer within 10 seconds." in text


async def test_enter_on_a_finding_opens_its_page_and_escape_leads_back(tutor, script):
    script.findings = samples.TROUBLED
    async with tutor().run_test(size=(80, 24)) as pilot:
        await until(pilot, "10 checks")
        await pilot.press("down", "down", "down", "enter")
        await until(pilot, "What to do")
        assert isinstance(pilot.app.screen, FindingScreen)
        await pilot.press("escape")
        await until(pilot, "Go on to the course")


async def test_a_click_on_a_finding_opens_its_page(tutor, script):
    script.findings = samples.TROUBLED
    async with tutor().run_test(size=(80, 24)) as pilot:
        lines = (await until(pilot, "10 checks")).splitlines()
        row = next(n for n, line in enumerate(lines) if "✗ error" in line)
        await pilot.click(offset=(20, row))
        await until(pilot, "What to do")


async def test_a_family_unfolds_and_folds(tutor):
    async with tutor().run_test(size=(80, 24)) as pilot:
        await until(pilot, "All is well")
        await pilot.press("down", "enter")
        text = await until(pilot, "▾ Machine")
        assert "✓ ok       There is room for a course's packages" in text
        await pilot.press("enter")
        await until(pilot, "There is room", gone=True)


async def test_all_checks_at_once(tutor):
    async with tutor().run_test(size=(80, 40)) as pilot:
        await until(pilot, "All is well")
        await pilot.press("a")
        text = await until(pilot, "NumPy is there")
        assert "– not here The NVIDIA driver answers" in text
        await pilot.press("a")
        await until(pilot, "NumPy is there", gone=True)


async def test_enter_and_c_go_to_the_course(tutor):
    for key in ("enter", "c"):
        async with tutor().run_test() as pilot:
            await until(pilot, "All is well")
            await pilot.press(key)
            await until(pilot, "From loops to autograd")
            assert isinstance(pilot.app.screen, HomeScreen)


async def test_checking_again_takes_the_new_findings(tutor, script):
    script.findings = samples.TROUBLED
    async with tutor().run_test(size=(80, 24)) as pilot:
        await until(pilot, "1 thing to mend")
        script.findings = samples.HEALTHY
        await pilot.press("r")
        await until(pilot, "All is well")


async def test_findings_of_an_older_run_are_dropped(tutor):
    async with tutor().run_test(size=(80, 24)) as pilot:
        await until(pilot, "All is well")
        screen = pilot.app.screen
        assert isinstance(screen, MachineScreen)
        late = screen.Learned(screen.run - 1, "deep", samples.OUTSIDE.id, samples.OUTSIDE)
        screen.post_message(late)
        await pilot.pause()
        assert "All is well" in text_of(pilot.app)


async def test_no_such_python_is_one_sentence(tutor, script, monkeypatch):
    from envcheck import TargetNotFound

    def refuse(*_):
        raise TargetNotFound("There is no Python at /nowhere.")

    app = tutor()
    monkeypatch.setattr(type(app.services), "examine", property(lambda self: refuse), raising=False)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await until(pilot, "That did not work")
        assert "There is no Python at /nowhere." in text
        await pilot.press("escape")
        assert "could not be examined" in await until(pilot, "Go on to the course")
        await pilot.press("c")
        await until(pilot, "From loops to autograd")


async def test_the_python_can_be_chosen_and_is_remembered(tutor):
    app = tutor()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "All is well")
        await pilot.press("t")
        text = await until(pilot, "tutor's own")
        assert "Automatic" in text
        assert isinstance(app.screen, TargetScreen)
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: app.services.learner.recall("python") == "/usr/bin/python3")
        assert isinstance(app.screen, MachineScreen)
        await until(pilot, lambda: app.screen.run == 2)  # the other Python is examined
