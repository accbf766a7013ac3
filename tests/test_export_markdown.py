"""The Markdown document: front matter, sections, lines, notes, footnotes; nothing of the data is obeyed."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from tests.export_samples import HOSTILE, NEVER_SHOWN, annotation, details, row, source
from timeline.event_mark import without_marks
from timeline.export.document import CHOICES, About, Document, Options
from timeline.export.markdown import markdown, sources_beside
from timeline.models import AnnotationKind, ChronologyRow, EventDetails
from timeline.plaintext import harmless
from timeline.store.details import UNNAMED

ABOUT = About("Chronology", "type:visit", date(2025, 6, 1))
BARE_SOURCE = source(
    "They met.", article_key="a2", name="bulletin_7", publisher=None, title=None, published=None, url=None
)
PARSER = MarkdownIt("commonmark", {"html": True}).enable("table").use(front_matter_plugin).use(footnote_plugin)


def document(*events: EventDetails, about: About = ABOUT) -> str:
    by_key = {event.row.key: event for event in events}
    rows: Sequence[ChronologyRow] = [event.row for event in events]
    return "".join(markdown(Document(rows, by_key.__getitem__, about)))


def line_of(event: EventDetails) -> str:
    """The one line of the list, as far as it is seen."""
    (line,) = [line for line in document(event).splitlines() if line.startswith("- **")]
    return without_marks(line).rstrip()


def test_a_whole_document() -> None:
    events = (
        details(row("k1", "2015-09"), sources=(source(), BARE_SOURCE)),
        details(
            row(
                "k2",
                "2023-10-26/2023-10-27",
                status="announced",
                places=("RS", "EU"),
                tags=("key",),
                starred=True,
            )
        ),
        details(
            row("k3", "[..2025-04-02]", places=(), verdict="confirmed", notes=1),
            annotations=(annotation(AnnotationKind.NOTE, {"text": "Checked\nby two.\n\n\n# by hand\n"}),),
        ),
    )
    assert [line.rstrip() for line in without_marks(document(*events)).rstrip().splitlines()] == (
        """---
title: "Chronology"
period: "September 2015 – by 2 April 2025"
filter: "type:visit"
events: 3
sources: 2
status:
  occurred: 2
  ongoing: 0
  announced: 1
  proposed: 0
  cancelled: 0
left_out_as_rejected: 0
generated: 2025-06-01
program: timeline 0.1.0
---

# Chronology

## 2015

### September

- **September 2015** — Ministers met — visit · RS[^1][^2]

## 2023

### October

- **26–27 October 2023** — Ministers met — visit · announced · RS, EU · tags: key · starred[^3]

## Date not established

- **by 2 April 2025** — Ministers met — visit · marked confirmed[^4]

  > Note by ana, 3 May 2025: Checked\\
  > by two.
  >
  > \\# by hand

**Places:** EU European Union · RS Serbia

