"""timeline.articles.metadata: what is taken, and what is refused with the name of its field."""

from datetime import date

import pytest

from timeline.articles.metadata import BadField, Metadata, checked_metadata


def test_all_fields() -> None:
    fields = {
        "id": 26,
        "title": " A camp ",
        "publisher": None,
        "author": "",
        "published": "2016-03-02",
        "url": "https://example.org",
        "language": "hr",
    }
    assert checked_metadata({**fields, "text": "…", "mood": ["calm"]}) == Metadata(
        id="26", title="A camp", published=date(2016, 3, 2), url="https://example.org", language="sr"
    )


@pytest.mark.parametrize(
    "text", ["2016-03-02", "2016-03-02T13:23:09Z", "2.3.2016.", "2 March 2016", "Wed, 02 Mar 2016 13:23:09 +0000"]
)
def test_days(text: str) -> None:
    assert checked_metadata({"published": text}).published == date(2016, 3, 2)


@pytest.mark.parametrize(
    ("fields", "metadata"),
    [
        ({"date": "2016-03-02", "lang": "de"}, Metadata(published=date(2016, 3, 2), language="de")),
        ({"published": "2016-03-02", "date": "2020-01-01"}, Metadata(published=date(2016, 3, 2))),
        ({"published": "", "date": "2020-01-01"}, Metadata(published=date(2020, 1, 1))),
        ({"date": "spring", "pubdate": "2 March 2016"}, Metadata(published=date(2016, 3, 2))),
        ({"date": "2016", "lang": "?", "sitename": ["A"]}, Metadata()),
        ({"sitename": "The Bulletin", "source": "https://b.example/1"}, Metadata(publisher="The Bulletin", url="https://b.example/1")),
        ({"source": "an agency", "link": "https://b.example/1"}, Metadata(publisher="an agency", url="https://b.example/1")),
    ],
)  # fmt: skip
def test_other_names_of_fields_are_taken_where_their_values_fit(fields: dict[str, object], metadata: Metadata) -> None:
    assert checked_metadata(fields) == metadata


@pytest.mark.parametrize("value", [None, "", "  "])
def test_nothing_is_no_date(value: str | None) -> None:
    assert checked_metadata({"published": value, "language": value}) == Metadata()


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"published": "31.02.2015"}, "published: '31.02.2015' is no date; write it as 2016-03-02"),
        ({"published": 20160302}, "published: 20160302 is no date; write it as 2016-03-02"),
        ({"published": "soon"}, "published: 'soon' is no date; write it as 2016-03-02"),
        ({"title": ["A"]}, "title: ['A'] is no text; write it in quotes"),
        ({"language": "English"}, "language: 'English' is no language code; write for example en, sr or de"),
        ({"id": {"a": 1}}, "id: {'a': 1} is no text; write it in quotes"),
    ],
)
def test_bad_fields_are_named(fields: dict[str, object], message: str) -> None:
    with pytest.raises(BadField) as bad:
        checked_metadata(fields)
    assert str(bad.value) == message


def test_a_bad_value_is_shown_short_and_harmless() -> None:
    with pytest.raises(BadField) as bad:
        checked_metadata({"published": "\x1b[2J\n" + "x" * 1000})
    assert len(str(bad.value)) < 120
    assert str(bad.value).isprintable()


def test_strings_can_be_stored() -> None:
    assert checked_metadata({"title": "a\ud800\x00b"}).title == "a\ufffd\ufffdb"
