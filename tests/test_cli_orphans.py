"""orphans and attach: annotated events that their articles do not tell any more."""

from pathlib import Path

import pytest

from tests.cli_review_samples import lines_of, lose, pressed
from tests.cli_samples import done, keys, make_database, run


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """The meeting is starred and the mission has a note; then their article does not tell them any more."""
    db = tmp_path / "events.db"
    meeting, _, _, mission = make_database(db)
    done("star", meeting, db=db)
    done("note", mission, "Seen.", db=db)
    lose(db)
    return db


def lost(db: Path) -> list[str]:
    """The titles of what is to be decided."""
    return [str(orphan["title"]) for orphan in lines_of(done("orphans", "--format", "jsonl", db=db))]


def test_in_a_pipe_they_are_printed_with_what_they_could_be(db: Path) -> None:
    meeting, visit, law, _ = keys(db)
    assert done("orphans", db=db).split("\n\n")[0].splitlines() == [
        f"16 Mar 2023, Ministers met ({meeting[:6]}) is not told any more by belgrade",
        "  “Ministers met in Belgrade on 16 March 2023.”",
        "  ana: starred",
        f"  1  May 2023, visit ({visit[:6]}): “The delegation visited the camp near Subotica in May.”",
        f"  2  2024, legislation ({law[:6]}): “A new law on asylum was adopted in 2024.”",
    ]


def test_json_lines_have_dates_in_edtf(db: Path) -> None:
    first, _ = lines_of(done("orphans", "--format", "jsonl", db=db))
    assert first["date"] == "2023-03-16"
    assert [choice["date"] for choice in first["choices"]] == ["2023-05", "2024"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "left", "told"),
    [
        ("q", 2, "nothing changed; 2 not asked"),
        ("1q", 1, "1 answer saved; 1 not asked"),
        ("kkq", 0, "stays by itself\nstays by itself\n2 answers saved"),
        ("k", 1, "1 answer saved; 1 not asked"),  # the terminal is gone
        ("sK", 1, "1 answer saved"),
        ("kuq", 2, "taken back: stays by itself\nnothing changed; 2 not asked"),
        ("kkuuq", 2, "nothing changed; 2 not asked"),
        ("uq", 2, "there is no answer to take back"),
        ("9x\x1b[A1q", 1, "press one of: 1 2 k s u q"),
    ],
)
def test_one_key_decides(db: Path, monkeypatch: pytest.MonkeyPatch, typed: str, left: int, told: str) -> None:
    result = pressed(monkeypatch, typed, "orphans", db=db)
    assert result.exit_code == 0
    assert told in result.stderr
    assert len(lost(db)) == left


def test_an_answer_is_shown_by_the_event_it_names(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = pressed(monkeypatch, "1q", "orphans", db=db)
    assert result.stdout.count(" of 2\n") == 2
    assert "1 2 it is that one   k keep by itself   s skip   u undo   q quit\n" in result.stdout
    visit = keys(db)[0]
    assert result.stderr.startswith(f"attached to May 2023, Delegation visits a camp ({visit[:6]})\n")
    assert done("show", visit, db=db).count("starred") == 2


def test_attach_says_what_an_event_is_now_and_undo_takes_it_back(db: Path) -> None:
    meeting, visit, *_ = (key[:6] for key in keys(db))
    assert run("attach", meeting, visit, db=db).stderr == (
        f"attached: 16 Mar 2023, Ministers met ({meeting}) to May 2023, Delegation visits a camp ({visit})\n"
    )
    assert lost(db) == ["Frontex mission"]
    done("undo", db=db)
    assert lost(db) == ["Ministers met", "Frontex mission"]


def test_attach_alone_keeps_it_by_itself(db: Path) -> None:
    meeting = keys(db)[0][:6]
    assert (
        run("attach", meeting, "--alone", db=db).stderr == f"stays by itself: 16 Mar 2023, Ministers met ({meeting})\n"
    )
    assert lost(db) == ["Frontex mission"]


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (["attach", "LOST"], "say which event it is, or --alone"),
        (["attach", "LOST", "TOLD", "--alone"], "say which event it is, or --alone"),
        (["attach", "TOLD", "LOST"], "was not lost: to say that it is the same as another one, merge it"),
        (["attach", "ffffffff", "--alone"], "there is no event 'ffffffff'"),
        (["attach", "LOST", "ffffffff"], "there is no event 'ffffffff'"),
    ],
)
def test_what_cannot_be_attached(db: Path, command: list[str], complaint: str) -> None:
    named = dict(zip(("LOST", "TOLD"), keys(db), strict=False))
    result = run(*(named.get(word, word) for word in command), db=db)
    assert (result.exit_code, complaint in result.stderr) == (2, True), result.stderr
    assert len(lost(db)) == 2


def test_nothing_lost_says_so(tmp_path: Path) -> None:
    make_database(tmp_path / "events.db")
    result = run("orphans", db=tmp_path / "events.db")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "every annotated event is told by its article, or was decided\n"