[^1]: The Bulletin, “Ministers meet”, 17 March 2023, <https://example.org/a>. “The ministers met in Belgrade.”
[^2]: untitled (bulletin_7), undated. “They met.”
[^3]: The Bulletin, “Ministers meet”, 17 March 2023, <https://example.org/a>. “The ministers met in Belgrade.”
[^4]: The Bulletin, “Ministers meet”, 17 March 2023, <https://example.org/a>. “The ministers met in Belgrade.”
""".splitlines()
    )


@pytest.mark.parametrize("language", CHOICES["language"])
@pytest.mark.parametrize("form", CHOICES["form"])
def test_an_empty_chronology_in_any_form(form: str, language: str) -> None:
    text = document(about=replace(ABOUT, options=Options(form=form, language=language)))
    assert "events: 0" in text and "##" not in text and "|" not in text


def test_pandoc_is_told_where_the_sources_are_only_where_there_is_a_file() -> None:
    about = replace(ABOUT, options=Options(citations="pandoc"))
    assert 'bibliography: "visits.csl.json"\n' in document(details(), about=replace(about, file="visits.md"))
    assert "bibliography" not in document(details(), about=about)
    assert "bibliography" not in document(details(), about=replace(ABOUT, file="visits.md"))


def test_every_key_that_is_cited_stands_in_the_file_beside() -> None:
    events = [details(row("k1"), sources=(source(), BARE_SOURCE)), details(row("k2"), sources=(source("Other."),))]
    rows = [event.row for event in events]
    about = replace(ABOUT, options=Options(citations="pandoc"), file="visits.md")
    whole = Document(rows, {event.row.key: event for event in events}.__getitem__, about)
    cited = re.findall(r"@([\w-]+),", "".join(markdown(whole)))
    ((ending, pieces),) = sources_beside(whole).items()
    listed = [item["id"] for item in json.loads("".join(pieces))]
    assert (ending, len(cited), sorted(set(cited))) == (".csl.json", 3, listed)
    assert sources_beside(replace(whole, about=ABOUT)) == {}


def test_a_quote_whose_source_nobody_named_is_a_footnote_for_pandoc_too() -> None:
    about = replace(ABOUT, options=Options(citations="pandoc"))
    for event in (
        details(row(manual=True), sources=(), quote="We were there."),
        details(row(manual=True), sources=(source("We were there.", article_key="", name=UNNAMED, title=None),)),
    ):
        text = document(event, about=about)
        assert "[@" not in text and "[^1] <!--" in text and "“We were there.”" in text.partition("[^1]: ")[2]


def test_an_empty_chronology_says_so() -> None:
    text = document()
    assert 'period: "no dates"' in text
    assert "events: 0" in text
    assert "##" not in text


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-02", "February 2022"),
        ("2024-12~", "about December 2024"),
        ("[2014-07-01..2014-07-29]", "some time in 1–29 July 2014"),
        ("[2025-04-02..]", "2 April 2025 or later"),
        (None, "no date"),
    ],
)
def test_dates_claim_no_more_than_is_known(edtf: str | None, words: str) -> None:
    assert line_of(details(row(edtf=edtf))).startswith(f"- **{words}** — ")


def test_a_manual_event_names_who_added_it_and_its_source() -> None:
    url = "https://example.org/own"
    event = details(
        row(manual=True, places=()),
        sources=(
            source("We were there.", article_key="", name=url, title=None, publisher=None, published=None, url=url),
        ),
        annotations=(annotation(AnnotationKind.MANUAL, {"source": url}, author="Ana *P*"),),
    )
    assert line_of(event).endswith("(added by Ana \\*P\\*)[^1]")
    assert "[^1]: <https://example.org/own>. “We were there.”\n" in document(event)


def test_a_manual_event_without_source_has_its_quote_in_the_footnote() -> None:
    assert "[^1]: “We were there.”\n" in document(details(row(manual=True), sources=(), quote="We were there."))


def test_an_event_without_source_or_quote_has_no_footnote() -> None:
    event = details(row(manual=True, places=()), sources=(), quote="")
    assert "[^" not in document(event)
    assert line_of(event).endswith("(added by hand)")


def test_left_out_events_are_counted() -> None:
    assert "left_out_as_rejected: 3" in document(details(), about=About("C", "", date(2025, 6, 1), 3))


@pytest.mark.parametrize(
    ("dates", "period"),
    [
        (["2012", "2025-23"], "2012 – autumn 2025"),
        (["2023-10-26/2023-10-27"], "26–27 October 2023"),
        (["2023-10-26/2023-10-27", "2024-02-28/2024-03-02"], "26 October 2023 – 2 March 2024"),
        (["2023-03-16"], "16 March 2023"),
        (["2015/..", "2014-05"], "May 2014 – from 2015 on"),
        (["2024-12~", None], "about December 2024"),
        ([None], "no dates"),
    ],
)
def test_the_period_knows_no_more_than_the_dates(dates: list[str | None], period: str) -> None:
    events = [details(row(f"k{number}", edtf)) for number, edtf in enumerate(dates)]
    assert f'period: "{period}"\n' in document(*events)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"machine": {"date": "2023"}}, "(date corrected by ana; the machine had 2023)"),
        ({"machine": {"date": None}}, "(date corrected by ana; the machine had no date)"),
        ({"machine": {"date": "2023-03-16"}}, "RS"),
        ({"machine": {"places": []}}, "(places corrected by ana; the machine had none)"),
        ({"machine": {"title": "They *met*"}}, "(title corrected by ana; the machine had “They \\*met\\*”)"),
        ({"machine": {"type": "pilot_project"}}, "(type corrected by ana; the machine had pilot project)"),
    ],
)
def test_a_correction_is_marked_with_what_the_machine_had(fields: dict[str, Any], told: str) -> None:
    (field,) = fields["machine"]
    said = annotation(AnnotationKind.SET, {"field": field, "new": "x", "old": "y"})
    assert line_of(details(annotations=(said,), sources=(), quote="", **fields)).endswith(f" · {told}")


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("The ministers met.", "“The ministers met.”"),
        ("“We met,” he said. “Twice.”", "“‘We met,’ he said. ‘Twice.’”"),
        ("“We met twice.”", "“We met twice.”"),
        ("„Sreli smo se.“", "„Sreli smo se.“"),
        ('He said "no".', "“He said 'no'.”"),
        ("« Non »", "« Non »"),
        ("”", "“’”"),
        ("", "“”"),
    ],
)
def test_quotation_marks_are_not_doubled(quote: str, shown: str) -> None:
    assert f"17 March 2023. {shown}\n" in document(details(sources=(source(quote, url=None),)))


@pytest.mark.parametrize(
    "text",
    [*(text[:9_999] for text in HOSTILE.values()), '"quoted"\n---\nkey: value', "# heading\n\n- list [^1] <b> ![x](y)"],
    ids=[*HOSTILE, "yaml", "markdown"],
)
@pytest.mark.parametrize(("form", "citations"), [("list", "footnotes"), ("table", "pandoc")])
def test_hostile_text_in_every_field_changes_nothing_but_text(text: str, form: str, citations: str) -> None:
    """The same blocks and marks as with a plain word in every field, and in every line of the note."""

    def with_text(text: str, note: str) -> str:
        return document(
            details(
                row(title=text, places=(text,), tags=(text,), status=text, verdict=text, manual=True, notes=1),
                sources=(source(text, title=text, publisher=text, name=text, url=f"javascript:{text}"),),
                annotations=(
                    annotation(AnnotationKind.NOTE, {"text": note}, author=text),
                    annotation(AnnotationKind.MANUAL, {}, author=text),
                ),
            ),
            about=About(text, text, date(2025, 6, 1), options=Options(form, citations), file=f"{text}.md"),
        )

    def structure(markdown: str) -> list[tuple[str, ...]]:
        blocks = PARSER.parse(markdown)
        return [
            (block.type, *(child.type for child in block.children or () if child.type != "text")) for block in blocks
        ]

    found = with_text(text, text)
    plain = "\n".join("word" if line.strip() else "" for line in harmless(text).splitlines())
    assert not NEVER_SHOWN & set(found)
    assert structure(found) == structure(with_text("word", plain))
