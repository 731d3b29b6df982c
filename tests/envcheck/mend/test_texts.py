"""Variables taken out of start files: what is left, and that a real shell still reads the file."""

import subprocess

import pytest

from envcheck.mend.condarc import with_items, with_value
from envcheck.mend.draft import Draft, Terminal
from envcheck.mend.lines import appended, comment_out, with_line, without_folder
from envcheck.mend.statements import without_variable

OURS = "# envcheck: "
CHANGED = {
    "plain": ("export X=1\n", f"{OURS}export X=1\n"),
    "no end of line": ("export X=1", f"{OURS}export X=1"),
    "among others": ("export A=1 X=2 B=3\n", f"export A=1 B=3  {OURS}export A=1 X=2 B=3\n"),
    "in quotes": ("export X='a b' A=1\n", f"export A=1  {OURS}export X='a b' A=1\n"),
    "continued": ("export X=\\\n1\n", f"{OURS}export X=\\\n{OURS}1\n"),
    "CR LF": ("A=1\r\nexport X=1\r\n", f"A=1\r\n{OURS}export X=1\r\n"),
    "a comment already": ("# export X=1\n", "# export X=1\n"),
    "another name": ("export XX=1 A_X=2\n", "export XX=1 A_X=2\n"),
    "in a text": ("cat <<END\nexport Y=1\nEND\n", "cat <<END\nexport Y=1\nEND\n"),
}


@pytest.mark.parametrize(("before", "after"), CHANGED.values(), ids=CHANGED)
def test_lines_of_their_own_go_out_of_force(before, after):
    assert without_variable(before, "X", "bash") == after
    assert without_variable(after, "X", "bash") == after


BOURNE = {
    "the only command of a body": "if true; then\n    export X=1\nfi\n",
    "of an else": "if false; then\n  A=1\nelse\n  export X=1\nfi\n",
    "of a loop": "for a in 1; do\n  export X=1\ndone\n",
    "of a function": "lab() {\n  export X=1\n}\nlab\n",
    "of a case": "case a in\n  a)\n    export X=1\n    ;;\nesac\n",
    "behind a condition": "true &&\n  export X=1\n",
    "all on one line": "if true; then export X=1; fi\n",
    "behind and": "true && export X=1\n",
    "two commands": "export A=1; export X=2\n",
    "two lines, a text": "export X='a\nb'\n",
    "set, then exported": "X=1\nexport X\n",
    "exported twice": "X=1\nexport A=1 X\n",
    "appended to": "export X=1\nX+=2\n",
    "read by a function": "set_it() { export X=1; }\nset_it\n",
    "two in one body": "if true; then\n  export X=1\n  export X=2\nfi\n",
    "continued, among others": "export A=1 \\\n  X=2 \\\n  B=3\n",
    "with a comment": "export X=1 # X=2\n",
    "tabs": "\texport\tA=1\tX=1\n",
}


@pytest.mark.parametrize("shell", ["bash", "zsh"])
@pytest.mark.parametrize("text", BOURNE.values(), ids=BOURNE)
def test_no_shell_has_it_and_none_stumbles(text, shell, needs, tmp_path):
    assert outcome(needs(shell), text, tmp_path, 'echo "${X-none}"') != "none"
    after = without_variable(text, "X", shell)
    assert outcome(needs(shell), after, tmp_path, 'echo "${X-none}"') == "none"
    assert without_variable(after, "X", shell) == after


FISH = {
    "global": "set -gx X 1\n",
    "by its long name": "set --global --export X 1\n",
    "in a body": "if true\n  set -gx X 1\nend\n",
    "behind and": "true; and set -gx X 1\n",
    "as bash does": "export X=1\n",
}


@pytest.mark.parametrize("text", FISH.values(), ids=FISH)
def test_fish_does_not_have_it(text, needs, tmp_path):
    asked = "set -q X; and echo $X; or echo none"
    assert outcome(needs("fish"), text, tmp_path, asked) != "none"
    assert outcome("fish", without_variable(text, "X", "fish"), tmp_path, asked) == "none"


CSH = {
    "plain": "setenv X 1\n",
    "in a body": "if (1) then\n  setenv X 1\nendif\n",
    "on one line": "if (1) setenv X 1\n",
}


@pytest.mark.parametrize("text", CSH.values(), ids=CSH)
def test_tcsh_does_not_have_it(text, needs, tmp_path):
    asked = "if ($?X) then\n  echo $X\nelse\n  echo none\nendif\n"
    assert outcome(needs("tcsh"), text, tmp_path, asked) != "none"
    assert outcome("tcsh", without_variable(text, "X", "tcsh"), tmp_path, asked) == "none"


