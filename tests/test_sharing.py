"""Colleagues who worked apart exchange files and end with the same chronology, in whatever order they do it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest import mock

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.chance_chronology import TEXTS, VALUES
from tests.make_chronology import NOON, add, contents, make_article
from timeline import keys
from timeline.errors import AnnotationError
from timeline.export.annotations import annotation_lines
from timeline.filters import parse_filter
from timeline.ingest.annotations import AnnotationsImported, import_annotations
from timeline.models import AnnotationKind
from timeline.store import (
    Saying,
    annotate,
    annotate_together,
    count_events,
    event_details,
    event_ids,
    new_event,
    open_store,
    rebuild_chronology,
    redo,
    rows_by_id,
    saved_views,
    undo,
)
from timeline.store.distinct import distinct_pairs
from timeline.store.history import history
from timeline.store.log import acts_in_force
from timeline.store.orphans import orphans
from timeline.store.overlay import annotated_events

PEOPLE = ("ana", "boris", "ceca")
SOME_VALUES: tuple[tuple[AnnotationKind, dict[str, object]], ...] = (
    *VALUES,
    (AnnotationKind.SET, {"field": "date", "new": "2025"}),
    (AnnotationKind.SIGNIFICANCE, {"level": "low"}),
    (AnnotationKind.VERDICT, {"verdict": "rejected"}),
)

people = st.sampled_from(PEOPLE)
choices = st.randoms(use_true_random=False)


def sent(connection: sqlite3.Connection, folder: Path, name: str = "log") -> Path:
    """The log of a database as a file."""
    path = folder / f"{name}.jsonl"
    path.write_text("".join(annotation_lines(connection)), encoding="utf-8")
    return path


def log_ids(connection: sqlite3.Connection) -> list[str]:
    return [number for (number,) in connection.execute("SELECT id FROM annotations ORDER BY id")]


class ThreeColleagues(RuleBasedStateMachine):
    """Each has the same articles, says what they like, and sends files to the others now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        same_ids = mock.patch.multiple(keys, _latest=0, secrets=mock.Mock(randbits=lambda bits: 1))
        self.stack.enter_context(same_ids)  # so that a step that is repeated does the same
        self.folder = Path(self.stack.enter_context(TemporaryDirectory()))
        self.stores = {}
        self.now = NOON
        self.texts = dict.fromkeys(("one", "two"), TEXTS[0])
        for person in PEOPLE:
            self.stores[person] = self.stack.enter_context(closing(open_store(self.folder / f"{person}.db")))
            self.stores[person].execute("PRAGMA synchronous = OFF")
            for name, text in self.texts.items():
                add(self.stores[person], make_article(text, name))

    def teardown(self) -> None:
        try:
            self.all_exchanged_they_agree()
        finally:
            self.stack.close()

    def some_key(self, person: str, choose: Random) -> str:
        """The key of a row; when the articles tell nothing any more, of one that the person adds."""
        if not self.stores[person].execute("SELECT 1 FROM chronology_rows").fetchone():
            self.add_event(person)
        return choose.choice(
            sorted(str(key) for (key,) in self.stores[person].execute("SELECT key FROM chronology_rows"))
        )

    def all_keys(self, person: str) -> list[str]:
        return sorted(annotated_events(self.stores[person]))

    def later(self, seconds: int = 1) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(person=people, value=st.sampled_from(SOME_VALUES), choose=choices)
    def say(self, person: str, value: tuple[AnnotationKind, dict[str, object]], choose: Random) -> None:
        self.later()
        annotate(self.stores[person], self.some_key(person, choose), *value, author=person, at=self.now)

    @rule(person=people, choose=choices)
    def say_much_at_once(self, person: str, choose: Random) -> None:
        self.later()
        chosen = [choose.choice(SOME_VALUES) for _ in range(3)]
        said = [Saying(self.some_key(person, choose), kind, value) for kind, value in chosen]
        annotate_together(self.stores[person], said, author=person, at=self.now)

    @rule(person=people, kind=st.sampled_from((AnnotationKind.MERGE, AnnotationKind.DISTINCT)), choose=choices)
    def compare(self, person: str, kind: AnnotationKind, choose: Random) -> None:
        self.later()
        one, other = self.some_key(person, choose), self.some_key(person, choose)
        name = "into" if kind is AnnotationKind.MERGE else "from"
        try:
            annotate(self.stores[person], one, kind, {name: other}, author=person, at=self.now)
        except AnnotationError:
            assert one == other

    @rule(person=people, choose=choices)
    def split(self, person: str, choose: Random) -> None:
        self.later()
        key = self.some_key(person, choose)
        told = [(source.article_key, one.quote) for source in event_details(self.stores[person], key).sources
                for one in source.evidence if source.article_key]  # fmt: skip
        value = {"type": "visit", "title": "Half", "quotes": [{"article": a, "quote": q} for a, q in told]}
        annotate(self.stores[person], key, AnnotationKind.SPLIT, value, author=person, at=self.now)

    @rule(person=people)
    def add_event(self, person: str) -> None:
        self.later()
        new_event(self.stores[person], {"title": f"Of {person}", "type": "visit"}, author=person, at=self.now)

    @rule(person=people, step=st.sampled_from((undo, redo)))
    def take_back(self, person: str, step: object) -> None:
        self.later()
        step(self.stores[person], author=person, at=self.now)  # type: ignore[operator]

    @rule(person=people, choose=choices)
    def withdraw(self, person: str, choose: Random) -> None:
        said = [one for acts in acts_in_force(self.stores[person], self.all_keys(person)).values() for one in acts]
        if said:
            self.later()
            value = {"annotation": choose.choice(sorted(said, key=lambda one: one.id)).id}
            annotate(self.stores[person], "", AnnotationKind.WITHDRAW, value, author=person, at=self.now)

    @rule(person=people, name=st.sampled_from(("key", "mine")), text=st.sampled_from(("type:visit", "2024", None)))
    def save_view(self, person: str, name: str, text: str | None) -> None:
        self.later()
        value = {"name": name, "filter": text}
        annotate(self.stores[person], "", AnnotationKind.VIEW, value, author=person, at=self.now)

    @rule(person=people, choose=choices, alone=st.booleans())
    def decide(self, person: str, choose: Random, alone: bool) -> None:
        lost = orphans(self.stores[person])
        if lost:
            self.later()
            one = choose.choice(lost)
            to = None if alone or not one.choices else one.choices[0].key
            annotate(self.stores[person], one.key, AnnotationKind.ATTACH, {"to": to}, author=person, at=self.now)

    @rule(name=st.sampled_from(("one", "two")), text=st.sampled_from(TEXTS))
    def read_again(self, name: str, text: str) -> None:
        """The same new text reaches all three: what each has said is found again before they exchange it."""
        self.texts[name] = text
        for store in self.stores.values():
            add(store, make_article(text, name))

    @rule(sender=people, receiver=people, again=st.booleans())
    def send(self, sender: str, receiver: str, again: bool) -> None:
        before = log_ids(self.stores[receiver])
        path = sent(self.stores[sender], self.folder)
        import_annotations(self.stores[receiver], [path] * (1 + again))
        assert set(log_ids(self.stores[receiver])) == {*before, *log_ids(self.stores[sender])}

    @invariant()
    def it_is_the_same_made_anew(self) -> None:
        for store in self.stores.values():
            before = contents(store)
            rebuild_chronology(store)
            assert contents(store) == before

    def all_exchanged_they_agree(self) -> None:
        every = {number for store in self.stores.values() for number in log_ids(store)}
        files = {person: sent(self.stores[person], self.folder, person) for person in PEOPLE}
        for receiver, order in zip(PEOPLE, ((1, 2, 0), (2, 0, 1), (0, 1, 2)), strict=True):
            for at in order:
                import_annotations(self.stores[receiver], [files[PEOPLE[at]]])
        ana, *others = self.stores.values()
        assert set(log_ids(ana)) == every
        for other in others:
            assert list(annotation_lines(other)) == list(annotation_lines(ana))
            assert contents(other) == contents(ana)
            assert saved_views(other) == saved_views(ana)
            assert distinct_pairs(other) == distinct_pairs(ana)
            assert [one.annotation for one in history(other) if one.annotation] == [
                one.annotation for one in history(ana) if one.annotation
            ]


