"""timeline.articles.feed_file: feeds made here; nothing is fetched and no entity is resolved."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.articles.feed_file import read_feed
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article, Certainty

pytest.importorskip("feedparser", reason="feeds are read with the extra [archives]")

STORY = "The Council concluded the status agreements with Montenegro and Serbia on 26 May 2020."
LONG = f"{STORY} " * 20
NAMESPACES = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def rss(*items: str, head: str = "") -> bytes:
    entries = "".join(f"<item>{item}</item>" for item in items)
    channel = f"<channel><title>Border news</title><link>https://example.org/</link>{head}{entries}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0" {NAMESPACES}>{channel}</rss>'.encode()


def atom(*entries: str) -> bytes:
    inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Border news</title>{inside}</feed>'.encode()


def read(data: bytes) -> list[Article | UnreadableArticle]:
    return list(read_feed(BytesIO(data), Place("feed", "in/feed.xml", ending=".xml", folder=Path("in"))))


def first(data: bytes) -> Article:
    found = read(data)[0]
    assert isinstance(found, Article), found
    return found


def text_of(found: Article) -> str:
    """The text below the title."""
    return found.text.removeprefix(f"{found.title}\n\n").strip()


def test_an_entry_with_everything() -> None:
    found = first(
        rss(
            "<title>Agreements &amp;amp; borders</title><link>/2020/council</link>"
            "<guid isPermaLink='false'>tag:1</guid>"
            "<pubDate>Tue, 26 May 2020 23:30:00 +0200</pubDate><dc:creator>Ana Ilić</dc:creator>"
            "<description>In short</description>"
            f"<content:encoded><![CDATA[<p>{STORY}</p><script>alert(1)</script><ul><li>One</ul>]]></content:encoded>",
            head="<language>en-gb</language>",
        )
    )
    assert (found.name, found.title, found.author, found.publisher) == (
        "tag:1", "Agreements & borders", "Ana Ilić", "Border news",
    )  # fmt: skip
    assert (str(found.published), found.published_reason) == ("2020-05-26", "feed's 'published'")
    assert found.published_certainty is Certainty.STATED
    assert (found.url, found.language, found.source) == ("https://example.org/2020/council", "en", "in/feed.xml:1")
    assert found.text.startswith("Agreements & borders\n\n")
    assert (text_of(found), found.warnings) == (f"{STORY}\n\n- One", ())


@pytest.mark.parametrize(
    ("entry", "is_summary"),
    [
        (f"<description>{STORY}</description>", True),
        (f"<description>{LONG}</description>", False),
        (f"<description>{LONG} Read more »</description>", True),
        (f"<description>{LONG} […]</description>", True),
    ],
)
def test_a_summary_says_that_it_is_one(entry: str, is_summary: bool) -> None:
    assert bool(first(rss(entry)).warnings) == is_summary


def test_updated_is_not_published() -> None:
    updated = first(atom(f"<updated>2020-05-27T10:00:00Z</updated><content type='html'>{STORY}</content>"))
    assert updated.published is None
    assert updated.warnings == (
        "the entry says only when it was updated (2020-05-27), which is not when it was published",
    )
    both = "<published>2020-05-26T08:00:00Z</published><updated>2020-05-27T10:00:00Z</updated>"
    found = first(atom(f"{both}<id>urn:7</id><content type='html'>&lt;p&gt;{STORY}&lt;/p&gt;</content>"))
    assert (str(found.published), found.name, found.text) == ("2020-05-26", "urn:7", STORY)


def test_bad_entries_cost_one_line_each() -> None:
    entry = f"<guid>1</guid><description>{STORY}</description>"
    assert [
        one.name if isinstance(one, Article) else str(one) for one in read(rss(entry, "<title>x</title>", entry))
    ] == [
        "1",
        "in/feed.xml:2: the entry has no text; save the page that it links to",
        "in/feed.xml:3: '1' is in the feed twice; left out",
    ]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "http://[", ""])
def test_only_addresses_of_the_web(link: str) -> None:
    assert first(rss(f"<link>{link}</link><description>{STORY}</description>")).url in (None, "https://example.org/")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is damaged or no feed; save it again"),
        (b"/etc/passwd", "is damaged or no feed; save it again"),
        (b"https://example.org/feed", "is damaged or no feed; save it again"),
        (rss(), "has no entries; leave it out"),
    ],
)
def test_a_bad_feed_costs_one_line(data: bytes, message: str) -> None:
    assert [str(one) for one in read(data)] == [f"in/feed.xml: {message}"]


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    inside = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY l0 "ha">{laughs}]>'
    data = rss(f"<description>{STORY} &x; &l9;</description>").replace(b"<rss", inside.encode() + b"<rss", 1)
    texts = [one.text for one in read(data) if isinstance(one, Article)]
    assert all("the secret" not in text and len(text) < 1_000 for text in texts)


def test_a_declared_encoding() -> None:
    data = rss(f"<description>Šid i Bečej. {LONG}</description>").decode()
    assert first(data.replace("?>", ' encoding="windows-1250"?>', 1).encode("cp1250")).text.startswith("Šid i Bečej.")


@given(st.binary(max_size=600))
@settings(max_examples=60, deadline=None)
def test_any_bytes(data: bytes) -> None:
    for whole in (data, rss("<description>x").replace(b"x</item>", data), b"<rss><channel><item>" + data):
        assert all(isinstance(one, Article | UnreadableArticle) for one in read(whole))


@given(st.integers(0), st.binary(min_size=1, max_size=8), st.integers(0, 8))
@settings(max_examples=80, deadline=None)
def test_any_damage(at: int, new: bytes, cut: int) -> None:
    day = "<pubDate>Tue, 26 May 2020 23:30:00 +0200</pubDate>"
    whole = rss(f"<link>https://e.org/a</link>{day}<description>{STORY}</description>")
    at %= len(whole)
    assert all(isinstance(one, Article | UnreadableArticle) for one in read(whole[:at] + new + whole[at + cut :]))
