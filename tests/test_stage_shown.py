"""Stage, salience and doubt wherever events are shown: page, listing, Markdown, JSON lines, CSV."""

import csv
import io
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli_samples import done, run
from tests.export_samples import annotation, details, row
from tests.make_chronology import TEXT, add, make_article, make_event, sentences
from timeline.cli.event_page import event_page
from timeline.export.csv_table import csv_table
from timeline.export.jsonl import event_object, json_text
from timeline.export.markdown_event import event_line, line_parts
from timeline.models import AnnotationKind, EventDetails, EventType, Salience, Stage
from timeline.store import open_store

MEETING, VISIT, MISSION, LAW = sentences(TEXT)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """An agreement that a headline tells, a law told as background, and a doubtful visit."""
    path = tmp_path / "events.db"
    events = [
        make_event(TEXT, MEETING, "2023-03-16", title="Pact signed", type=EventType.AGREEMENT, stage=Stage.SIGNED,
                   salience=Salience.HEADLINE, confidence=0.9),
        make_event(TEXT, LAW, "2023-04", title="Law in force", type=EventType.LEGISLATION, stage=Stage.IN_FORCE,
                   salience=Salience.BACKGROUND, confidence=0.8),
        make_event(TEXT, VISIT, "2023-05", title="Camp visited", salience=Salience.LEAD, confidence=0.4),
    ]  # fmt: skip
    with closing(open_store(path)) as connection:
        add(connection, make_article(), events)
    return path


def agreement(**fields: Any) -> EventDetails:
    """An agreement in force, told in the headline."""
    return details(
        row(type="agreement", stage="in_force", salience="headline", **fields),
        stage_reason="'took effect'",
        salience_reason="the headline tells it",
    )


def listed(db: Path, *words: str) -> list[list[str]]:
    """The cells of a listing without the keys, those below the headings split where two blanks stand."""
    lines = done("list", *words, db=db).splitlines()
    return [[cell.strip() for cell in line.split("  ") if cell.strip()][1:] for line in lines]


def test_the_page_of_an_event_says_which_and_why() -> None:
    page = "".join(event_page(agreement(), None))
    assert "stage         in force\nsalience      headline\n" in page
    assert "  stage: 'took effect'\n  salience: the headline tells it\n" in page


def test_the_page_of_an_event_without_them_is_silent() -> None:
    page = "".join(event_page(details(), None))
    assert "stage" not in page and "salience" not in page


def test_a_listing_has_the_stages_where_there_are_any(db: Path) -> None:
    assert listed(db)[:2] == [
        ["Date", "Type", "Status", "Stage", "Title", "Places"],
        ["16 Mar 2023", "agreement", "occurred", "signed", "Pact signed"],
    ]
    assert "Stage" not in done("list", "type:visit", db=db)


@pytest.mark.parametrize(
    ("order", "heading", "cells"),
    [
        ("review", "Conf", ["Camp visited 0.40", "Law in force 0.80", "Pact signed 0.90"]),
        ("salience", "Told in", ["Pact signed headline", "Camp visited lead", "Law in force background"]),
    ],
)
def test_a_listing_shows_what_it_is_sorted_by(db: Path, order: str, heading: str, cells: list[str]) -> None:
    headings, *rows = listed(db, "--sort", order)
    assert headings[-1] == heading
    assert [" ".join(line[-2:]) for line in rows] == cells


def test_other_formats_are_sorted_too(db: Path) -> None:
    events = json.loads(done("list", "--sort", "review", "--limit", "1", "--format", "json", db=db))
    assert [(event["title"], event["salience"], event["stage"]) for event in events] == [("Camp visited", "lead", None)]


def test_the_stage_is_set_and_taken_away_from_the_shell(db: Path) -> None:
    (event,) = json.loads(done("list", "stage:signed", "--format", "json", db=db))
    assert "stage: signed → in_force" in run("set", event["key"], "stage", "in", "force", db=db).stderr
    assert len(json.loads(done("list", "stage:in_force", "--format", "json", db=db))) == 2
    assert "stage: in_force → none" in run("set", event["key"], "stage", "none", db=db).stderr
    wrong = run("set", event["key"], "stage", "sealed", db=db)
    assert wrong.exit_code != 0 and "negotiated" in wrong.stderr


def test_an_event_of_ones_own_may_have_a_stage(db: Path) -> None:
    done("new", "--date", "2024", "--type", "agreement", "--title", "Mine", "--stage", "ratified", db=db)
    assert [event["title"] for event in json.loads(done("list", "stage:ratified", "--format", "json", db=db))] == [
        "Mine"
    ]


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (agreement(confidence=0.9), "agreement · in force · RS · told in the headline[^1]"),
        (details(row(salience="background", confidence=0.9)), "visit · RS · told as background[^1]"),
        (details(row(salience="lead", confidence=0.9)), "visit · RS[^1]"),
        (details(row(salience="detail", confidence=0.4)), "visit · RS · doubtful (0.40)[^1]"),
        (details(row(confidence=0.4, verdict="confirmed")), "visit · RS · marked confirmed[^1]"),
    ],
)
def test_the_line_in_markdown(event: EventDetails, said: str) -> None:
    assert event_line(line_parts(event), "[^1]") == f"- **16 March 2023** — Ministers met — {said}\n"


def test_a_corrected_stage_in_markdown() -> None:
    set_stage = annotation(AnnotationKind.SET, {"field": "stage", "new": "in_force", "old": None})
    event = details(row(type="agreement", stage="in_force"), annotations=(set_stage,), machine={"stage": None})
    assert "(stage corrected by ana; the machine had none)" in event_line(line_parts(event))


def test_json_has_both_with_their_reasons() -> None:
    found = json.loads(json_text(event_object(agreement())))
    assert (found["stage"], found["stage_reason"]) == ("in_force", "'took effect'")
    assert (found["salience"], found["salience_reason"]) == ("headline", "the headline tells it")


def test_csv_has_both() -> None:
    (cells,) = csv.DictReader(io.StringIO("".join(csv_table([agreement().row]))))
    assert (cells["stage"], cells["salience"]) == ("in_force", "headline")
