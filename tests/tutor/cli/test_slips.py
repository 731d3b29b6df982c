"""Slips on the command lines of watch, export, import and new: one sentence, code 2."""

import pytest

SLIPS = [
    (["watch", "duoble"], "There is no exercise 'duoble'. Did you mean 'double'? `tutor list`"),
    (["watch", "--python", "/nowhere"], "/nowhere"),
    (["export", "double"], "The following arguments are required: --notebook."),
    (["export", "duoble", "--notebook", "/n"], "There is no exercise 'duoble'. Did you mean"),
    (["import"], "The following arguments are required: NOTEBOOK."),
    (["import", "/no.ipynb"], "The notebook /no.ipynb can't be read: no such file or directory."),
    (["new", "excercise", "a/b"], "Argument course|lesson|exercise: invalid choice: 'excercise'"),
    (["new", "exercise"], "The following arguments are required: WHERE."),
    (["new", "lesson", "a/b"], "There is no track 'a'. `--new-track TITLE` begins it."),
    (["new", "exercise", "frist/x"], "There is no lesson 'frist'. Did you mean 'first'?"),
    (["new", "exercise", "a/b", "--new-track", "t"], "--new-track goes with `tutor new lesson`"),
    (["new", "exercise", "first/x", "--title", "a\nb"], "--title must be one line of text."),
]


@pytest.mark.parametrize(("argv", "sentence"), SLIPS)
def test_a_slip_is_one_sentence_and_code_2(command, argv, sentence):
    out, err = command(*argv, code=2)
    assert sentence in err
    assert err.startswith("tutor: ")
    assert err.count("\n") == 1
    assert out == ""
