"""file_name: a file in the folder, whatever the document is called."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from timeline.export.file_name import file_name

HOSTILE = [
    "..", ".", "", "/etc/passwd", "../../x", "..\\..\\x", "C:\\x", "C:x", ".hidden", "-rf", "a\x00b", "a\nb",
    "\x1b[2J", "\u202elmt.exe", "\ud800", "con", "LPT1.txt", "x" * 5_000, "ž" * 300, "😀" * 300, "a.", "a ", "a:b", "~",
]  # fmt: skip


@pytest.mark.parametrize("document", HOSTILE)
def test_no_name_leads_out_of_the_folder(document: str) -> None:
    name = file_name(document, ".tml", set())
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert name.isprintable()
    assert not name.startswith((".", "-"))
    assert name.endswith(".tml")
    assert 4 < len(name.encode()) < 200


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("APW19980807.0261", "APW19980807.0261.tml"),
        ("Čačak 2023", "Čačak_2023.tml"),
        ("c\u030c", "č.tml"),
        ("con", "_con.tml"),
        ("LPT1.txt", "_LPT1.txt.tml"),
        ("..", "document.tml"),
    ],
)
def test_a_name_stays_as_it_is_where_it_can(document: str, expected: str) -> None:
    assert file_name(document, ".tml", set()) == expected


def test_no_two_documents_share_a_file_even_where_case_is_all_that_differs() -> None:
    taken: set[str] = set()
    names = [file_name(document, ".tml", taken) for document in ("a", "A", "a", "a-2", "a/", *HOSTILE, *HOSTILE)]
    assert len({name.casefold() for name in names}) == len(names) == len(taken)
