"""timeline.articles.json_file: articles in JSON as people's exports and news APIs have them."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.articles import read_articles
from timeline.articles.field_names import FIELD_NAMES
from timeline.articles.json_file import LISTS, read_json
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article

ONE = {"title": "Talks", "text": "Ministers met.", "date": "2016-03-02"}
OTHER = {"title": "Camp", "text": "A camp was opened.", "date": "2016-03-04"}


def read(data: object) -> list[Article | UnreadableArticle]:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return list(read_json(BytesIO(raw), Place("dev", "dir/dev.json", ending=".json")))


def only(data: object) -> Article:
    (article,) = read(data)
    assert isinstance(article, Article), article
    return article


def told(data: object) -> list[str]:
    return [one.source if isinstance(one, Article) else str(one).removeprefix("dir/dev.json") for one in read(data)]


def test_one_object() -> None:
    article = only(ONE)
    assert (article.name, article.source, article.title) == ("dev", "dir/dev.json", "Talks")
    assert (article.published, article.published_reason) == (date(2016, 3, 2), "JSON field 'date'")


@pytest.mark.parametrize(
    "shape",
    [
        [ONE, OTHER],
        *({"status": "ok", name: [ONE, OTHER]} for name in LISTS),
        {"hits": {"total": 2, "hits": [{"_id": "a", "_source": ONE}, {"_id": "b", "_source": OTHER}]}},
        {"response": {"results": [{"fields": ONE}, {"fields": OTHER}]}},
        {"articles": {"results": [ONE, OTHER], "page": 1}},
    ],
)
def test_lists_of_articles(shape: object) -> None:
    first, second = read(shape)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, second.title) == ("Talks", "Camp")
    assert (first.source, second.source) == ("dir/dev.json:1", "dir/dev.json:2")


@pytest.mark.parametrize(
    ("record", "reason", "publisher"),
    [
        (
            {"headline": "Talks", "articleBody": "They met.", "datePublished": "2016-03-02",
             "publisher": {"name": "B"}},
            "datePublished", "B",
        ),
        (
            {"source": {"id": None, "name": "B"}, "title": "Talks", "publishedAt": "2016-03-02T10:00:00Z",
             "content": "They met."},
            "publishedAt", "B",
        ),
        (
            {"title": {"rendered": "Talks"}, "content": {"rendered": "<p>They met.</p>"},
             "date": "2016-03-02T10:00:00"},
            "date", None,
        ),
        ({"title": "Talks", "maintext": "They met.", "date_publish": "2016-03-02 10:00", "source_domain": "b.example"},
         "date_publish", "b.example"),
        ({"naslov": "Talks", "tekst": "They met.", "datum": "2.3.2016.", "izvor": "B"}, "datum", "B"),
        ({"webTitle": "Talks", "webPublicationDate": "2016-03-02T10:00:00Z", "fields": {"bodyText": "They met."}},
         "webPublicationDate", None),
        ({"title": "Talks", "text": "They met.", "published": None, "pubDate": {"$date": "2016-03-02T10:00:00Z"}},
         "pubDate", None),
    ],
)  # fmt: skip
def test_fields_by_the_names_that_exports_give_them(record: object, reason: str, publisher: str | None) -> None:
    article = only(record)
    assert (article.title, article.text, article.published) == ("Talks", "They met.", date(2016, 3, 2))
    assert (article.published_reason, article.publisher) == (f"JSON field '{reason}'", publisher)


def test_lists_of_authors_and_of_paragraphs() -> None:
    article = only({"authors": [{"name": "Ana Ilić"}, "Jo"], "text": ["The ministers met. " * 6, "They left."]})
    assert article.author == "Ana Ilić, Jo"
    assert article.text.endswith("\n\nThey left.")


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"title": "x"}, "text: is missing; add the article's text or remove the record"),
        ({"text": " "}, "text: is empty; add the article's text or remove the record"),
        ({"body": 7, "title": "x"}, "body: is no text; add the article's text or remove the record"),
        ({"text": "x", "published": "2015-02-31"}, "published: '2015-02-31' is no date; write it as 2016-03-02"),
        ({"text": "x", "url": [7]}, "url: [7] is no text; write it in quotes"),
        ({"text": "x", "id": "a"}, "id 'a' is taken by record 1; give every article an id of its own"),
        (7, 'not a JSON object; write {"id": …, "text": …} or remove the record'),
    ],
)
def test_a_bad_record_is_told_and_the_others_go_on(record: object, message: str) -> None:
    assert told([{**ONE, "id": "a"}, record, OTHER]) == ["dir/dev.json:1", f":2: {message}", "dir/dev.json:3"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{", "is no JSON: Expecting property name enclosed in double quotes at column 2; export it again"),
        (b"[" * 100_000, "is no JSON: too deep or too long a number; export it again"),
        (b"", "is no JSON: Expecting value at column 1; export it again"),
        (b"[]", "has no articles; it must be an object with a field 'text', a list of them, or have one under"),
        (b'{"events": [{"a": 1}]}', "has no articles (it has events); it must be"),
    ],
)
def test_what_holds_no_articles_costs_one_line(data: bytes, message: str) -> None:
    (line,) = told(data)
    assert line.startswith(f": {message}")


@pytest.mark.parametrize(
    ("record", "warning"),
    [
        ({"text": "x", "date": "spring"}, "date: 'spring' is no date; write it as 2016-03-02"),
        ({"text": "x", "date": "03/05/2021"},
         "03/05/2021 was read as 3 May 2021; nothing tells that it is not 5 March 2021"),
        ({"text": "They met and … [+120 chars]"},
         "the text was cut short where it ends in '… [+120 chars]'; the article says more"),
        ({"title": "x", "description": "They met."},
         "only the JSON field 'description' has a text; the article may say more"),
    ],
)  # fmt: skip
def test_what_is_not_sure_is_warned_of(record: object, warning: str) -> None:
    (article,) = (one for one in read([record]) if isinstance(one, Article))
    assert article.warnings == (warning,)


def test_the_other_days_of_the_list_tell_the_order() -> None:
    articles = read([{**ONE, "date": "03/05/2021"}, {**OTHER, "date": "03/25/2021"}])
    assert [str(one.published) for one in articles if isinstance(one, Article)] == ["2021-03-05", "2021-03-25"]


def test_json_lines_by_another_name() -> None:
    assert told(f"{json.dumps(ONE)}\n{json.dumps(OTHER)}\n".encode()) == ["dir/dev.json:1", "dir/dev.json:2"]


def test_in_a_folder_only_articles_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"articles": [ONE]}, indent=1))
    (tmp_path / "slides.json").write_text(json.dumps({"events": [{"start_date": {"year": 1}, "text": {"text": "x"}}]}))
    (tmp_path / "settings.json").write_text(json.dumps({"text": "large", "colour": "red"}))
    (found,) = read_articles([str(tmp_path)])
    assert isinstance(found, Article)
    assert found.source.endswith("a.json:1")


@pytest.mark.parametrize(
    ("data", "sources"),
    [
        (json.dumps(ONE), ["-:1"]),
        (json.dumps(ONE, indent=1), ["-"]),
        (json.dumps({"articles": [ONE, OTHER]}), ["-:1", "-:2"]),
        (json.dumps([ONE, OTHER]), ["-:1", "-:2"]),
        (f"{json.dumps(ONE)}\n\n{json.dumps(OTHER)}", ["-:1", "-:3"]),
    ],
)
def test_in_a_pipe(data: str, sources: list[str]) -> None:
    found = read_articles(["-"], stdin=BytesIO(data.encode()))
    assert [one.source if isinstance(one, Article) else str(one) for one in found] == sources


KEYS = st.sampled_from([*LISTS, *(names[0] for names in FIELD_NAMES.values()), "_source", "fields", "name"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(JSON, st.binary(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_json(value: object, data: bytes) -> None:
    for whole in (value, [value], {"items": value}, data):
        assert all(isinstance(one, Article | UnreadableArticle) for one in read(whole))
