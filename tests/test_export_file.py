"""A file is written whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.errors import ExportError
from timeline.export.file import write_file


def failing(error: BaseException) -> Iterator[str]:
    yield "half of "
    raise error


def test_a_new_file(tmp_path: Path) -> None:
    write_file(tmp_path / "c.md", ["# C\n", "ž 😀 \ud800\n"])
    assert (tmp_path / "c.md").read_bytes() == "# C\nž 😀 ?\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["c.md"]


def test_an_existing_file_is_kept_unless_told(tmp_path: Path) -> None:
    file = tmp_path / "c.md"
    file.write_text("mine")
    with pytest.raises(ExportError, match=r"c\.md: exists already; --force replaces it"):
        write_file(file, ["new"])
    assert file.read_text() == "mine"
    write_file(file, ["new"], replace=True)
    assert file.read_text() == "new"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt(), ExportError("x")])
def test_a_failure_leaves_no_trace(tmp_path: Path, error: BaseException) -> None:
    file = tmp_path / "c.md"
    file.write_text("mine")
    with pytest.raises((ExportError, KeyboardInterrupt)):
        write_file(file, failing(error), replace=True)
    assert file.read_text() == "mine"
    assert [left.name for left in tmp_path.iterdir()] == ["c.md"]


@pytest.mark.parametrize(
    ("name", "message"),
    [("no/c.md", "its folder does not exist"), ("", "is a folder"), ("file/c.md", "cannot be written")],
)
def test_what_cannot_be_written_is_told(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match=message) as caught:
        write_file(tmp_path / name, ["x"])
    assert str(caught.value).startswith(str(tmp_path))


def test_a_file_left_by_a_killed_program_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / f".c.md.{os.getpid()}.part").write_text("half")
    write_file(tmp_path / "c.md", ["whole"])
    assert (tmp_path / "c.md").read_text() == "whole"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_device_is_written_to_as_it_is() -> None:
    write_file(Path("/dev/null"), ["x"])
    with pytest.raises(ExportError, match="/dev/full: cannot be written"):
        write_file(Path("/dev/full"), ["x"])
    assert Path("/dev/full").is_char_device()


@pytest.mark.skipif(not hasattr(os, "umask"), reason="no umask on this system")
def test_the_file_has_the_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "c.md", ["x"])
    finally:
        os.umask(before)
    assert (tmp_path / "c.md").stat().st_mode & 0o777 == 0o640
