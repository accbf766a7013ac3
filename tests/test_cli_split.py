"""split: a row that was two, and rows that were merged."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.cli_review_samples import lines_of
from tests.cli_samples import LAW, MEETING, MISSION, TEXT, VISIT, done, run
from tests.make_chronology import add, make_article, make_event
from timeline.models import EventType, Stage
from timeline.store import open_store


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A meeting told by two sentences, and a law."""
    events = [
        make_event(TEXT, MEETING, "2023-03-16", title="Ministers met", places=("RS",), mentions=(VISIT, MISSION)),
        make_event(TEXT, LAW, "2024", type=EventType.LEGISLATION, stage=Stage.ADOPTED, title="Asylum law adopted"),
    ]
    with closing(open_store(tmp_path / "events.db")) as connection:
        add(connection, make_article(TEXT), events)
    return tmp_path / "events.db"


def rows(db: Path) -> list[dict[str, object]]:
    return lines_of(done("list", "--format", "jsonl", db=db))


def key(db: Path, title: str) -> str:
    return next(str(row["key"]) for row in rows(db) if row["title"] == title)


def test_without_options_it_lists_quotes_and_merged_events(db: Path) -> None:
    meeting, law = key(db, "Ministers met"), key(db, "Asylum law adopted")
    done("merge", law, meeting, db=db)
    assert done("split", meeting[:6], db=db).splitlines() == [
        f"16 Mar 2023, Ministers met ({meeting[:6]})",
        f"  1 “{MEETING}” (belgrade)",
        f"  2 “{VISIT}” (belgrade)",
        f"  3 “{MISSION}” (belgrade)",
        f"  4 “{LAW}” (belgrade)",
        f"  {law} merged: 2024, Asylum law adopted",
    ]


def test_quotes_become_an_event_of_their_own_and_undo_makes_them_one_again(db: Path) -> None:
    meeting = key(db, "Ministers met")
    result = run(
        "split", meeting, "--quote", "2", "--title", "A visit", "--date", "May 2023", "--place", "Hungary", db=db
    )
    new = result.stdout.strip()
    assert result.stderr == f"split: May 2023, A visit ({new[:6]}) from 16 Mar 2023, Ministers met ({meeting[:6]})\n"
    found = next(row for row in rows(db) if row["key"] == new)
    assert (found["title"], found["date"], found["places"], found["type"]) == ("A visit", "2023-05", ["HU"], "visit")
    assert VISIT in done("show", new, db=db) and VISIT not in done("show", meeting, db=db)
    assert f"split by ana from 16 Mar 2023, Ministers met ({meeting[:6]})" in done("show", new, db=db)
    assert f"split from it by ana: May 2023, A visit ({new[:6]})" in done("show", meeting, db=db)
    assert run("undo", db=db).stderr == f"undone: event split off, A visit – {new}\n"
    assert len(rows(db)) == 2 and VISIT in done("show", meeting, db=db)


def test_what_is_not_said_is_as_it_was_and_the_quote_gives_the_title(db: Path) -> None:
    new = done("split", key(db, "Ministers met"), "--quote", "3", "--quote", "2", db=db).strip()
    found = next(row for row in rows(db) if row["key"] == new)
    assert (found["title"], found["date"], found["places"]) == (MISSION, "2023-03-16", ["RS"])
    assert MISSION in done("show", new, db=db) and VISIT in done("show", new, db=db)


@pytest.mark.parametrize(
    ("options", "stage"), [([], "adopted"), (["--type", "visit"], None), (["--stage", "ratified"], "ratified")]
)
def test_a_stage_goes_with_its_type(db: Path, options: list[str], stage: str | None) -> None:
    new = done("split", key(db, "Asylum law adopted"), "--quote", "1", *options, db=db).strip()
    assert next(row for row in rows(db) if row["key"] == new)["stage"] == stage


def test_none_takes_a_field_away(db: Path) -> None:
    new = done("split", key(db, "Ministers met"), "--quote", "2", "--date", "none", "--place", "none", db=db).strip()
    found = next(row for row in rows(db) if row["key"] == new)
    assert (found["date"], found["places"]) == (None, [])


def test_a_merged_event_is_taken_out_again(db: Path) -> None:
    meeting, law = key(db, "Ministers met"), key(db, "Asylum law adopted")
    done("merge", law, meeting, db=db)
    page = done("show", meeting, db=db)
    assert f"merged into it by ana: 2024, Asylum law adopted ({law}); `timeline split {meeting} --merged {law}`" in page
    assert run("split", meeting, "--merged", law[:6].upper(), db=db).stderr == (
        f"taken out: 2024, Asylum law adopted ({law[:6]}) from 16 Mar 2023, Ministers met ({meeting[:6]})\n"
    )
    assert len(rows(db)) == 2
    assert "Joined and split" not in done("show", meeting, db=db)
    done("undo", db=db)
    assert len(rows(db)) == 1


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--quote", "4"], "has no quote 4; `timeline split EVENT` lists them"),
        (["--quote", "0"], "0 is not in the range"),
        (["--title", "A visit"], "say which quotes tell the new event"),
        (["--quote", "1", "--merged", "3f9a"], "--merged takes an event out as it was"),
        (["--merged", "ffff"], "no event beginning with 'ffff' was merged into it"),
        (["--quote", "1", "--date", "soon"], "'soon' is no date"),
        (["--quote", "1", "--place", "Srpska"], "'Srpska' is no country"),
        (["--quote", "1", "--title", " "], "the title is empty"),
    ],
)
def test_what_cannot_be_split(db: Path, options: list[str], complaint: str) -> None:
    result = run("split", key(db, "Ministers met"), *options, db=db)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr
    assert len(rows(db)) == 2
