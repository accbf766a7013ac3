"""BibTeX and CSL-JSON: every source once, with a key that stays; what others read back is what was written."""

import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string  # type: ignore[import-untyped]

from tests.export_samples import HOSTILE, NEVER_SHOWN, details, row, source
from timeline.export.bibliography import Bibliography, sources_of, without_markup
from timeline.export.bibtex import ESCAPES, LANGUAGES, bibtex, tex
from timeline.export.csl_json import csl_json
from timeline.export.document import About, Document
from timeline.languages import LANGUAGES as KNOWN_LANGUAGES
from timeline.models import Source
from timeline.store.details import UNNAMED

KEY = re.compile(r"[a-z]+\d*-[0-9a-f]{8,16}")
NASTY = 'A "quote" {brace \\end{document} 50% & more_or #1 $x$ ~^ \\alpha @misc{x, ]] “ž” %comment }'
UNTEX = {command: chr(letter) for letter, command in ESCAPES.items()}


def sample(digit: str = "1", **fields: Any) -> Source:
    return source(**{"article_key": digit * 16, **fields})


def named(name: str, url: str | None = None) -> Source:
    return source("Seen.", article_key="", name=name, title=None, publisher=None, published=None, url=url)


BARE = sample("2", title=None, publisher=None, published=None, url=None)
ADDRESS = "https://example.org/own page?a={1}"


def document(*sources: Source) -> Document:
    rows = [row(f"k{number}") for number, _ in enumerate(sources)]
    by_key = {f"k{number}": details(rows[number], sources=(one,)) for number, one in enumerate(sources)}
    return Document(rows, by_key.__getitem__, About("C", "", date(2025, 6, 1)))


def as_csl(*sources: Source) -> list[dict[str, Any]]:
    found = json.loads("".join(csl_json(document(*sources))))
    assert isinstance(found, list)
    return found


def as_bibtex(*sources: Source) -> dict[str, Entry]:
    """The entries as pybtex reads them."""
    return dict(parse_string("".join(bibtex(document(*sources))), "bibtex").entries)


def printed(field: str) -> str:
    """What LaTeX prints of a field of ours; an error for anything but text."""
    field = field.removeprefix("{").removesuffix("}")
    parts = re.split(r"(\\[a-z]+\{\}|\\[$&#_%])", field)
    assert not set("\\{}$&#_%~^") & set("".join(parts[::2]))
    return "".join(UNTEX[part] if number % 2 else part for number, part in enumerate(parts))


def test_bibtex_as_it_is_written() -> None:
    written = "".join(bibtex(document(sample(author="Ana P. & M. M.", language="sr"), BARE, named(ADDRESS, ADDRESS))))
    (web,) = (key for key in sources_of(document(named(ADDRESS, ADDRESS))))
    assert written == (
        f"""@article{{source-22222222,
  title = {{{{Untitled}}}},
  entrysubtype = {{newspaper}},
}}

@online{{{web},
  title = {{{{https://example.org/own page?a=\\textbraceleft{{}}1\\textbraceright{{}}}}}},
  url = {{https://example.org/own%20page?a=%7B1%7D}},
}}

@article{{thebulletin2023-11111111,
  title = {{{{Ministers meet}}}},
  author = {{{{Ana P. \\& M. M.}}}},
  journal = {{{{The Bulletin}}}},
  entrysubtype = {{newspaper}},
  date = {{2023-03-17}},
  year = {{2023}},
  month = mar,
  url = {{https://example.org/a}},
  langid = {{serbian}},
}}

"""
    )


def test_csl_has_what_is_known_and_nothing_else() -> None:
    items = as_csl(sample(author="Ana Petrović", language="sr"), BARE, named("A letter"), named(ADDRESS, ADDRESS))
    by_title = {item["title"]: {name: item[name] for name in item if name not in ("id", "title")} for item in items}
    assert by_title == {
        "Ministers meet": {
            "type": "article-newspaper", "container-title": "The Bulletin", "author": [{"literal": "Ana Petrović"}],
            "issued": {"date-parts": [[2023, 3, 17]]}, "URL": "https://example.org/a", "language": "sr",
        },
        "Untitled": {"type": "article-newspaper"},
        "A letter": {"type": "document"},
        ADDRESS: {"type": "webpage", "URL": "https://example.org/own%20page?a=%7B1%7D"},
    }  # fmt: skip


def test_both_have_the_same_keys_in_order() -> None:
    sources = [sample("b"), sample("a"), BARE, named("A letter")]
    keys = [item["id"] for item in as_csl(*sources)]
    assert keys == sorted(keys) == list(as_bibtex(*sources))
    assert len(set(keys)) == 4


@pytest.mark.parametrize(
    ("publisher", "beginning"),
    [
        ("The Bulletin", "thebulletin2023-"),
        ("Радио Чачак", "radiocacak2023-"),
        ("Österreichischer Rundfunk Fernsehen", "osterreichischer2023-"),
        ("Balkan Return Watch", "balkanreturn2023-"),
        ("x" * 1_000, "xxxxxxxxxxxxxxxx2023-"),
        ("24sata.rs", "satars2023-"),
        ("中文", "source2023-"),
        ("{}%@", "source2023-"),
        (None, "source2023-"),
    ],
)
def test_a_key_is_ascii_and_can_be_read(publisher: str | None, beginning: str) -> None:
    key = Bibliography().key_of(sample(publisher=publisher))
    assert key is not None and key.startswith(beginning) and KEY.fullmatch(key)


