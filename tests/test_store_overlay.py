"""The chronology is the same whether it grew step by step or is made anew, whatever people and articles do."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest import mock

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.chance_chronology import TEXTS, VALUES
from tests.make_chronology import NOON, add, contents, make_article
from timeline import keys
from timeline.errors import AnnotationError
from timeline.models import Annotation, AnnotationKind
from timeline.store import annotate, event_details, new_event, open_store, rebuild_chronology, redo, undo
from timeline.store.attachments import ANCHORS
from timeline.store.links import CONNECTED
from timeline.store.log import read_annotations
from timeline.store.orphans import orphans
from timeline.store.schema import MERGED_INTO


class TheChronology(RuleBasedStateMachine):
    """People annotate, merge, undo and redo while articles change under them."""

    def __init__(self) -> None:
        super().__init__()
        self.same_ids = mock.patch.multiple(keys, _latest=0, secrets=mock.Mock(randbits=lambda bits: 1))
        self.same_ids.start()
        self.folder = TemporaryDirectory()
        self.connection = open_store(f"{self.folder.name}/events.db")
        self.connection.execute("PRAGMA synchronous = OFF")

    def teardown(self) -> None:
        self.same_ids.stop()
        self.connection.close()
        self.folder.cleanup()

    def keys(self) -> list[str]:
        return sorted(key for (key,) in self.connection.execute("SELECT key FROM chronology_rows"))

    @rule(name=st.sampled_from(("one", "two")), text=st.sampled_from(TEXTS))
    def read(self, name: str, text: str) -> None:
        add(self.connection, make_article(text, name))

    @precondition(lambda self: self.keys())
    @rule(
        value=st.sampled_from(VALUES),
        choose=st.randoms(use_true_random=False),
        author=st.sampled_from(("ana", "boris")),
    )
    def say(self, value: tuple[AnnotationKind, dict[str, object]], choose: Random, author: str) -> None:
        annotate(self.connection, choose.choice(self.keys()), *value, author=author, at=NOON)

    @precondition(lambda self: self.keys())
    @rule(choose=st.randoms(use_true_random=False))
    def merge(self, choose: Random) -> None:
        one, other = choose.choice(self.keys()), choose.choice(self.keys())
        try:
            annotate(self.connection, one, AnnotationKind.MERGE, {"into": other}, author="ana", at=NOON)
        except AnnotationError:
            assert one == other

    @precondition(lambda self: self.keys())
    @rule(choose=st.randoms(use_true_random=False), moved=st.booleans())
    def split(self, choose: Random, moved: bool) -> None:
        key = choose.choice(self.keys())
        quotes = [(s.article_key, e.quote) for s in event_details(self.connection, key).sources for e in s.evidence]
        chosen = [{"article": article, "quote": quote} for article, quote in quotes if moved and article]
        value = {"type": "visit", "title": "The other half", "quotes": chosen}
        annotate(self.connection, key, AnnotationKind.SPLIT, value, author="boris", at=NOON)

    @precondition(lambda self: bool(orphans(self.connection)))
    @rule(choose=st.randoms(use_true_random=False), alone=st.booleans())
    def decide(self, choose: Random, alone: bool) -> None:
        lost = choose.choice(orphans(self.connection))
        to = None if alone or not lost.choices else lost.choices[0].key
        annotate(self.connection, lost.key, AnnotationKind.ATTACH, {"to": to}, author="ana", at=NOON)
        assert lost.key not in {one.key for one in orphans(self.connection)}

    @rule()
    def add_event(self) -> None:
        new_event(self.connection, {"title": "By hand", "type": "visit"}, author="ana", at=NOON)

    @rule(author=st.sampled_from(("ana", "boris")))
    def undo(self, author: str) -> None:
        before = log(self.connection)
        retracts = undo(self.connection, author=author, at=NOON)
        assert log(self.connection)[: len(before)] == before
        assert len(log(self.connection)) == len(before) + len(retracts)

    @rule(author=st.sampled_from(("ana", "boris")))
    def undo_and_redo(self, author: str) -> None:
        before = contents(self.connection)["chronology"]
        if undo(self.connection, author=author, at=NOON):
            assert redo(self.connection, author=author, at=NOON)
            assert contents(self.connection)["chronology"] == before

    @invariant()
    def it_is_the_same_made_anew(self) -> None:
        before = contents(self.connection)
        rebuild_chronology(self.connection)
        assert contents(self.connection) == before

    @invariant()
    def what_people_wrote_is_in_sight(self) -> None:
        (notes,) = self.connection.execute("SELECT ifnull(sum(notes), 0) FROM chronology_rows").fetchone()
        said = [one for one in in_force(read_annotations(self.connection)) if one.kind is AnnotationKind.NOTE]
        assert notes == len(said)


def in_force(log: list[Annotation]) -> list[Annotation]:
    """The log without what was retracted, by its definition: from the newest to the oldest."""
    retracted: set[object] = set()
    kept = []
    for annotation in reversed(log):
        if annotation.id not in retracted:
            kept.append(annotation)
            retracted |= {annotation.value["annotation"]} if annotation.kind is AnnotationKind.RETRACT else set()
    return kept[::-1]


def log(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    return connection.execute("SELECT * FROM annotations ORDER BY id").fetchall()


TestTheChronology = TheChronology.TestCase
TestTheChronology.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)


@pytest.mark.parametrize("query", [ANCHORS, CONNECTED])
def test_what_was_merged_elsewhere_is_not_read(tmp_path: Path, query: str) -> None:
    connection = open_store(tmp_path / "events.db")
    plan = [step for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {query}", ("[]",))]
    connection.close()
    used = [step for step in plan if " annotations" in step or " attachments" in step]
    assert any("annotations_of_target" in step for step in used)
    assert [step for step in used if step.startswith("SCAN") or "annotations_of_kind" in step] == []


@pytest.mark.parametrize("value", ['{"into": "0f3a"}', '{"into":"0f3a"}', '{ "into" : "0f3a" }'])
def test_the_event_merged_into_is_read_however_its_json_is_spaced(value: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute(f"SELECT {MERGED_INTO} FROM (SELECT ? AS value)", (value,)).fetchone() == ("0f3a",)
