"""duplicates and distinct: rows that may be one event."""

from pathlib import Path

import pytest

from tests.cli_review_samples import lines_of, make_pairs, pressed
from tests.cli_samples import done, make_database, run


@pytest.fixture
def db(tmp_path: Path) -> Path:
    make_pairs(tmp_path / "events.db")
    return tmp_path / "events.db"


def titles(db: Path) -> list[str]:
    return [str(row["title"]) for row in lines_of(done("list", "--format", "jsonl", db=db))]


def proposed(db: Path, *args: str) -> list[set[str]]:
    """The titles of the pairs that are still proposed."""
    pairs = lines_of(done("duplicates", "--format", "jsonl", *args, db=db))
    return [{pair["one"]["title"], pair["other"]["title"]} for pair in pairs]  # type: ignore[index]


MEETINGS, VISITS = {"Ministers met", "Ministers meet"}, {"Delegation visits a camp", "A camp is visited"}


def test_in_a_pipe_a_pair_is_two_lines_with_the_reasons(db: Path) -> None:
    pair, why, *others = done("duplicates", db=db).splitlines()
    one, other = pair.split(" = ")
    assert one.startswith("16 Mar 2023, Ministers m") and other.startswith("16 Mar 2023, Ministers m")
    assert why.startswith("  ") and "same day, 16 March 2023" in why
    assert len(others) == 2
    assert proposed(db) == [MEETINGS, VISITS]


def test_under_a_filter(db: Path) -> None:
    assert proposed(db, "2023-03") == [MEETINGS]


@pytest.mark.parametrize(
    ("typed", "rows", "left"),
    [
        ("q", 4, [MEETINGS, VISITS]),
        ("mq", 3, [VISITS]),
        ("MMq", 2, []),
        ("dq", 4, [VISITS]),
        ("Dq", 4, [VISITS]),
        ("sdq", 4, [MEETINGS]),
        ("muq", 4, [MEETINGS, VISITS]),
        ("mduduq", 3, [VISITS]),
        ("\x1b[Bm", 3, [VISITS]),
    ],
)
def test_one_key_decides(
    db: Path, monkeypatch: pytest.MonkeyPatch, typed: str, rows: int, left: list[set[str]]
) -> None:
    result = pressed(monkeypatch, typed, "duplicates", db=db)
    assert result.exit_code == 0
    assert len(titles(db)) == rows
    assert proposed(db) == left


@pytest.mark.parametrize("key", ["m", "M"])
def test_the_key_says_which_of_the_two_is_shown(db: Path, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    first = lines_of(done("duplicates", "--format", "jsonl", db=db))[0]
    shown, gone = (first["one"], first["other"]) if key == "m" else (first["other"], first["one"])
    result = pressed(monkeypatch, f"{key}q", "duplicates", db=db)
    assert f"merged into {shown['key']}\n" in result.stderr  # type: ignore[index]
    assert shown["title"] in titles(db) and gone["title"] not in titles(db)  # type: ignore[index]


def test_a_pair_that_became_one_meanwhile_is_passed_over(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def merged_already(*pair: object, **keywords: object) -> None:
        return None

    monkeypatch.setattr("timeline.cli.pair_page.shown_pair", merged_already)
    result = pressed(monkeypatch, "", "duplicates", db=db)
    assert (result.stdout, result.stderr) == ("", "nothing changed\n")


def test_distinct_is_said_once_and_undone(db: Path) -> None:
    one, other = (pair["key"] for name in ("one", "other") if (pair := _first(db)[name]))
    answer = run("distinct", one[:6], other[:6], db=db).stderr
    assert answer.startswith("distinct: 16 Mar 2023, Ministers m") and f"({other[:6]})" in answer
    assert proposed(db) == [VISITS]
    assert run("distinct", other, one, db=db).stderr.startswith("are distinct already: ")
    done("undo", db=db)
    assert proposed(db) == [MEETINGS, VISITS]


def test_an_event_is_not_distinct_from_itself(db: Path) -> None:
    key = _first(db)["one"]["key"]
    result = run("distinct", key, key, db=db)
    assert (result.exit_code, result.stdout) == (2, "")


def test_none_says_so(tmp_path: Path) -> None:
    make_database(tmp_path / "other.db")
    result = run("duplicates", db=tmp_path / "other.db")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no two events look like one\n")


def _first(db: Path) -> dict[str, dict[str, str]]:
    return lines_of(done("duplicates", "--format", "jsonl", db=db))[0]  # type: ignore[return-value]
