"""What `tutor verify` finds by reading: each fault is one sentence that names its file."""

import shutil

import pytest

from tutor.course.verify import inspect

E = "numpy/first/double"


def test_a_sound_course_has_no_problem(small_course):
    assert inspect(small_course) == []


CHANGES = [
    (f"{E}/exercise.toml", ("[", "]["), "This isn't valid TOML: "),
    (
        f"{E}/exercise.toml",
        ("np.array", "np.aray"),
        "`covers` has 'np.aray', which curriculum.toml",
    ),
    (f"{E}/exercise.toml", ('["np.array"]', "[]"), "`covers` is empty"),
    (f"{E}/exercise.toml", ('"numpy"', '"nunpy"'), "`needs` has 'nunpy', which isn't one of"),
    (f"{E}/exercise.toml", ('["Look up.", "Look down.", "Write it."]', "[]"), "There are no hints"),
    (f"{E}/exercise.toml", ('"Look up.", ', ""), "There are 2 hints; write a ladder of 3 at least"),
    (f"{E}/exercise.toml", ('"Look up."', '" "'), "Hint 1 is empty"),
    (f"{E}/task.md", ("Write", "x" * 70), "A line may take 76 columns, and this takes 80: 'xxx"),
    (f"{E}/task.md", ("Write", "x\n\n    " + "x" * 50), "A block may take 50 columns, and this"),
    (f"{E}/task.md", ("Write", "x\n" * 21), "The task has 22 lines; 20 fit on one screen."),
    ("numpy/first/lesson.md", ("Read *this*.", ""), "The lesson has no text"),
    ("numpy/first/lesson.md", ("Read", "x" * 80), "A line may take 76 columns, and this takes 88"),
    (
        "curriculum.toml",
        ('["operator *"]', "[]"),
        "'np.array' has no `uses`; say how a model answer",
    ),
    (
        "curriculum.toml",
        ("operator *", "cal numpy.dot"),
        "'cal numpy.dot', which is no pattern. Di",
    ),
    ("curriculum.toml", ('teaches = "Arrays"', ""), "`numpy.np.array.teaches` must be a text"),
    (f"{E}/wrong/square.py", ("That is the square.", "That is a text."), "also that of not-an-int"),
    (f"{E}/exercise.toml", ("minutes = 3", 'minutes = 3\nbuilds_on = ["mean"]'), "comes later"),
    (f"{E}/exercise.toml", ("minutes = 3", 'minutes = 3\nbuilds_on = ["men"]'), "is no exercise"),
    (f"{E}/exercise.toml", ("minutes = 3", "minutes = 3\nminuets = 4"), "`minuets` means nothing"),
    (f"{E}/task.md", ("Write `double`.", ""), "The task is empty"),
    (f"{E}/start.py", ("def f(x):", "def f(x)"), "This isn't Python (line 1): "),
    (f"{E}/start.py", ("return None", "# so\n    return 2 * x"), "This is the solution;"),
    (f"{E}/wrong/thrice.py", ("3 * x", "2 * x"), "This is the solution;"),
    (f"{E}/wrong/thrice.py", ("# verdict: wrong\n", ""), "The first line must be `# verdict: `"),
    (f"{E}/wrong/thrice.py", ("verdict: wrong", "verdict: right"), "The first line must be"),
    (f"{E}/cases.py", ("def case_", "def works_"), "There is no case; write a function"),
    (f"{E}/cases.py", ('"""Twice three is six."""', "pass"), "`case_three` has no docstring"),
]


@pytest.mark.parametrize(("name", "change", "sentence"), CHANGES)
def test_a_fault_is_named_with_its_file(small_course, name, change, sentence):
    file = small_course / name
    text = file.read_text()
    assert change[0] in text
    file.write_text(text.replace(*change))
    (problem, *others) = inspect(small_course)
    assert sentence in problem.sentence
    assert problem.file == file
    assert "\n" not in str(problem)
    assert others == []


@pytest.mark.parametrize("name", ["start.py", "solution.py", "cases.py", "task.md"])
def test_a_missing_file_is_named(small_course, name):
    (small_course / E / name).unlink()
    assert [str(problem) for problem in inspect(small_course)] == [
        f"{small_course / E / name}: The file is missing; write it."
    ]


