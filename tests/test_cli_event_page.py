"""The page of one event."""

import pytest

from tests.export_samples import HOSTILE, NEVER_SHOWN, annotation, details, row, source
from timeline.cli.event_page import event_page
from timeline.datespan import parse_edtf
from timeline.models import Annotation, AnnotationKind, EventDetails


def page(event: EventDetails, width: int | None = None) -> str:
    return "".join(event_page(event, width))


def test_the_whole_page() -> None:
    event = details(
        row(edtf="2023-03", tags=("key",), starred=True, verdict="confirmed", actors=("Frontex",), confidence=0.8),
        annotations=(
            annotation(AnnotationKind.NOTE, {"text": "Checked."}),
            annotation(AnnotationKind.SET, {"field": "date", "new": "2023-03", "old": "2023-03-16"}),
        ),
        machine={"date": parse_edtf("2023-03-16")},
    )
    assert page(event) == (
        """March 2023  [2023-03]
Ministers met

type          visit
status        occurred
places        RS
actors        Frontex
tags          key
marked        starred, confirmed
confidence    0.80
key           k1

Why
  date: 'on Thursday', from publication 17 March 2023
  type: 'met' tells visit
  status: past tense

The Bulletin, “Ministers meet”, 17 March 2023 (from front matter), https://example.org/a, article bulletin-7
  “The ministers met in Belgrade.”

Found by the program, corrected since
  date: 2023-03-16

History
  3 May 2025, 14:05 UTC, ana: note: Checked.
  3 May 2025, 14:05 UTC, ana: date set to 2023-03
"""
    )


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (AnnotationKind.TAG, {"tag": "key", "on": True}, "tagged key"),
        (AnnotationKind.TAG, {"tag": "key", "on": False}, "took off the tag key"),
        (AnnotationKind.STAR, {"on": True}, "starred"),
        (AnnotationKind.STAR, {"on": False}, "took off the star"),
        (AnnotationKind.VERDICT, {"verdict": None}, "verdict taken back"),
        (AnnotationKind.VERDICT, {"verdict": "disputed"}, "verdict disputed"),
        (AnnotationKind.SET, {"field": "places", "new": []}, "places set to none"),
        (AnnotationKind.SET, {"field": "places", "new": ["RS", "EU"]}, "places set to RS, EU"),
        (AnnotationKind.MANUAL, {}, "added this event"),
        (AnnotationKind.MERGE, {"into": "k2"}, "merged into k2"),
    ],
)
def test_every_deed_has_its_words(kind: AnnotationKind, value: dict[str, object], words: str) -> None:
    assert page(details(annotations=(annotation(kind, value),))).endswith(f"ana: {words}\n")


def test_long_quotes_are_wrapped_in_a_terminal() -> None:
    text = page(details(sources=(source("word " * 60),)), width=50)
    assert max(map(len, text.splitlines())) <= 110  # the line that names the source is not wrapped
    assert text.count("\n  word") > 3


def test_an_event_without_sources_shows_its_quote() -> None:
    assert page(details(row(manual=True), sources=(), quote="We were there.")).endswith("Quote\n  “We were there.”\n")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("width", [80, None])
def test_hostile_text_is_shown_as_text(text: str, width: int | None) -> None:
    event = details(
        row(title=text, places=(text,), actors=(text,), tags=(text,), type=text, status=text, verdict=text),
        sources=(source(text, title=text, publisher=text, name=text, url=text, published_reason=text),),
        date_reason=text,
        annotations=(annotation(AnnotationKind.NOTE, {"text": text}, author=text),),
        machine={"title": text},
        conflicts={"title": (said("title", text, text),)},
        news={"title": text},
    )
    assert not NEVER_SHOWN & set("".join(event_page(event, width, [text])))


def said(field: str, new: object, author: str) -> Annotation:
    return annotation(AnnotationKind.SET, {"field": field, "new": new, "old": "2023-03-16"}, author=author)


def test_what_people_wrote_without_knowing_of_each_other_stands_first() -> None:
    heads = (said("date", "2016-04", "boris"), said("date", "2016-03", "ana"))
    verdicts = (
        annotation(AnnotationKind.VERDICT, {"verdict": "confirmed"}),
        annotation(AnnotationKind.VERDICT, {"verdict": None}, author="boris"),
    )
    text = page(details(row(edtf="2016-04"), conflicts={"date": heads, "verdict": verdicts}))
    assert text.split("\n\n")[2] == (
        "People wrote different things\n"
        "  date: boris wrote 2016-04, ana wrote 2016-03; the first is shown, `timeline set k1 date VALUE` decides\n"
        "  verdict: ana wrote confirmed, boris wrote none; the first is shown, `timeline verdict k1 VALUE` decides"
    )


def test_what_the_program_finds_since_a_field_was_set() -> None:
    event = details(
        row(edtf="2016-05"),
        annotations=(said("date", "2016-05", "ana"),),
        machine={"date": "2016-04"},
        news={"date": "2016-03"},
    )
    assert page(event).split("\n\n")[2] == (
        "New since it was corrected\n"
        "  date: the program finds 2016-04 now; it was 2016-03 when ana set 2016-05. "
        "Set it again to keep that, or `timeline release k1 date`"
    )


def test_significance_and_related_rows() -> None:
    text = "".join(event_page(details(row(significance="high")), None, ["merged into it by ana: …"]))
    assert "\nsignificance  high\n" in text
    assert text.endswith("\nJoined and split\n  merged into it by ana: …\n")
