"""What folders hold besides articles."""

from pathlib import Path

import pytest

from timeline.articles.left_out import left_out

TEN = ", ".join(f".{n}" for n in range(10, 20))


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["a.txt", "b.MD", "c.jsonl", "README.md", "a.expected.json", ".hidden.html", ".git/config"], []),
        (["a.png", "sub/b.PNG", "c.rtf", "d.txt"], ["in: 3 files of other kinds left out (.rtf, .png)"]),
        (
            ["a.json", "b.html", "b_files/frame.html", "b_files/x.png"],
            ["in: 2 files of other kinds left out (.json, .png)"],
        ),
        (["notes"], ["in: 1 file of other kinds left out (without an ending)"]),
        ([f"a.{n}" for n in range(10, 22)], [f"in: 12 files of other kinds left out ({TEN}, …)"]),
        (["a.png", "b.png", "c.json", "d.DOC"], ["in: 4 files of other kinds left out (.doc, .png, .json)"]),
        (["a.h\x1bm"], ["in: 1 file of other kinds left out (.h\\x1bm)"]),
    ],
)
def test_files_of_other_kinds_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], told: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in names:
        path = Path("in", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("They met.")
    assert list(left_out(["in"])) == told


def test_files_and_standard_input_are_no_folders(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("They met.")
    assert list(left_out(["-", "missing", str(tmp_path / "a.html")])) == []
