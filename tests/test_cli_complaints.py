"""timeline.cli.complaints: a file with many bad parts does not bury the others."""

from pathlib import Path

import pytest

from timeline.cli.complaints import MOST_OF_A_FILE, complaints


def parts(file: str, count: int) -> list[str]:
    return [f"{file}:{line}: not JSON; fix or remove the line" for line in range(1, count + 1)]


@pytest.mark.parametrize("count", [1, MOST_OF_A_FILE])
def test_few_are_told_each(count: int) -> None:
    assert list(complaints(parts("a.jsonl", count))) == parts("a.jsonl", count)


def test_many_are_counted_and_the_files_after_them_are_told() -> None:
    failed = [*parts("a.zip:b.jsonl", MOST_OF_A_FILE + 2), "c.pdf: is damaged or no PDF; save or download it again"]
    told = list(complaints(failed))
    assert told[MOST_OF_A_FILE:] == ["a.zip:b.jsonl: 2 more could not be read; timeline extract names each", failed[-1]]


def test_files_with_a_colon_in_their_names_are_no_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    failed = [f"day:{number}.txt: is empty; leave it out" for number in range(MOST_OF_A_FILE + 5)]
    for number in range(MOST_OF_A_FILE + 5):
        Path(f"day:{number}.txt").touch()
    assert list(complaints(failed)) == failed
