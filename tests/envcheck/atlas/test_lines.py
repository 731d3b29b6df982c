"""Any text, in any encoding, as lines that can be searched."""

import tracemalloc

import pytest

from envcheck.atlas import explain
from envcheck.atlas.decode import lines_of
from envcheck.atlas.lines import BLOCK, block_of, blocks
from tests.envcheck.atlas.asking import first

ERROR = "AttributeError: `np.NaN` was removed in the NumPy 2.0 release."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be",
                                      "utf-32", "latin-1", "gbk", "cp932"])  # fmt: skip
@pytest.mark.parametrize("piece", [7, 64, 10_000])
def test_any_encoding_is_read(encoding, piece):
    data = f"first line\r\n{ERROR}\r\nlast".encode(encoding)
    first_piece = max(piece, 64)  # a file is read in pieces that hold at least its mark
    pieces = [
        data[:first_piece],
        *(data[i : i + piece] for i in range(first_piece, len(data), piece)),
    ]
    assert list(lines_of(pieces)) == ["first line", ERROR, "last"]


def test_bytes_that_are_no_text_do_not_stop_it():
    assert list(lines_of([b"\xff\xfe\xfd" * 3, b"\x80\n", b"abc"]))[-1:] != []
    assert list(lines_of([])) == []
    assert ERROR in list(lines_of([b"\x81\x8d\xf0 caf\xe9\n", ERROR.encode()]))


def test_a_lone_return_ends_a_line():
    assert list(lines_of([b" 10%\r 20%\r done\n"])) == [" 10%", " 20%", " done"]


@pytest.mark.parametrize(
    "shown",
    [
        "\x1b[31mError: `np.NaN` was \x1b[1mremoved\x1b[0m in the NumPy 2.0 release.\x1b[0m",
        "> > AttributeError: `np.NaN` was removed in the NumPy 2.0 release.",
        "AttributeError: `np.NaN` was removed\nin the NumPy 2.0\n   release.",
        "│ AttributeError: `np.NaN` was removed in the NumPy 2.0 release. │",
        "E   AttributeError: `np.NaN` was   removed in the\tNumPy 2.0 release.",
        "AttributeError: **`np.NaN`** was **removed** in the NumPy 2.0 release.",
        "Error:\N{NO-BREAK SPACE}‘NaN’ was removed in the\N{NO-BREAK SPACE}NumPy 2.0 release",
    ],
)
def test_how_it_is_shown_does_not_matter(shown):
    assert first(shown) == "numpy2-api-removal"


def test_the_lines_that_say_so_are_those_of_the_text():
    text = ["before", "  AttributeError: `np.NaN`  was removed in the", "  NumPy 2.0 release.", "x"]
    because = explain(text).causes[0].because
    assert because == ("AttributeError: `np.NaN`  was removed in the", "NumPy 2.0 release.")


def test_what_steers_a_terminal_is_not_shown():
    line = "\x1b]0;title\x07\x9b31m" + ERROR + "\x08\u202e"
    assert explain([line]).causes[0].because == ("31m" + ERROR,)


def test_the_three_forms_of_a_block_agree():
    block = block_of(["İstanbul  ‘a’", "", "> B\tc"], first=5)
    assert block.text == "Istanbul 'a'\n\nB c"
    assert block.flat == "istanbul 'a'  b c"
    assert len(block.flat) == len(block.text)
    assert block.raw == ("İstanbul  ‘a’", "", "> B\tc")


def test_a_message_across_the_border_of_two_blocks_is_found():
    half = ["AttributeError: `np.NaN` was removed in the", "NumPy 2.0 release."]
    filling = ["x" * 63] * (BLOCK // 64 - 1)
    for shift in range(3):
        assert explain(filling + ["y"] * shift + half + filling).causes


def test_lines_keep_their_numbers_across_blocks():
    lines = [f"line {number} {'x' * 50}" for number in range(1, 20_000)]
    for block in blocks(lines):
        assert block.raw[0].startswith(f"line {block.first} ")


def test_a_long_log_needs_little_memory():
    """Also one without any line's end."""
    piece = b"[ 12%] building module of something that is fine 0123456789\n" * 1000
    for text in (piece, piece.replace(b"\n", b" ")):
        pieces = [text] * 100 + [b"\n" + ERROR.encode()]
        tracemalloc.start()
        try:
            assert explain(lines_of(pieces)).causes[0].cause == "numpy2-api-removal"
            assert tracemalloc.get_traced_memory()[1] < 20 * 2**20
        finally:
            tracemalloc.stop()
