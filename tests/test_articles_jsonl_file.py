"""timeline.articles.jsonl_file: one article a line; a bad line is told and the others go on."""

import json
from datetime import date
from io import BytesIO

import pytest

from timeline.articles import jsonl_file
from timeline.articles.jsonl_file import read_json_lines
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article

GOOD = {
    "id": "a",
    "title": "A camp",
    "publisher": "Example",
    "published": "2016-03-02",
    "language": None,
    "text": "A camp\r\nopens.",
}


def read(data: bytes) -> list[Article | UnreadableArticle]:
    return list(read_json_lines(BytesIO(data), Place("dev", "dir/dev.jsonl", ending=".jsonl")))


def lines(*objects: object) -> bytes:
    return "\n".join(line if isinstance(line, str) else json.dumps(line) for line in objects).encode()


def test_an_article() -> None:
    (article,) = read(lines(GOOD))
    assert isinstance(article, Article)
    assert (article.name, article.source) == ("a", "dir/dev.jsonl:1")
    assert (article.published, article.published_reason) == (date(2016, 3, 2), "JSON field 'published'")
    assert (article.title, article.publisher, article.text) == ("A camp", "Example", "A camp\nopens.")


def test_names_without_id_blank_lines_and_a_mark() -> None:
    articles = read(b"\xef\xbb\xbf" + lines({"text": "One."}, "", {"text": "Two.", "id": 7}))
    assert [(article.name, article.source) for article in articles if isinstance(article, Article)] == [
        ("dev-1", "dir/dev.jsonl:1"),
        ("7", "dir/dev.jsonl:3"),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "cut', "not JSON: Unterminated string starting at column 10; fix or remove the line"),
        ("plain text", "not JSON: Expecting value at column 1; fix or remove the line"),
        ("[" * 100_000, "not JSON: too deep or too long a number; fix or remove the line"),
        ("[1, 2]", 'not a JSON object; write {"id": …, "text": …} or remove the line'),
        ({"id": "b"}, "text: is missing; add the article's text or remove the line"),
        ({"text": None}, "text: is missing; add the article's text or remove the line"),
        ({"text": 7}, "text: is no text; add the article's text or remove the line"),
        ({"text": " \n "}, "text: is empty; add the article's text or remove the line"),
        ({"text": "x", "published": "2015-02-31"}, "published: '2015-02-31' is no date; write it as 2016-03-02"),
        ({"text": "x", "title": 7.5, "url": []}, "url: [] is no text; write it in quotes"),
        ({"text": "x", "id": "a"}, "id 'a' is taken by line 1; give every article an id of its own"),
    ],
)
def test_a_bad_line_is_told_and_the_others_go_on(line: object, message: str) -> None:
    first, bad, last = read(lines(GOOD, line, {"text": "Last."}))
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(bad, UnreadableArticle)
    assert str(bad) == f"dir/dev.jsonl:2: {message}"


def test_what_cannot_be_stored_is_replaced() -> None:
    (article,) = read(b'{"text": "a\\ud800b\\u0000c", "id": "\\ud800"}')
    assert isinstance(article, Article)
    assert (article.text, article.name) == ("a\ufffdb\ufffdc", "\ufffd")


@pytest.mark.parametrize("data", [b"", b"\n  \n"])
def test_an_empty_file(data: bytes) -> None:
    (bad,) = read(data)
    assert str(bad) == "dir/dev.jsonl: is empty; write one JSON object a line in it or leave it out"


def test_utf_16() -> None:
    (article, other) = read(lines({"text": "Šid."}, {"text": "Bečej."}).decode().encode("utf-16"))
    assert isinstance(article, Article)
    assert isinstance(other, Article)
    assert other.text == "Bečej."


def test_a_line_over_the_limit_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl_file, "MOST_BYTES", 60)
    bad, article = read(lines({"text": "x" * 200}, {"text": "Last."}))
    assert str(bad) == "dir/dev.jsonl:1: the line is larger than 20 MB; split it into its articles"
    assert isinstance(article, Article)
    assert article.source == "dir/dev.jsonl:2"


@pytest.mark.parametrize(
    "event", [{"key": "1", "first_day": None, "date_in_words": "no date"}, {"quad_code": 1, "edtf": "2014-07"}]
)
def test_our_own_exports_cost_one_line(event: dict[str, object]) -> None:
    (bad,) = read(lines(event, event, event))
    assert str(bad).endswith(": is a chronology that timeline exported, not an article; leave it out")
    assert isinstance(read(lines({**event, "text": "They met."}))[0], Article)
