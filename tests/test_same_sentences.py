"""timeline.review.same_sentences: what several articles tell in one sentence is merged as one act."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.cli_samples import done, run
from timeline.datespan import parse_edtf
from timeline.models import Comparable
from timeline.review.same_sentences import grouped

ROW = Comparable(
    "a", "visit", "occurred", parse_edtf("2021-11-19"), "A title", ("Ministers opened a centre in Lipa on Friday.",),
    articles=("one",), published=date(2021, 11, 20),
)  # fmt: skip


def other(key: str, **fields: object) -> Comparable:
    return replace(ROW, key=key, articles=(f"of {key}",), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (other("b"), [("a", ("b",))]),
        (other("b", published=date(2021, 11, 19)), [("b", ("a",))]),
        (other("b", published=None), [("a", ("b",))]),
        (other("b", quotes=("MINISTERS opened a centre in Lipa, on Friday",)), [("a", ("b",))]),
        (other("b", quotes=("Ministers opened two centres in Lipa on Friday.",)), []),
        (other("b", date=parse_edtf("2021-11")), []),
        (other("b", type="conference"), []),
        (other("b", status="announced"), []),
        (replace(ROW, key="b"), []),
        (other("b", quotes=()), []),
    ],
)
def test_what_is_the_same(row: Comparable, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert grouped([row, ROW]) == found


def test_what_a_person_called_distinct_stays_apart() -> None:
    assert grouped([ROW, other("b"), other("c")], {frozenset({"a", "b"})}) == []
    assert grouped([ROW, other("b"), other("c"), other("d")], {frozenset({"a", "b"})}) == [("c", ("d",))]


def test_one_act_for_all(tmp_path: Path) -> None:
    told = "Ministers opened a reception centre in Lipa on 19 November 2021, and they signed an agreement in Bihać. "
    for name, day in (("a", "2021-11-20"), ("b", "2021-11-21"), ("c", "2021-11-22")):
        (tmp_path / f"{name}.txt").write_text(f"---\npublished: {day}\npublisher: {name}\n---\n{told * 2}Said {name}.")
    db = tmp_path / "events.db"
    done("add", tmp_path, db=db)
    before = run("list", "--format", "jsonl", db=db).stdout.splitlines()
    merged = run("duplicates", "--same-sentence", db=db)
    after = run("list", "--format", "jsonl", db=db).stdout.splitlines()
    assert f"{len(before) - len(after)} events merged into {len(after)}, as one act" in merged.stderr
    assert len(before) == 3 * len(after)
    assert "no two articles" in run("duplicates", "--same-sentence", db=db).stderr
    done("undo", db=db)
    assert run("list", "--format", "jsonl", db=db).stdout.splitlines() == before
