"""timeline.articles.warc_file: archives made here, whole, cut off and damaged."""

import gzip
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pdf_samples import pdf_file, printed
from tests.warc_samples import compressed, record, text_record
from timeline.articles.place import Place
from timeline.articles.warc_ends import How, next_record, record_end
from timeline.articles.warc_file import read_warc
from timeline.errors import UnreadableArticle
from timeline.models import Article

pytest.importorskip("fastwarc", reason="web archives are read with the extra [archives]")
pytest.importorskip("trafilatura", reason="pages are read with the extra [web]")

STORY = "The Council concluded the status agreements with Montenegro and Serbia on Tuesday. They let teams work there. "
CUT_OFF = "is cut off in the middle of a record; download it again"
ONE, TWO, THREE = (text_record(f"https://example.org/{n}", f"{STORY}{n}") for n in (1, 2, 3))


def page(text: str = STORY * 5, head: str = "") -> bytes:
    return (
        f"<!doctype html><html><head><title>Council</title>{head}</head><body><article><p>{text}</p></article>".encode()
    )


def read(data: bytes) -> list[Article | UnreadableArticle]:
    return list(read_warc(BytesIO(data), Place("crawl", "in/crawl.warc", ending=".warc")))


def told(data: bytes) -> list[str]:
    return [one.source if isinstance(one, Article) else str(one).removeprefix("in/crawl.warc") for one in read(data)]


@pytest.mark.parametrize(
    "pack", [compressed, lambda *records: b"".join(records), lambda *all: gzip.compress(b"".join(all))]
)
def test_pages_documents_and_texts(pack: "type[bytes]") -> None:
    records = [
        record("https://example.org/a", page()),
        record("https://example.org/a.pdf", pdf_file([printed(STORY)]), kind="application/pdf"),
        record("https://example.org/no", page(), status=404),
        record("https://example.org/a.png", b"\x89PNG", kind="image/png"),
        text_record("https://example.org/b", STORY),
    ]
    found = read(pack(*records))
    assert [(one.source, one.url) for one in found if isinstance(one, Article)] == [
        ("in/crawl.warc:1", "https://example.org/a"),
        ("in/crawl.warc:2", "https://example.org/a.pdf"),
        ("in/crawl.warc:3", "https://example.org/b"),
    ]
    assert len(found) == 3


def test_the_day_of_the_crawl_is_not_that_of_publication() -> None:
    first, second = read(
        record("https://example.org/a", page())
        + record("https://example.org/b", page(head='<meta property="article:published_time" content="2020-05-26">'))
    )
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.published is None
    assert first.warnings[-1] == "crawled on 2020-05-27: it was published then or earlier, nobody says when"
    assert str(second.published) == "2020-05-26"


def test_packed_bodies_and_the_encoding_that_the_server_states() -> None:
    text = (
        "Savet je u utorak zaključio sporazume o statusu sa Crnom Gorom i Srbijom, češće nego što je iko očekivao. " * 5
    )
    body = gzip.compress(page(text).decode().encode("cp1250"))
    (found,) = read(
        record(
            "https://example.org/a", body, kind="text/html; charset=windows-1250", fields="Content-Encoding: gzip\r\n"
        )
    )
    assert isinstance(found, Article)
    assert "zaključio" in found.text


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (compressed(ONE, TWO, THREE)[:-60], ["1", "2", CUT_OFF]),
        ((ONE + TWO + THREE)[:-50], ["1", "2", CUT_OFF]),
        (
            (ONE + TWO + THREE)[: len(ONE + TWO) + 30],
            ["1", "2", CUT_OFF],
        ),
        (
            compressed(ONE, TWO)[: len(compressed(ONE)) + 15],
            ["1", CUT_OFF],
        ),
        (gzip.compress(ONE + TWO)[:-30], [CUT_OFF]),
        (ONE + b"XX" + TWO[2:] + THREE, ["1", f"the record at byte {len(ONE):,} is damaged; left out", "2"]),
        (ONE + b"junk", ["1", f"is damaged from byte {len(ONE):,} on; download it again"]),
        (b"", ["has no pages; leave it out"]),
        (b"no archive", ["is damaged from byte 0 on; download it again"]),
    ],
    ids=[
        "packed",
        "plain",
        "in a header",
        "in a packed header",
        "one member",
        "a record",
        "the end",
        "empty",
        "another",
    ],
)
def test_what_is_cut_off_or_damaged_is_told(data: bytes, lines: list[str]) -> None:
    assert told(data) == [f"in/crawl.warc:{line}" if line.isdigit() else f": {line}" for line in lines]


def test_one_damaged_member_costs_one_line() -> None:
    data = bytearray(compressed(ONE, TWO, THREE))
    place = len(compressed(ONE))
    data[place + 40 : place + 60] = b"\xff" * 20
    assert told(bytes(data)) == [
        "in/crawl.warc:1",
        f": the record at byte {place:,} is damaged; left out",
        "in/crawl.warc:2",
    ]


def test_a_page_that_is_a_bomb() -> None:
    bomb = gzip.compress(b" " * 30_000_000)
    (only,) = read(record("https://example.org/a", bomb, fields="Content-Encoding: gzip\r\n"))
    assert isinstance(only, UnreadableArticle)


def test_where_records_end() -> None:
    stream = BytesIO(ONE + TWO)
    assert record_end(stream, 0).at == len(ONE)
    assert record_end(stream, 5).how is How.DAMAGED
    assert (next_record(stream, 1), next_record(stream, len(ONE) + 1)) == (len(ONE), None)


@given(st.integers(0), st.binary(min_size=1, max_size=8), st.integers(0, 8), st.booleans())
@settings(max_examples=100, deadline=None)
def test_any_damage(at: int, new: bytes, cut: int, packed: bool) -> None:
    whole = compressed(ONE, TWO) if packed else ONE + TWO
    at %= len(whole)
    assert all(isinstance(one, Article | UnreadableArticle) for one in read(whole[:at] + new + whole[at + cut :]))


@given(st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_bytes(data: bytes) -> None:
    for whole in (b"WARC/1.0\r\n" + data, ONE + data, b"\x1f\x8b\x08" + data):
        assert read(whole)