TestThreeColleagues = ThreeColleagues.TestCase
TestThreeColleagues.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


Two = tuple[sqlite3.Connection, sqlite3.Connection]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    """Ana's and Boris's databases with the same article."""
    with closing(open_store(tmp_path / "ana.db")) as ana, closing(open_store(tmp_path / "boris.db")) as boris:
        add(ana)
        add(boris)
        yield ana, boris


def first_key(store: sqlite3.Connection) -> str:
    (key,) = store.execute("SELECT key FROM events ORDER BY position LIMIT 1").fetchone()
    return str(key)


def said(store: sqlite3.Connection, author: str, kind: str, minutes: int = 0, /, **value: object) -> None:
    at = NOON + timedelta(minutes=minutes)
    annotate(store, first_key(store), AnnotationKind(kind), value, author=author, at=at)


def taken_in(store: sqlite3.Connection, path: Path, *lines: str) -> AnnotationsImported:
    path.write_text("".join(lines), encoding="utf-8")
    return import_annotations(store, [path])


def exchange(two: Two, tmp_path: Path) -> None:
    files = [sent(store, tmp_path, f"{number}") for number, store in enumerate(two)]
    for store, file in zip(two, reversed(files), strict=True):
        import_annotations(store, [file])


@pytest.mark.parametrize(
    ("kind", "one", "other", "field", "name"),
    [
        ("set", {"field": "date", "new": "2024"}, {"field": "date", "new": "2025"}, "date", "new"),
        ("set", {"field": "places", "new": ["RS"]}, {"field": "places", "new": []}, "places", "new"),
        ("verdict", {"verdict": "confirmed"}, {"verdict": "rejected"}, "verdict", "verdict"),
        ("significance", {"level": "high"}, {"level": None}, "significance", "level"),
    ],
)
def test_what_two_wrote_without_knowing_is_kept_and_shown_until_one_decides(
    two: Two, tmp_path: Path, kind: str, one: dict[str, object], other: dict[str, object], field: str, name: str
) -> None:
    ana, boris = two
    said(ana, "ana", kind, 0, **one)
    said(boris, "boris", kind, 1, **other)
    exchange(two, tmp_path)
    key = first_key(ana)
    for store in two:
        heads = event_details(store, key).conflicts[field]
        assert [(head.author, head.value[name]) for head in heads] == [("boris", other[name]), ("ana", one[name])]
        assert count_events(store, parse_filter("is:conflicting")) == 1
    annotate(ana, key, AnnotationKind(kind), one, author="ana", at=NOON + timedelta(minutes=2))
    exchange(two, tmp_path)
    for store in two:
        assert event_details(store, key).conflicts == {}
        assert count_events(store, parse_filter("is:conflicting")) == 0
    undo(ana, author="ana", at=NOON + timedelta(minutes=3))
    assert field in event_details(ana, key).conflicts


