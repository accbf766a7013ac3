"""Names that no list has, which act: each is an article of one sentence."""

from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.models import Article


def actors_of(text: str, language: str) -> list[str]:
    (event,) = extract_events(Article("a", text, published=date(2020, 5, 13), language=language))
    return list(event.actors)


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("en", "On Monday Harbour Lantern opened a camp in Bihać.", "Harbour Lantern"),
        ("en", "Last week Border Lantern 21 published a report on pushbacks.", "Border Lantern 21"),
        ("en", "In April Doctors for the Hills has also presented a report.", "Doctors for the Hills"),
        ("sr", "Nada za Put otvorila je centar u Bihaću.", "Nada za Put"),
        ("fr", "Lanterne du Port a publié un rapport lundi.", "Lanterne du Port"),
        ("it", "Lanterna del Porto ha pubblicato un rapporto lunedì.", "Lanterna del Porto"),
        ("es", "Farol del Puerto ha publicado un informe el lunes.", "Farol del Puerto"),
    ],
)
def test_a_name_of_several_words_before_the_verb_acts(language: str, text: str, actor: str) -> None:
    assert actors_of(text, language) == [actor]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Camp Harbour closed in May."),
        ("en", "Operation Harbour Lantern started in May."),
        ("en", "Lantern opened a camp in Bihać."),
        ("sr", "Novi Zakon o strancima stupio je na snagu."),
        ("de", "Am Montag wurden Zelte Ende Mai geschlossen."),
    ],
)
def test_what_only_looks_like_such_a_name(language: str, text: str) -> None:
    events = extract_events(Article("a", text, published=date(2020, 5, 13), language=language))
    assert [event.actors for event in events if event.actors] == []
