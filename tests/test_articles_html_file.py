"""timeline.articles.html_file and mhtml_file: what pages say of themselves, their text, and pages that mean harm."""

import json
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("trafilatura", reason="the extra 'web' is not installed")

from benchmarks import html_pages
from timeline.articles.html_file import page_as_article, read_html
from timeline.articles.mhtml_file import read_mhtml
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article, Certainty

PLACE = Place("a", "a.html", ending=".html")
PROSE = (
    "<p>Ministers of six countries met in Vienna on Monday and agreed on a plan for the common border.</p>"
    "<p>They will meet again in the spring, when the first report on the plan is to be ready, an official said.</p>"
)


def page(body: str = "", head: str = "", html: str = "<html>") -> bytes:
    """A page with this in its body and head, and two paragraphs."""
    return f"<!DOCTYPE html>{html}<head>{head}</head><body>{body}{PROSE}</body></html>".encode()


def article(data: bytes, place: Place = PLACE) -> Article:
    """The article of a page, of which there is one."""
    (reading,) = read_html(BytesIO(data), place)
    assert isinstance(reading, Article), reading
    return reading


def complaint(data: bytes) -> str:
    """What is wrong with a page."""
    (reading,) = read_html(BytesIO(data), PLACE)
    assert isinstance(reading, UnreadableArticle), reading
    return str(reading)


