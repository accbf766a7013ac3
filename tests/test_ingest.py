"""Articles in, chronology out: repeatable, one bad article at a time, two articles never under one key."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.make_chronology import NOON, TEXT, make_article, make_events
from timeline.errors import UnreadableArticle
from timeline.ingest import IngestReport, add_articles, rules_version
from timeline.models import Article, Event
from timeline.store import Connection, count_events, open_store


def find_one_a_sentence(article: Article) -> list[Event]:
    if "broken" in article.text:
        raise RecursionError("too deep")
    return make_events(article.text)


def read(connection: Connection, *readings: Article | UnreadableArticle, rules: str = "1") -> IngestReport:
    return add_articles(connection, readings, now=NOON, extract=find_one_a_sentence, rules=rules)


def test_new_changed_and_unchanged_articles_are_counted(store: Connection) -> None:
    one, two = make_article(name="one"), make_article(f"{TEXT} Others stayed away.", name="two")
    assert read(store, one, two) == IngestReport(2, 0, 0, 9, (), near_copies=1, undated=2)
    assert read(store, one, replace(two, text="It was signed now.")) == IngestReport(0, 1, 1, 1, (), undated=1)
    assert count_events(store) == 5


def test_nothing_is_extracted_or_written_for_articles_that_are_known(tmp_path: Path) -> None:
    path = tmp_path / "events.db"
    connection = open_store(path)
    read(connection, make_article())
    connection.close()
    before = path.read_bytes()
    connection = open_store(path)

    def never(article: Article) -> list[Event]:
        raise AssertionError("read already")

    report = add_articles(connection, [make_article()], now=NOON, extract=never, rules="1")
    connection.close()
    assert report == IngestReport(0, 0, 1, 0, ())
    assert path.read_bytes() == before


def test_other_rules_read_every_article_again(store: Connection) -> None:
    asked: list[str] = []

    def extract(article: Article) -> list[Event]:
        asked.append(article.name)
        return find_one_a_sentence(article)

    for rules in ("1", "2", "2"):
        add_articles(store, [make_article(name="one")], now=NOON, extract=extract, rules=rules)
    assert asked == ["one", "one"]


def test_what_other_rules_find_otherwise_is_a_change(store: Connection) -> None:
    read(store, make_article())
    report = add_articles(store, [make_article()], now=NOON, extract=lambda article: [], rules="2")
    assert (report.changed, count_events(store)) == (1, 0)


def test_a_bad_article_stops_no_other(store: Connection) -> None:
    broken = make_article("This is broken indeed.", name="broken")
    report = read(store, UnreadableArticle("lost.txt: is empty"), broken, make_article())
    assert report.added == 1
    assert report.failed == (
        "lost.txt: is empty",
        "news/broken.txt: no events could be found: RecursionError: too deep",
    )


def test_progress_names_what_is_safely_stored(store: Connection) -> None:
    heard: list[tuple[str, int]] = []
    articles = [make_article(f"Number {number} was signed.", name=str(number)) for number in range(50)]
    add_articles(
        store,
        [UnreadableArticle("x.txt: is empty"), *articles],
        now=NOON,
        extract=find_one_a_sentence,
        on_progress=lambda source: heard.append((source, count_events(store))),
    )
    assert [source for source, _ in heard] == ["x.txt: is empty", *(article.source for article in articles)]
    assert all(stored >= number for number, (_, stored) in enumerate(heard))


def test_a_run_that_is_stopped_keeps_what_it_reported(store: Connection) -> None:
    heard: list[str] = []

    def readings() -> Iterator[Article]:
        for number in range(45):
            yield make_article(f"Number {number} was signed.", name=str(number))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_articles(store, readings(), now=NOON, extract=find_one_a_sentence, on_progress=heard.append)
    assert 0 < len(heard) == count_events(store) < 45


def test_two_files_of_one_name_in_folders_of_one_name_are_two_articles(store: Connection, tmp_path: Path) -> None:
    articles = []
    for place, text in (("ana", "Ministers met."), ("boris", "Ministers parted.")):
        file = tmp_path / place / "news" / "a.txt"
        file.parent.mkdir(parents=True)
        file.write_text(text)
        articles.append(Article("a", text, str(file)))
    assert read(store, *articles).added == 2
    assert read(store, *reversed(articles)).unchanged == 2
    Path(articles[0].source).unlink()
    assert read(store, articles[1]).unchanged == 1
    assert count_events(store) == 2


def test_a_file_that_was_moved_stays_the_article_that_it_was(store: Connection, tmp_path: Path) -> None:
    read(store, Article("a", "Ministers met.", str(tmp_path / "old" / "news" / "a.txt")))
    moved = Article("a", "Ministers met again.", str(tmp_path / "new" / "news" / "a.txt"))
    assert read(store, moved).changed == 1
    assert count_events(store) == 1


def test_a_copy_of_the_same_text_adds_nothing(store: Connection, tmp_path: Path) -> None:
    for place in ("one", "two"):
        (tmp_path / place / "news").mkdir(parents=True)
        (tmp_path / place / "news" / "a.txt").write_text(TEXT)
    copies = [Article("a", TEXT, str(tmp_path / place / "news" / "a.txt")) for place in ("one", "two")]
    read(store, *copies)
    assert count_events(store) == 4


def test_the_same_text_under_another_name_is_not_added_twice(store: Connection) -> None:
    one, again = make_article(name="one"), replace(make_article(name="again"), source="copies/again.txt")
    for _ in range(2):
        assert read(store, one, again).copies == (("copies/again.txt", "news/one.txt"),)
        assert count_events(store) == 4
    assert read(store, again) == IngestReport(0, 0, 1, 0, (), (("copies/again.txt", "news/one.txt"),))
    assert read(store, replace(again, text=f"{TEXT} Others stayed away.")).added == 1


@pytest.mark.parametrize(
    ("field", "here", "there"),
    [
        ("publisher", "Danas", "Politika"),
        ("url", "https://example.org/a", "https://example.org/b"),
        ("published", date(2023, 3, 17), date(2023, 3, 18)),
    ],
)
def test_the_same_text_from_another_publisher_address_or_day_is_another_article(
    store: Connection, field: str, here: object, there: object
) -> None:
    one = replace(make_article(name="one"), **{field: here})  # type: ignore[arg-type]
    other = replace(make_article(name="other"), **{field: there})  # type: ignore[arg-type]
    unsaid = replace(make_article(name="unsaid"), **{field: None})  # type: ignore[arg-type]
    assert read(store, one).added == read(store, other).added == 1
    assert read(store, unsaid).added == 0
    assert count_events(store) == 8


def test_two_lines_with_one_id_are_two_articles_and_a_line_may_move(store: Connection, tmp_path: Path) -> None:
    file = tmp_path / "dev.jsonl"
    file.write_text(json.dumps({}))
    one, two = Article("7", "Ministers met.", f"{file}:1"), Article("7", "Ministers parted.", f"{file}:2")
    assert read(store, one, two).added == 2
    assert read(store, one, two).unchanged == 2
    other = Article("8", "Ministers left.", f"{file}:3")
    read(store, other)
    assert read(store, replace(other, text="Ministers left at once.", source=f"{file}:4")).changed == 1
    assert count_events(store) == 3


def test_runs_are_remembered_when_they_stored_something(store: Connection) -> None:
    read(store, make_article())
    read(store, make_article())
    assert store.execute("SELECT rules_version, added, unchanged, events FROM runs").fetchall() == [("1", 1, 0, 4)]


def test_the_version_of_the_rules_names_program_and_words() -> None:
    assert rules_version() == rules_version()
    assert len(rules_version().partition("+")[2]) == 12


def test_a_page_that_lies_in_two_files_stays_where_it_was_read_first(store: Connection, tmp_path: Path) -> None:
    url = "https://example.org/a"
    files = [tmp_path / name for name in ("a.html", "b.html")]
    for file in files:
        file.write_text("They met.")
    first, other = (replace(make_article(name=file.stem), url=url, source=str(file)) for file in files)
    assert read(store, first, other).added == 1
    again = read(store, first, other)
    assert (again.changed, again.unchanged, again.copies) == (0, 2, ((other.source, first.source),))
    files[0].unlink()
    assert read(store, other).changed == 1
    assert read(store, other).changed == 0


def test_a_page_in_another_file_that_says_its_day_is_taken(store: Connection, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text("They met.")
    undated = replace(make_article(name="a"), url="https://example.org/a", source=str(tmp_path / "a.html"))
    dated = replace(undated, published=date(2023, 3, 17), source=str(tmp_path / "b.html"))
    assert read(store, undated, dated).changed == 1
    assert read(store, undated, dated).changed == 0


def test_a_page_in_two_archives_stays_where_it_was_read_first(store: Connection, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        (tmp_path / name).write_text("packed")
    pages = [
        replace(make_article(name=name), url="https://example.org/a", source=f"{tmp_path}/{name}.zip:news/{name}.html")
        for name in ("a", "b")
    ]
    read(store, *pages)
    again = read(store, *pages)
    assert (again.changed, again.unchanged, again.copies) == (0, 2, ((pages[1].source, pages[0].source),))


def test_near_copies_are_counted(store: Connection) -> None:
    one = make_article(name="one")
    other = replace(make_article(name="other"), publisher="Politika", source="copies/other.txt")
    assert read(store, replace(one, publisher="Danas"), other).near_copies == 1
