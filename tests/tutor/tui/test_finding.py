from tests.tutor.tui import samples
from tests.tutor.tui.conftest import until
from tutor.tui.screens.finding import FindingScreen
from tutor.tui.widgets.command_line import CommandLine


def outside(course: samples.Course) -> FindingScreen:
    return FindingScreen(samples.OUTSIDE)


async def test_a_finding_says_what_was_seen_and_what_to_type(tutor):
    async with tutor(outside).run_test(size=(80, 40)) as pilot:
        text = await until(pilot, "What you install seems to vanish.")
        assert "✗ error    The environment dl is active, but python runs /usr/bin/python." in text
        assert "Well when  python comes from the active conda environment" in text
        assert "Expected   /home/ann/miniforge3/envs/dl/bin/python" in text
        assert "Found      /usr/bin/python" in text
        assert "Seen       PATH begins with /usr/bin" in text
        assert "           CONDA_PREFIX is /home/ann/miniforge3/envs/dl" in text
        assert "This can be" in text
        assert "$ conda deactivate" in text
        assert "$ command -v python" in text
        assert "Why it matters" in text
        assert "## " not in text


async def test_y_copies_the_command_that_has_the_focus(tutor):
    app = tutor(outside)
    async with app.run_test(size=(80, 40)) as pilot:
        await until(pilot, "y copies")
        await pilot.press("y")
        await until(pilot, "✓ copied")
        assert app.clipboard == "conda deactivate"
        await pilot.press("tab", "y")
        await until(pilot, lambda: app.clipboard == "conda activate dl")


async def test_a_click_copies_a_command(tutor):
    app = tutor(outside)
    async with app.run_test(size=(80, 40)) as pilot:
        await until(pilot, "y copies")
        await pilot.click(list(app.screen.query(CommandLine))[2])
        await until(pilot, lambda: app.clipboard == "command -v python")


async def test_checking_again_shows_what_is_so_now_and_the_machine_knows(tutor, script):
    script.findings = samples.TROUBLED
    async with tutor().run_test(size=(80, 40)) as pilot:
        await until(pilot, "1 thing to mend")
        await pilot.press("down", "down", "down", "enter")
        await until(pilot, "What to do")
        script.findings = samples.HEALTHY
        await pilot.press("r")
        text = await until(pilot, "now: ✓ ok")
        assert "✓ ok       python comes from the active conda environment" in text
        assert "What to do" not in text
        await pilot.press("escape")
        await until(pilot, "All is well")


async def test_a_finding_without_anything_to_type_has_no_command(tutor):
    def unknown(course: samples.Course) -> FindingScreen:
        return FindingScreen(samples.TROUBLED[8])

    app = tutor(unknown)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await until(pilot, "The thing itself.")
        assert "? unknown  nvidia-smi did not answer within 10 seconds." in text
        await pilot.press("y")
        assert app.clipboard == ""