def test_the_same_written_twice_is_no_conflict(two: Two, tmp_path: Path) -> None:
    for store, author in zip(two, ("ana", "boris"), strict=True):
        said(store, author, "set", field="date", new="2024")
    exchange(two, tmp_path)
    assert event_details(two[0], first_key(two[0])).conflicts == {}


def test_who_wrote_later_knowing_the_first_replaces_it_also_when_steps_between_are_undone(
    two: Two, tmp_path: Path
) -> None:
    ana, boris = two
    for minute, year in enumerate(("2021", "2022", "2023")):
        said(ana, "ana", "set", minute, field="date", new=year)
    exchange(two, tmp_path)
    middle = [one for one in event_details(boris, first_key(boris)).annotations if one.value.get("new") == "2022"]
    annotate(boris, "", AnnotationKind.RETRACT, {"annotation": middle[0].id}, author="boris", at=NOON)
    assert event_details(boris, first_key(boris)).conflicts == {}
    assert str(event_details(boris, first_key(boris)).row.date) == "2023"


def test_a_tag_that_one_takes_off_and_the_other_puts_on_stays(two: Two, tmp_path: Path) -> None:
    ana, boris = two
    said(ana, "ana", "tag", tag="key")
    exchange(two, tmp_path)
    said(ana, "ana", "tag", 1, tag="key", on=False)
    said(boris, "boris", "tag", 2, tag="key", on=True)
    exchange(two, tmp_path)
    assert event_details(ana, first_key(ana)).row.tags == ("key",)