def linked(**fields: object) -> str:
    """A JSON-LD script that says this of a NewsArticle."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def meta(name: str, content: str) -> str:
    """A meta element."""
    return f'<meta property="{name}" content="{content}">'


TITLE = "<title>Border plan agreed</title>"
CANONICAL = '<link rel="canonical" href="{}">'
H1 = "<h1>Border plan agreed</h1>"


@pytest.mark.parametrize(
    ("data", "day", "certainty", "reason"),
    [
        (page(head=linked(datePublished="2022-11-16T18:04:23+01:00")), "2022-11-16", "stated", "JSON-LD datePublished"),
        (page(head=meta("article:published_time", "2022-11-16T18:04")), "2022-11-16", "stated", "meta article:publ"),
        (page('<span itemprop="datePublished" content="2022-11-16">1</span>'), "2022-11-16", "stated", "microdata"),
        (page('<time class="entry-date" datetime="2022-11-16">x</time>'), "2022-11-16", "stated", "<time class="),
        (page(H1 + '<time datetime="2022-11-16T10:00">a week ago</time>'), "2022-11-16", "stated", "<time datetime>"),
        (page(H1 + "<p>Press release - 16 November 2022 10:15</p>"), "2022-11-16", "stated", "date line 'Press rel"),
        (page(H1 + "<p>Plenary session - 10-04-2024</p>"), "2024-04-10", "stated", "date line"),
        (page(H1 + "<p>Izvor: A. B. <span>25.09.2024 15:30</span> 3</p>"), "2024-09-25", "stated", "date line"),
        (page(H1 + "<p>15 maja 2024, godz. 9:12</p>"), "2024-05-15", "stated", "date line"),
        (page(H1 + "<p>20. ledna 2022</p>"), "2022-01-20", "stated", "date line"),
        (page(H1 + "<dl><dt>Published</dt><dd>8 October 2025</dd></dl>"), "2025-10-08", "stated", "date line"),
        (page("<p>16 November 2022</p>" + H1), "2022-11-16", "stated", "date line"),
        (page(head=meta("date", "2022-11-16")), "2022-11-16", "inferred", "meta date"),
        (
            page(head='<link rel="canonical" href="https://a.example/2022/11/16/x">'),
            "2022-11-16",
            "inferred",
            "its add",
        ),
        (page(head='<link rel="canonical" href="https://a.example/x-20221116">'), "2022-11-16", "inferred", "its addr"),
    ],
)
def test_the_day_and_where_it_is_from(data: bytes, day: str, certainty: str, reason: str) -> None:
    found = article(data)
    assert (str(found.published), found.published_certainty) == (day, Certainty(certainty))
    assert (found.published_reason or "").startswith(reason)


@pytest.mark.parametrize(
    "data",
    [
        page(head=linked(dateModified="2022-11-16") + meta("article:modified_time", "2022-11-16")),
        page(head=meta("og:updated_time", "2022-11-16")),
        page(H1 + "<p>Last updated: 16 November 2022</p>"),
        page(H1 + '<time class="updated" datetime="2022-11-16">16 November 2022</time>'),
        page(head=meta("date", "2022-11-16") + meta("last-modified", "2022-11-16")),
        page(H1 + "<dl><dt>Event date</dt><dd>16 November 2022</dd></dl>"),
        page('<div class="related"><time class="published" datetime="2022-11-16">x</time></div>'),
        page('<footer class="footer"><time class="published" datetime="2022-11-16">x</time></footer>'),
        page("<footer>© 2022</footer>"),
        page(head=linked(datePublished=str(date.today() + timedelta(days=30)))),
        page(head=linked(datePublished="1970-01-01T00:00:00Z")),
        page(head=linked(datePublished="2022-02-31")),
        page(head=linked(datePublished={"x": ["2022"]})),
        page(),
    ],
)
def test_days_that_are_no_day_of_publication(data: bytes) -> None:
    found = article(data)
    assert (found.published, found.published_reason, found.published_certainty) == (None, None, None)


LONG = PROSE * 3
POSTED = f"{H1}<p>Posted on 03/05/2021</p>{LONG}"
MARKED = '<time class="published" {}>03/05/2021</time>'


@pytest.mark.parametrize(
    ("data", "day", "certainty", "reason"),
    [
        (page(POSTED), "2021-05-03", "inferred", "on 03/05/2021'"),
        (page(POSTED, html='<html lang="en-US">'), "2021-05-03", "inferred", "on 03/05/2021'"),
        (page(POSTED, html='<html lang="en-GB">'), "2021-05-03", "stated", "as the page is in en-GB"),
        (page(POSTED, meta("article:modified_time", "2021-03-05")), "2021-03-05", "stated", "date there has it"),
        (page(POSTED, CANONICAL.format("https://a.org/2021/03/05/x")), "2021-03-05", "stated", "date there has it"),
        (page(POSTED, meta("date", "2021-03-05")), "2021-03-05", "stated", "another date there has it"),
        (page(H1 + LONG, meta("article:published_time", "03/05/2021")), "2021-05-03", "inferred", "published_time"),
        (page(H1 + MARKED.format("") + LONG), "2021-05-03", "inferred", "<time class=published>"),
        (page(H1 + MARKED.format("datetime=2021-03-05") + LONG), "2021-03-05", "stated", "<time class=published>"),
    ],
)  # fmt: skip
def test_a_numeric_day_that_can_be_read_in_two_ways(data: bytes, day: str, certainty: str, reason: str) -> None:
    found = article(data)
    assert (str(found.published), found.published_certainty) == (day, Certainty(certainty))
    assert (found.published_reason or "").endswith(reason)
    assert bool(found.warnings) == (certainty == "inferred")


def test_a_reading_that_is_still_to_come_is_none() -> None:
    data = page(POSTED)
    found = page_as_article(data, PLACE, latest=date(2021, 4, 1))
    assert found is not None
    assert (str(found.published), found.published_certainty) == ("2021-03-05", Certainty.STATED)
    assert (found.published_reason or "").endswith("month first since the other day is still to come")


def test_the_published_day_goes_before_the_changed_one_wherever_they_stand() -> None:
    head = meta("article:modified_time", "2023-01-01") + linked(dateModified="2023-01-01", datePublished="2022-11-16")
    assert str(article(page(head=head)).published) == "2022-11-16"


def test_what_the_page_states_goes_before_its_address_and_that_before_nothing() -> None:
    canonical = '<link rel="canonical" href="https://a.example/2019/01/01/x">'
    assert str(article(page(H1 + "<p>16 November 2022</p>", canonical)).published) == "2022-11-16"
    assert str(article(page(H1, canonical)).published) == "2019-01-01"


def test_a_day_by_hand_is_the_last_that_is_asked_but_before_what_is_inferred() -> None:
    by_hand = Place("a", "a.html", given=date(2020, 2, 2), ending=".html")
    assert str(article(page(), by_hand).published) == "2020-02-02"
    assert str(article(page(head=linked(datePublished="2022-11-16")), by_hand).published) == "2022-11-16"
    assert str(article(page(head=meta("date", "2022-11-16")), by_hand).published) == "2020-02-02"


SITE = meta("og:site_name", "The Ledger")


@pytest.mark.parametrize(
    ("data", "title", "publisher", "author"),
    [
        (
            page(
                head=linked(
                    headline="Border plan agreed",
                    author=[{"@type": "Person", "name": "Ida Farrow"}, {"name": "T. Reyl"}],
                    publisher={"@type": "Organization", "name": "The Ledger"},
                )
            ),
            "Border plan agreed",
            "The Ledger",
            "Ida Farrow, T. Reyl",
        ),
        (page(H1, "<title>Border plan agreed | The Ledger</title>"), "Border plan agreed", "The Ledger", None),
        (page("", meta("og:title", "Border plan agreed - The Ledger") + SITE),
         "Border plan agreed", "The Ledger", None),
        (page("<h1>The Ledger</h1><h1>Border plan agreed</h1>", TITLE), "Border plan agreed", None, None),
        (page(H1, meta("author", "admin") + TITLE), "Border plan agreed", None, None),
        (page(H1, meta("author", "The Ledger") + SITE), "Border plan agreed", "The Ledger",
         None),
        (page(H1 + '<a rel="author">Ida Farrow</a>', TITLE), "Border plan agreed", None, "Ida Farrow"),
        (page(H1, linked(publisher="https://a.example/#org", author="https://a.example/ida")), "Border plan agreed",
         None, None),
    ],
)  # fmt: skip
def test_title_publisher_and_author(data: bytes, title: str, publisher: str | None, author: str | None) -> None:
    found = article(data)
    assert (found.title, found.publisher, found.author) == (title, publisher, author)
    assert found.text.startswith(f"{title}\n\n")
    assert found.headline is not None
    assert found.text[found.headline.start : found.headline.end] == title


def test_parts_of_a_graph_name_each_other() -> None:
    graph = {
        "@graph": [
            {"@type": "Organization", "@id": "#org", "name": "The Ledger"},
            {"@type": ["Article", "NewsArticle"], "headline": "Border plan agreed", "publisher": {"@id": "#org"}},
        ]
    }
    found = article(page(head=f'<script type="application/ld+json">{json.dumps(graph)}</script>'))
    assert (found.title, found.publisher) == ("Border plan agreed", "The Ledger")


@pytest.mark.parametrize(
    ("head", "fetched", "url"),
    [
        (CANONICAL.format("https://a.example/x?utm_source=y&id=3#top"), None, "https://a.example/x?id=3"),
        (CANONICAL.format("/x"), "https://www.a.example/x?y=1", "https://www.a.example/x"),
        (CANONICAL.format("https://b.example/x"), "https://a.example/y", "https://a.example/y"),
        (CANONICAL.format("https://a.example/"), "https://a.example/y", "https://a.example/y"),
        (CANONICAL.format("javascript:alert(1)"), "https://a.example/y", "https://a.example/y"),
        (CANONICAL.format("x"), None, None),
        (meta("og:url", "https://a.example/x"), None, "https://a.example/x"),
        (linked(mainEntityOfPage="https://a.example/x"), None, "https://a.example/x"),
        ("", "https://a.example/y?fbclid=1", "https://a.example/y"),
        ("", None, None),
    ],
)
def test_the_address(head: str, fetched: str | None, url: str | None) -> None:
    place = Place("a", "a.html", ending=".html", url=fetched)
    assert article(page(head=head), place).url == url


def test_the_address_from_which_a_browser_saved_the_page() -> None:
    comment = b"<!DOCTYPE html>\n<!-- saved from url=(0029)https://a.example/news/border -->\n"
    single = b"<html><!--\n Page saved with SingleFile \n url: https://a.example/news/border \n saved date: Mon -->"
    for data in (comment + page(), single + page()):
        assert article(data).url == "https://a.example/news/border"
        assert article(data).publisher == "a.example"


@pytest.mark.parametrize(
    ("data", "language"),
    [
        (page(html='<html lang="en-US">'), "en"),
        (page(html='<html lang="de">'), "en"),  # a German template around an English article
        (b'<html lang="hr-HR"><p>Ljudi.</p></html>', "sr"),
        (b'<html lang="nonsense!"><p>Ljudi.</p></html>', None),
    ],
)
def test_the_language_is_that_of_the_text_where_it_is_plain(data: bytes, language: str | None) -> None:
    assert article(data).language == language


SERBIAN = "<p>Državljani Tunisa će od sledećeg meseca morati da traže vizu, rečeno je posle sednice Vlade u Nišu.</p>"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "windows-1250"),  # saved as UTF-8 by a browser, which left the declaration
        ("utf-8-sig", "iso-8859-1"),
        ("cp1250", "windows-1250"),
        ("iso8859-2", "iso-8859-2"),
        ("cp1250", "rot13"),
        ("cp1250", "no-such-thing"),
        ("utf-16", "utf-16"),
    ],
)
def test_encodings(encoding: str, declared: str) -> None:
    html = f'<html><head><meta charset="{declared}"></head><body>{SERBIAN * 3}</body></html>'
    assert "Državljani Tunisa će od sledećeg meseca" in article(html.encode(encoding)).text


def text_of(body: str) -> str:
    """The text of a page without title."""
    return article(f"<html><body>{body}</body></html>".encode()).text


def test_paragraphs_lists_and_tables_are_readable() -> None:
    text = text_of(
        f"<article>{PROSE}<h2>What follows</h2><ul><li>First, a report;</li><li>Then a vote.</li></ul>"
        "<table><tr><th>Country</th><th>Signed</th></tr>"
        "<tr><td></td><td>Albania</td><td></td><td>5 October 2018</td></tr>"
        "</table>"
        "</article>"
    )
    assert "border.\n\nThey will" in text
    assert "\n\n- First, a report;\n- Then a vote.\n\n" in text
    assert text.endswith("Country; Signed\nAlbania; 5 October 2018")


def test_tables_that_lay_out_a_page_are_none() -> None:
    menu = "<td><a>Home</a><br><a>News</a></td>"
    text = text_of(f"<table><tr>{menu}<td><table><tr><td>{PROSE * 2}</td></tr></table></td></tr></table>")
    assert "Home" not in text
    assert "border.\n\nThey will" in text


@pytest.mark.parametrize(
    "block",
    [
        '<div class="x"><h3>Related articles</h3><p>A storm closed the harbour of Bar for all of Sunday.</p></div>',
        "<div><h4>Mehr zum Thema</h4><ul><li>Ein Sturm legte am Sonntag den Hafen von Bar lahm.</li></ul></div>",
        "<section><h3>Leave a comment</h3><p>I was in the harbour of Bar when the storm came.</p></section>",
        '<div class="paywall-offer"><p>Read on for the price of a coffee in the harbour of Bar, each week.</p></div>',
        "<p><a>Print</a> <a>Share on Facebook</a></p>",
        "<script>var text = 'the harbour of Bar';</script><style>p { color: Bar }</style><noscript>Bar</noscript>",
    ],
)
def test_blocks_that_say_they_are_something_else(block: str) -> None:
    text = text_of(f"<div><h1>Border plan agreed</h1>{PROSE}{block}{PROSE.replace('six', 'seven')}</div>")
    assert "seven countries" in text
    assert "Bar" not in text
    assert "Facebook" not in text


def test_an_article_whose_box_has_a_strange_name_stays() -> None:
    assert "six countries" in text_of(f'<div class="related newsletter paywall">{PROSE}</div>')


def test_a_standfirst_is_kept() -> None:
    lead = "Six countries put more officers on the Drina"
    assert lead in article(page(f'{H1}<div class="article__lead">{lead}</div>', TITLE)).text


def test_text_that_only_json_ld_has() -> None:
    body = "Ministers met in Vienna.\n\nThey agreed on a <b>plan</b> for the border. " * 5
    found = article(f"<html><head>{linked(articleBody=body)}</head><body><div id=root></div></body></html>".encode())
    assert found.text.startswith("Ministers met in Vienna.\n\nThey agreed on a plan for the border.")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no text found"),
        (b"<html><body></body></html>", "no text found"),
        (b"<html><frameset><frame src='a.html'></frameset></html>", "no text found"),
        (b"<html><body><script>var a = 1;</script></body></html>", "no text found"),
        (b"<html><body>" + b"<div>" * 50_000 + b"<p>Ministers met.", "no text found"),
        (b"<html><!--" + b"-" * 100_000, "no text found"),
        (b"\x89PNG\r\n\x1a\n" + bytes(5_000), "is a PNG picture"),
        (b"<html><body>" + bytes(5_000), "is a binary file"),
        (b"<" * 20_000_001, "larger than 20 MB"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_pages_without_an_article(data: bytes, reason: str) -> None:
    told = complaint(data)
    assert reason in told
    assert "\n" not in told


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nested tables", page("<table><tr><td>" * 2_000)),
        ("class", page(f'<p class="{"a b " * 500_000}">Ministers met in Vienna.</p>')),
        ("attributes", page(f"<p {' '.join(f'a{n}=1' for n in range(2_000))}>Ministers met in Vienna.</p>")),
        ("deep JSON", page(head=f'<script type="application/ld+json">{"[" * 100_000}</script>')),
        ("deep graph", page(head='<script type="application/ld+json">' + '{"@graph":' * 500 + "1" + "}" * 500)),
        ("circle", page(head=linked(**{"@id": "a", "author": {"@id": "a"}, "headline": {"@id": "a"}}))),
        ("odd types", page(head=linked(headline={"a": 1}, author=[[["x"]], 7], publisher=7, articleBody=["a"], url=0))),
        ("entities", page("&lt;" * 10_000 + "<p>&#xD800;&#0;&#x110000;</p>")),
        ("entity bomb", b'<!DOCTYPE html [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + page("&b;")),
        ("unclosed", page("<b><p>" * 2_000)),
        ("address", page(head=CANONICAL.format("http://[::1/x"))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_hostile_pages_are_read_or_refused(name: str, data: bytes) -> None:
    for reading in read_html(BytesIO(data), PLACE):
        if isinstance(reading, Article):
            reading.text.encode()
            assert "\x00" not in reading.text


def test_script_in_a_page_is_never_text() -> None:
    body = "<p onclick='alert(1)'>Ministers met.<script>alert(2)</script></p><a href='javascript:alert(3)'>More</a>"
    assert "alert" not in article(page(body)).text


def mhtml(html: bytes, encoding: str = "utf-8", location: str = "https://a.example/news/border") -> bytes:
    """A page as Chromium saves it."""
    head = (
        "From: <Saved by Blink>\r\nSubject: Border plan\r\nDate: Tue, 22 Nov 2022 10:00:00 -0000\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        f"--b\r\nContent-Type: text/html; charset={encoding}\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Content-Location: {location}\r\n\r\n"
    )
    picture = "\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    return head.encode() + html + picture.encode()


def test_a_page_saved_as_one_file() -> None:
    data = mhtml(page(H1 + "<p>16 November 2022</p>", "<title>Border plan agreed - The Ledger</title>"))
    (found,) = read_mhtml(BytesIO(data), Place("a", "a.mhtml", ending=".mhtml"))
    assert isinstance(found, Article)
    assert (found.title, found.publisher, str(found.published)) == ("Border plan agreed", "The Ledger", "2022-11-16")
    assert found.url == "https://a.example/news/border"


def test_a_page_saved_as_one_file_in_its_own_encoding() -> None:
    data = mhtml(f"<html><body>{SERBIAN * 3}</body></html>".encode("cp1250"), "windows-1250")
    (found,) = read_mhtml(BytesIO(data), Place("a", "a.mhtml", ending=".mhtml"))
    assert isinstance(found, Article)
    assert "Državljani Tunisa će" in found.text


def test_no_page_is_published_after_it_was_saved() -> None:
    data = mhtml(page(head=linked(datePublished="2023-01-01")))
    (found,) = read_mhtml(BytesIO(data), Place("a", "a.mhtml", ending=".mhtml"))
    assert isinstance(found, Article)
    assert found.published is None


@pytest.mark.parametrize("data", [b"", b"x: y\r\n\r\nz", b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"])
def test_saved_pages_without_a_page(data: bytes) -> None:
    (reading,) = read_mhtml(BytesIO(data), Place("a", "a.mhtml", ending=".mhtml"))
    assert isinstance(reading, UnreadableArticle)


@pytest.mark.parametrize(
    ("data", "warning"),
    [
        (
            b"<html><body><p>Ministers met in Vienna on Monday.</p></body></html>",
            "little text was found on the page (6 w",
        ),
        (page(head=linked(isAccessibleForFree=False)), "the page says it is not free to read"),
        (page(head=linked(isAccessibleForFree="False")), "the page says it is not free to read"),
        (
            page(head=linked(datePublished="2021-02-03") + CANONICAL.format("https://a.example/2019/05/21/x")),
            "the page says it was published on 2021-02-03, its address 2019-05-21",
        ),
    ],
)
def test_doubts_are_told(data: bytes, warning: str) -> None:
    (told,) = article(data).warnings
    assert told.startswith(warning)


def test_a_page_without_doubt_has_no_warnings() -> None:
    head = linked(datePublished="2019-05-22", isAccessibleForFree=True) + CANONICAL.format(
        "https://a.example/20190521/x"
    )
    assert article(page(head=head)).warnings == ()


PIECES = [
    *"<table><tr><td>|</td></tr>|<div class=related>|</div>|<p>|</p>|<h1>|</h1>|<time datetime=9>|<!--|-->|]]>".split(
        "|"
    ),
    *"<|&|&#1;|&#xD800;|<script>|</script>|<body>|<html lang=xx-yy>|</html>|31.02.2015|<p a\"b='&#1;'>".split("|"),
    *(
        "<link rel=canonical href='http://['>",
        "<meta charset=utf-16>",
        "<meta name=date content='99.99.9999'>",
        "[" * 50,
    ),
    *("\x00", "\x01", "\x7f", "\u202e", "<![CDATA[", "16 November 2022", '<script type="application/ld+json">', PROSE),
    '{"@graph": [{"@id": "a", "@type": "Article", "author": {"@id": "a"}}]}',
]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=30).map("".join))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    data = markup.encode("utf-8", "surrogatepass")
    for reading in (*read_html(BytesIO(data), PLACE), *read_mhtml(BytesIO(mhtml(data)), PLACE)):
        if isinstance(reading, Article):
            reading.text.encode()
            assert "\x00" not in reading.text


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for reading in (*read_html(BytesIO(data), PLACE), *read_mhtml(BytesIO(data), PLACE)):
        assert isinstance(reading, Article) or "\n" not in str(reading)


def test_latest_is_the_last_day_that_counts() -> None:
    data = page(head=linked(datePublished="2022-11-16"))
    at = [page_as_article(data, PLACE, latest=date(2022, 11, day)) for day in (15, 16)]
    assert [found and found.published for found in at] == [None, date(2022, 11, 16)]


def test_the_measured_pages_are_read_as_well_as_the_figures_say() -> None:
    """By `benchmarks/html_pages.py`: word F1 0.98, trafilatura used plainly 0.91; every day, it 27 of 36."""
    results = list(html_pages.measured(html_pages.ours, list(html_pages.pages())))
    assert len(results) >= 36
    assert sum(score for score, *_ in results) / len(results) > 0.97
    assert all(right for _, right, _ in results)


def test_a_saved_folder_of_pictures_is_no_article(tmp_path: Path) -> None:
    from timeline.articles import read_articles

    (tmp_path / "news.html").write_bytes(page(H1))
    (tmp_path / "news_files").mkdir()
    (tmp_path / "news_files" / "frame.html").write_bytes(page(H1))
    assert [reading.source.rpartition("/")[2] for reading in read_articles([str(tmp_path)])
            if isinstance(reading, Article)] == ["news.html"]  # fmt: skip


def test_our_own_page_is_no_article() -> None:
    data = page(head='<meta charset="utf-8">\n<meta name="generator" content="timeline 0.1.0">')
    assert complaint(data) == "a.html: is a chronology that timeline exported, not an article; leave it out"
    assert article(page(head='<meta name="generator" content="Timeline Press 3">'))