def test_a_key_does_not_depend_on_what_else_is_cited() -> None:
    alone, among = Bibliography(), Bibliography()
    for digit in "abc":
        among.key_of(sample(digit))
    assert alone.key_of(sample("1")) == among.key_of(sample("1"))


def test_two_keys_that_begin_alike_are_told_apart() -> None:
    cited = Bibliography()
    one, other = sample(article_key="0123456789abcdef"), sample(article_key="01234567ffffffff")
    assert [cited.key_of(one), cited.key_of(other), cited.key_of(one)] == [
        "thebulletin2023-01234567", "thebulletin2023-01234567ffffffff", "thebulletin2023-01234567",
    ]  # fmt: skip
    assert list(cited.sources.values()) == [one, other]


def test_an_article_that_tells_two_events_is_listed_once() -> None:
    assert len(as_csl(sample(), sample())) == len(as_bibtex(sample(), sample())) == 1


def test_a_quote_without_a_source_is_no_source() -> None:
    assert Bibliography().key_of(named(UNNAMED)) is None
    assert as_csl(named(UNNAMED)) == [] and as_bibtex(named(UNNAMED)) == {}


@pytest.mark.parametrize("text", [NASTY, *HOSTILE.values()], ids=["tex", *HOSTILE])
def test_hostile_text_stays_text(text: str) -> None:
    hostile = sample(title=text, publisher=text, author=text, url=f"https://example.org/{text[:500]}")
    (entry,) = (one for one in as_bibtex(hostile, BARE).values() if "journal" in one.fields)
    assert printed(entry.fields["title"]) == printed(entry.fields["journal"]) == without_markup(text)
    assert entry.fields["url"].isascii() and not set('{}\\ "<>^`|') & set(entry.fields["url"])
    item = next(item for item in as_csl(hostile, BARE) if "author" in item)
    assert item["title"] == item["container-title"] == item["author"][0]["literal"] == without_markup(text)
    written = "".join(bibtex(document(hostile))) + "".join(csl_json(document(hostile)))
    assert not NEVER_SHOWN & set(written)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_comes_back_of_bibtex(text: str) -> None:
    (entry,) = as_bibtex(sample(title=f"T {text}", author=text, publisher=text)).values()
    assert printed(entry.fields["title"]) == without_markup(f"T {text}")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "example.org/a", "", None])
def test_what_leads_to_no_page_is_no_address(url: str | None) -> None:
    assert "URL" not in as_csl(sample(url=url))[0]
    assert "url" not in next(iter(as_bibtex(sample(url=url)).values())).fields


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <i>b</i> c", "a b c"),
        ("<<i>i>a", "‹i›a"),
        pytest.param("<" * 200_000 + "i>" * 200_000, "‹" * 199_999 + "i›" * 199_999, id="nested"),
        ('<span style="font-variant:small-caps">EU</span>', "EU"),
        ("<SUP>1</SUP>", "1"),
        ("a < b > c", "a < b > c"),
        ("<img src=x>", "<img src=x>"),
    ],
)
def test_titles_have_no_markup_that_a_processor_obeys(text: str, expected: str) -> None:
    assert without_markup(text) == expected


def test_what_is_nothing_but_markup_is_not_known() -> None:
    empty = sample(title="<i></i>", author="<b>", publisher="\u200b")
    assert not {"author", "container-title"} & set(as_csl(empty)[0])
    (entry,) = as_bibtex(empty).values()
    assert printed(entry.fields["title"]) == "Untitled" and not entry.persons and "journal" not in entry.fields


def test_letters_stay_letters() -> None:
    assert tex("Čačak – „Даље“ 選挙") == "Čačak – „Даље“ 選挙"


def test_languages_are_those_that_are_known() -> None:
    assert set(LANGUAGES) <= set(KNOWN_LANGUAGES)


def test_no_sources_are_an_empty_list() -> None:
    assert "".join(csl_json(document())) == "[\n]\n"
    assert "".join(bibtex(document())) == ""


def test_a_citation_processor_reads_the_items() -> None:
    citeproc = pytest.importorskip("citeproc")
    json_source = pytest.importorskip("citeproc.source.json")
    items = as_csl(sample(author="Ana Petrović", title="<i>Ministers</i> & others"), BARE)
    style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
    works = citeproc.CitationStylesBibliography(style, json_source.CiteProcJSON(items), citeproc.formatter.plain)
    cited = [citeproc.Citation([citeproc.CitationItem(item["id"])]) for item in items]
    for citation in cited:
        works.register(citation)
    said = "\n".join(str(entry) for entry in works.bibliography())
    assert "Ana Petrović" in said and "2023" in said and "Ministers & others" in said and "The Bulletin" in said