def outcome(shell, text, folder, asked):
    """What a real shell says behind that text."""
    file = folder / "start"
    file.write_text(f"{text}\n{asked}\n")
    ran = subprocess.run(
        [shell, "-f", file] if "tcsh" in shell else [shell, file],
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder)},
        timeout=20,
    )
    assert ran.stderr == ""
    return ran.stdout.strip()


def test_reading_a_variable_in_fish_is_not_setting_it():
    for text in ("set -q X 1\n", "set -e X 1\n", "set -l X 1\n", "echo $X\n"):
        assert without_variable(text, "X", "fish").startswith(text)


def test_universal_variables_of_fish():
    text = "# VERSION: 3.0\nSETUVAR --export X:1\nSETUVAR Y:2\n"
    after = f"# VERSION: 3.0\n{OURS}SETUVAR --export X:1\nSETUVAR Y:2\n"
    assert without_variable(text, "X", "fish") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("$env:X = 'a'\r\n", f"{OURS}$env:X = 'a'\r\n"),
        (
            "if ($true) { $env:X = 'a' }\n",
            "if ($true) { $env:X = 'a' }\n\n# envcheck: X is taken out\n"
            "Remove-Item Env:X -ErrorAction Ignore\n",
        ),
    ],
)
def test_powershell(before, after):
    assert without_variable(before, "X", "powershell") == after
    assert without_variable(after, "X", "powershell") == after


def test_quotes_that_are_never_closed_are_left_alone_but_for_the_end():
    text = "echo 'never closed\nexport X=1\n"
    assert without_variable(text, "X", "bash").startswith(text)


def test_a_stand_in_comes_once():
    assert comment_out("a\nb\n", 1, 2, ": ") == ": # envcheck: a\n# envcheck: b\n"


def test_a_block_is_appended_behind_a_whole_line():
    assert appended("a", ["b"]) == "a\n\nb\n"
    assert appended("", ["b"]) == "b\n"


def test_a_line_keeps_its_end():
    assert with_line("a\r\nb\r\n", 1, "c") == "c\r\nb\r\n"


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("export PATH=/h/old/bin:/h/tools:$PATH", "export PATH=/h/tools:$PATH"),
        ("export PATH=$PATH:~/old/bin", "export PATH=$PATH"),
        ('export PATH="$HOME/old/bin:$PATH"', 'export PATH="$PATH"'),
        ("export PATH=/h/old/bin2:$PATH", None),
        ("export PATH=/x/h/old/bin:$PATH", None),
    ],
)
def test_one_folder_of_several(line, left):
    assert without_folder(line, "/h/old/bin", "/h") == left


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "offline: false\n"),
        ("offline: true\r\nx: 1\r\n", "offline: false\r\nx: 1\r\n"),
        ("x: 1", "x: 1\noffline: false\n"),
        ("offline: {a: 1}\n", "offline: false\n"),
        ("offline:\n  a: 1\n", None),
        ("a: [1\n", None),
        ("- a\n", None),
    ],
)
def test_one_setting_of_conda(before, after):
    assert with_value(before, "offline", "false") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "channels:\n  - a\n  - b\n"),
        ("channels:\n- x\nk: 1\n", "channels:\n- a\n- b\nk: 1\n"),
        ("channels:\n  - x\n  # mine\n  - y\n", None),
        ("channels: [x, y]\n", None),
    ],
)
def test_a_list_of_conda(before, after):
    assert with_items(before, "channels", ("a", "b")) == after


def test_what_a_new_terminal_has():
    now = {"PATH": "/old/bin:/a:/b", "X": "1", "HOME": "/h", "Y": "2"}
    new = Terminal({"X": None, "T": "~/tmp", "Z": '"$Y"', "W": "'$Y'"}, ("/old",), ("/a",))
    assert new.environ(now) == {
        "PATH": "/b:/a", "HOME": "/h", "Y": "2", "T": "/h/tmp", "Z": "2", "W": "$Y",
    }  # fmt: skip


def test_lines_are_compared_with_those_that_were_read():
    draft = Draft({"f": "a\nb\n"}.get)
    assert draft.text("f") == "a\nb\n"
    assert draft.is_as_read("f", 1, 2)
    draft.put("f", "a\nc\n", "why")
    assert draft.is_as_read("f", 1, 1)
    assert not draft.is_as_read("f", 2, 2)