def test_what_is_said_of_an_article_that_one_lacks_joins_when_it_is_added(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "ana.db")) as ana, closing(open_store(tmp_path / "boris.db")) as boris:
        add(ana)
        said(ana, "ana", "note", text="see the law")
        report = import_annotations(boris, [sent(ana, tmp_path)])
        assert (report.added, report.lacking) == (1, ("belgrade",))
        (row,) = rows_by_id(boris, event_ids(boris))
        assert (row.orphaned, row.notes, row.title) == (True, 1, event_details(ana, first_key(ana)).row.title)
        add(boris)
        assert contents(boris) == contents(ana)


def test_taking_in_again_adds_nothing(two: Two, tmp_path: Path) -> None:
    ana, boris = two
    said(ana, "ana", "note", text="once")
    path = sent(ana, tmp_path)
    assert import_annotations(boris, [path]).added == 1
    report = import_annotations(boris, [path, path])
    assert (report.added, report.known, report.failed) == (0, 2, ())
    assert event_details(boris, first_key(boris)).row.notes == 1


def changed(line: str, **fields: object) -> str:
    return json.dumps({**json.loads(line), **fields}) + "\n"


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"id": "4"}, "id: "),
        ({"id": "ffffffff-ffff-7fff-bfff-ffffffffffff"}, "no UUID of version 7"),
        ({"event": "../x"}, "event"),
        ({"event": ""}, "event is empty for a view"),
        ({"kind": "shout"}, "kind 'shout' is unknown: install the newest timeline"),
        ({"value": {"text": ""}}, "the note is empty"),
        ({"value": {"text": " a "}}, "not in the form"),
        ({"value": {"text": "\ud800"}}, ""),
        ({"value": [1]}, "value: "),
        ({"author": ""}, "author: "),
        ({"at": "yesterday"}, "at: "),
        ({"at": "2027-01-01T00:00:00+00:00"}, "later than its id"),
        ({"kind": "manual", "value": {"title": "x", "type": "visit"}}, "not in the form|key that belongs"),
        ({"kind": "set", "value": {"field": "colour", "new": "red"}}, "no field 'colour'"),
        ({"anchors": {"x": {}}}, "anchors"),
        ({"kind": "tag", "value": {"tag": "a", "on": True, "over": [1]}}, "over is a list of ids"),
    ],
)
def test_a_bad_line_costs_one_line_and_the_others_go_on(
    two: Two, tmp_path: Path, fields: dict[str, object], complaint: str
) -> None:
    ana, boris = two
    said(ana, "ana", "note", text="one")
    said(ana, "ana", "note", 1, text="two")
    one, other = annotation_lines(ana)
    report = taken_in(boris, tmp_path / "sent.jsonl", changed(one, **fields), "\n", "{\n", other)
    assert report.added == 1
    assert [line.split(": ")[0] for line in report.failed] == [f"{tmp_path}/sent.jsonl:{number}" for number in (1, 3)]
    assert any(part in report.failed[0] for part in complaint.split("|"))
    assert all("\n" not in line for line in report.failed)


def test_an_id_with_another_content_leaves_what_is_here(two: Two, tmp_path: Path) -> None:
    ana, boris = two
    said(ana, "ana", "note", text="true")
    (line,) = annotation_lines(ana)
    import_annotations(boris, [sent(ana, tmp_path)])
    report = taken_in(boris, tmp_path / "forged.jsonl", changed(line, value={"text": "forged"}))
    assert (report.added, len(report.failed)) == (0, 1)
    assert list(annotation_lines(boris)) == [line]


def test_a_file_that_is_none_is_told_and_the_next_is_read(two: Two, tmp_path: Path) -> None:
    ana, boris = two
    said(ana, "ana", "note", text="x")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\x00\xe0\n\x00")
    report = import_annotations(boris, [tmp_path / "missing", tmp_path / "photo.jpg", tmp_path, sent(ana, tmp_path)])
    assert report.added == 1
    assert len(report.failed) == 4