@pytest.mark.parametrize(
    "name",
    [
        "notes.txt",
        "plotting/lesson.md",
        "numpy/third/lesson.md",
        "numpy/first/triple/exercise.toml",
        f"{E}/strat.py",
        f"{E}/wrong/notes.txt",
    ],
)
def test_a_stray_file_is_named(small_course, name):
    (small_course / name).parent.mkdir(exist_ok=True)
    (small_course / name).write_text("x")
    (problem,) = inspect(small_course)
    assert str(small_course / name).startswith(str(problem.file))
    assert problem.sentence.startswith("Nothing declares this; declare, rename or delete it.")


def test_caches_are_no_strays(small_course):
    (small_course / E / "__pycache__").mkdir()
    assert inspect(small_course) == []


def test_two_exercises_of_one_id_are_named(small_course):
    (small_course / "numpy/second/lesson.md").write_text(
        "---\ntitle: T\nexercises: [mean, double]\n---\nText.\n"
    )
    shutil.copytree(small_course / E, small_course / "numpy/second/double")
    (problem,) = inspect(small_course)
    assert problem.file == small_course / "numpy/second/double/exercise.toml"
    assert f"`id` is also that of {small_course / E}" in problem.sentence


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (2, "There are 2 known mistakes; write 3 at least."),
        (1, "There is 1 known mistake; write 3 at least."),
        (0, "There are no known mistakes; write 3 at least."),
    ],
)
def test_an_exercise_with_too_few_known_mistakes_is_named(small_course, left, said):
    for file in sorted((small_course / E / "wrong").iterdir())[left:]:
        file.unlink()
    (problem,) = inspect(small_course)
    assert (problem.file, problem.sentence) == (small_course / E / "wrong", said)


def test_a_reason_is_given_for_every_mutant_that_may_survive(small_course):
    (small_course / E / "mutants.toml").write_text('[same]\n"a -> b" = ""\n[smae]\n')
    assert [problem.sentence for problem in inspect(small_course)] == [
        "`same.a -> b` must be a text; write one.",
        "`smae` means nothing here. Did you mean 'same'?",
    ]


def test_a_mistake_may_be_no_python_if_that_is_the_mistake(small_course):
    thrice = small_course / E / "wrong/thrice.py"
    thrice.write_text("# verdict: error\n# An index takes brackets.\ng(0) = 1\n")
    assert inspect(small_course) == []
    thrice.write_text(thrice.read_text().replace("error", "wrong"))
    (problem,) = inspect(small_course)
    assert problem.sentence.startswith("This isn't Python (line 3): cannot assign to function call")


def test_the_solution_has_the_functions_of_the_start_with_their_arguments(small_course):
    (small_course / E / "start.py").write_text("def f(x, y):\n    pass\n\n\ndef g():\n    pass\n")
    assert [problem.sentence for problem in inspect(small_course)] == [
        "`f` takes other arguments than in start.py; make them the same.",
        "`g` of start.py is missing; define it too.",
    ]


def test_one_broken_file_does_not_hide_the_others(small_course):
    (small_course / E / "exercise.toml").write_text("[[")
    (small_course / "numpy/first/total/cases.py").write_text("")
    (small_course / "numpy/second/mean/task.md").write_text("")
    names = [
        problem.file.relative_to(small_course / "numpy").as_posix()
        for problem in inspect(small_course)
    ]
    assert names == ["first/double/exercise.toml", "first/total/cases.py", "second/mean/task.md"]


def test_a_folder_without_a_course_is_a_problem(tmp_path):
    assert "course.toml: The file is missing" in str(inspect(tmp_path)[0])


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("def scenes(rng, device)", "This isn't Python (line 1): "),
        ("def scenes(rng):\n    return []\n", "It must define `scenes(rng, device)`"),
    ],
)
def test_a_faulty_picture_is_named(small_course, code, sentence):
    file = small_course / "numpy/first/picture.py"
    file.write_text(code)
    (problem,) = inspect(small_course)
    assert problem.file == file
    assert problem.sentence.startswith(sentence)


def test_a_place_without_a_picture_is_named(small_course):
    page = small_course / "numpy/first/lesson.md"
    page.write_text(page.read_text() + "\n{picture}\n\n{picture}\n")
    sentences = [problem.sentence for problem in inspect(small_course)]
    assert sentences[0].startswith("`{picture}` stands on 2 lines")
    assert sentences[1].endswith("there is no picture.py; write it.")
