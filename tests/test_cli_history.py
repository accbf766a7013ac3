"""history: who did what when, and what reading again changed."""

import json
from pathlib import Path

import pytest

from tests.cli_review_samples import lines_of, tell_again
from tests.cli_samples import done, keys, run
from tests.export_samples import HOSTILE, NEVER_SHOWN, annotation
from timeline.cli.history_table import history_table
from timeline.models import AnnotationKind, Deed, MachineChange


def what(db: Path, *args: str) -> list[str]:
    """Who did what, a line each."""
    return [f"{deed['who']}: {deed['what']}" for deed in lines_of(done("history", "--format", "jsonl", *args, db=db))]


def test_acts_stand_in_order_the_newest_last_and_undone_ones_say_so(db: Path) -> None:
    one, two, *_ = keys(db)
    done("set", one[:6], "date", "2022", db=db)
    done("--author", "boris", "star", two, db=db)
    done("undo", db=db)
    assert what(db) == [
        "program: read belgrade: 4 events",
        "ana: date set to 2022 (undone)",
        "boris: starred",
        "ana: undid: date set to 2022",
    ]
    done("redo", db=db)
    assert what(db, "--by", "ANA") == [
        "ana: date set to 2022",
        "ana: undid: date set to 2022 (undone)",
        "ana: did again: date set to 2022",
    ]


def test_the_history_of_one_event(db: Path) -> None:
    one, two, *_ = keys(db)
    done("star", one, db=db)
    done("note", two, "Seen.", db=db)
    assert what(db, two[:6]) == ["ana: note: Seen."]
    done("merge", two, one, db=db)
    assert what(db, one) == ["ana: starred", "ana: note: Seen.", f"ana: merged into {one}"]


def test_what_reading_again_changed(db: Path) -> None:
    tell_again(db, "2023-03-17")
    assert what(db, "--by", "program") == [
        "program: read belgrade: 4 events",
        "program: no longer told: Delegation visits a camp (belgrade)",
        "program: no longer told: Asylum law adopted (belgrade)",
        "program: date changed from 2023-03-16 to 2023-03-17 (belgrade)",
    ]


def test_the_table(db: Path) -> None:
    key = keys(db)[0]
    done("star", key, db=db)
    heading, read, starred = done("history", db=db).splitlines()
    assert heading.split() == ["When", "(UTC)", "Who", "Key", "What", "Event"]
    assert read.endswith("read belgrade: 4 events")
    assert starred[starred.index("ana") :].split() == ["ana", key[:6], "starred", "Ministers", "met"]
    assert starred.index("starred") == heading.index("What")


def test_since_leaves_out_what_was_before(db: Path) -> None:
    done("star", keys(db)[0], db=db)
    assert what(db, "--since", "today") == ["ana: starred"]
    result = run("history", "--since", "2999", db=db)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "timeline: nothing was done since 2999\n"


@pytest.mark.parametrize("args", [["--since", "soon"], ["ffffffff"], ["--format", "xml"]])
def test_what_cannot_be_asked(db: Path, args: list[str]) -> None:
    result = run("history", *args, db=db)
    assert (result.exit_code, result.stdout) == (2, "")


def test_json_lines_have_the_annotation_or_the_change(db: Path) -> None:
    done("star", keys(db)[0], db=db)
    read, starred = lines_of(done("history", "--format", "jsonl", db=db))
    assert (read["annotation"], json.dumps(read["change"])[:5]) == (None, '{"at"')
    assert (starred["change"], starred["title"], starred["undone"]) == (None, "Ministers met", False)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    said = annotation(AnnotationKind.NOTE, {"text": "word " * 40})
    deeds = [Deed(said.at, "0123456789abcdef", "A title of many words " * 5, said)]
    lines = "".join(history_table(deeds, width, key_length=6)).splitlines()
    assert max(map(len, lines)) <= width
    assert "word" in lines[1]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("width", [80, None])
def test_hostile_text_stays_on_its_line(text: str, width: int | None) -> None:
    said = annotation(AnnotationKind.NOTE, {"text": text}, author=text)
    change = MachineChange(said.at, "a1", text, "k1", "changed", "title", text, text)
    deeds = [Deed(said.at, "k1", text, said), Deed(said.at, "k1", text, change=change)]
    found = "".join(history_table(deeds, width, key_length=6))
    assert found.count("\n") == 3
    assert not NEVER_SHOWN & set(found)
