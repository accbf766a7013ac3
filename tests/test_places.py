"""Places: names, demonyms and towns in six languages, and what only looks like one."""

import pytest

from timeline.extract.names import fold, split_words
from timeline.extract.places import codes_of, find_places, main_country


def found(text: str, language: str) -> list[tuple[str, str]]:
    return [(place.text, "/".join(place.codes)) for place in find_places(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Serbia and Britain's ministers", [("Serbia", "RS"), ("Britain", "GB")]),
        ("en", "the U.S. and the US, the UK and the EU", [("U.S.", "US"), ("US", "US"), ("UK", "GB"), ("EU", "EU")]),
        ("en", "the Kingdom of Norway", [("Kingdom of Norway", "NO")]),
        ("en", "Guinea-Bissau, Guinea, South Sudan, DR Congo", [
            ("Guinea-Bissau", "GW"), ("Guinea", "GN"), ("South Sudan", "SS"), ("DR Congo", "CD"),
        ]),
        ("en", "near Roszke, Horgoš and Bihac", [("Roszke", "HU"), ("Horgoš", "RS"), ("Bihac", "BA")]),
        ("sr", "iz Crne Gore u Nemačku", [("Crne Gore", "ME"), ("Nemačku", "DE")]),
        ("sr", "na grčko-makedonskoj granici", [("grčko", "GR"), ("makedonskoj", "MK")]),
        ("sr", "Мађарска полиција у Прешеву", [("Мађарска", "HU"), ("Прешеву", "RS")]),
        ("sr", "у Љубљани и Велика Кладуша", [("Љубљани", "SI"), ("Велика Кладуша", "BA")]),
        ("sr", "u Presevu i Bihacu", [("Presevu", "RS"), ("Bihacu", "BA")]),
        ("de", "die österreichische Grenze, Serbiens Polizei, EU-Staaten", [
            ("österreichische", "AT"), ("Serbiens", "RS"), ("EU", "EU"),
        ]),
        ("fr", "la police grecque en Côte d’Ivoire", [("grecque", "GR"), ("Côte d’Ivoire", "CI")]),
        ("it", "il governo italiano a Lampedusa e Ventimiglia", [
            ("italiano", "IT"), ("Lampedusa", "IT"), ("Ventimiglia", "IT"),
        ]),
        ("es", "el gobierno español y Marruecos en Melilla", [
            ("español", "ES"), ("Marruecos", "MA"), ("Melilla", "ES"),
        ]),
    ],
)  # fmt: skip
def test_places_with_their_codes(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They ate turkey and told us of a chad."),
        ("en", "Michael Jordan spoke."),
        ("en", "A lawyer, Milan Novak, spoke."),
        ("en", "The Western Balkans and the Vienna Convention."),
        ("en", "Serbianism and Romanesque churches."),
        ("sr", "Mali broj ljudi je ostao."),
        ("sr", "Novi zakon o strancima."),
        ("de", "Dann kamen weitere Menschen auf die Insel."),
        ("es", "como este caso"),
        ("it", "un piatto di ceci"),
    ],
)
def test_words_that_are_no_places(language: str, text: str) -> None:
    assert find_places(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        ("en", "British officials in Calais, France", ["demonym", "town", "name"]),
        ("en", "migrants from Iraq, Syria and Mali", ["origin", "origin", "origin"]),
        ("en", "they returned from Turkey", ["name"]),
        ("en", "a Syrian family", ["origin"]),
        ("sr", "migranti iz Iraka", ["origin"]),
        ("de", "Menschen aus Syrien", ["origin"]),
        ("fr", "des migrants afghans", ["origin"]),
    ],
)
def test_roles(language: str, text: str, roles: list[str]) -> None:
    assert [place.role for place in find_places(text, language)] == roles


def test_capitals_are_marked() -> None:
    places = find_places("Athens and Idomeni", "en")
    assert [(place.text, place.capital) for place in places] == [("Athens", True), ("Idomeni", False)]


def test_brussels_is_the_union_when_it_acts() -> None:
    assert found("Brussels proposed a plan.", "en") == [("Brussels", "EU")]
    assert found("They met in Brussels.", "en") == [("Brussels", "BE")]


def test_date_line_is_not_where_it_happened() -> None:
    assert found("PARIS, 3 May - Police cleared a camp in Calais.", "en") == [("Calais", "FR")]
    assert found("POLICE CLEAR CAMP IN CALAIS AND PARIS", "en")[0] == ("CALAIS", "FR")


def test_offsets_are_those_of_the_text() -> None:
    text = "Скуп у Новом Саду, Љиг и Београд."
    for place in find_places(text, "sr"):
        assert text[place.start : place.end] == place.text
    assert [place.text for place in find_places(text, "sr")] == ["Новом Саду", "Београд"]


def test_codes_of_leaves_origins_out_unless_alone() -> None:
    assert codes_of(find_places("Greek police met people from Syria on Samos.", "en")) == ("GR",)
    assert codes_of(find_places("People from Syria arrived.", "en")) == ("SY",)
    assert codes_of([]) == ()


def test_main_country() -> None:
    assert main_country(find_places("Italy, Rome and Lampedusa; Malta.", "en")) == "IT"
    assert main_country(find_places("Italy, Malta, Spain, France.", "en")) is None
    assert main_country([]) is None


def test_unknown_language_is_read_as_english() -> None:
    assert found("in Serbia", "xx") == [("Serbia", "RS")]


def test_folding_makes_scripts_and_accents_equal() -> None:
    assert fold("Ђевђелија") == fold("Đevđelija") == "djevdjelija"
    assert fold("Џенана") == fold("Dženana")
    assert split_words("Röszke, Ниш!").folded == ["roszke", "nis"]
