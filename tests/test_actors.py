"""Actors: known names, titles before and after people, bodies by their nouns, countries that act."""

from itertools import pairwise

import pytest

from timeline.extract.actors import find_actors


def found(text: str, language: str) -> list[tuple[str, str]]:
    return [(actor.name, actor.kind) for actor in find_actors(text, language)]


def names(text: str, language: str) -> list[str]:
    return [actor.name for actor in find_actors(text, language)]


@pytest.mark.parametrize(
    ("name", "canonical", "language"),
    [
        ("Frontex", "European Border and Coast Guard Agency", "en"),
        ("EU border agency", "European Border and Coast Guard Agency", "en"),
        ("UNHCR", "UN High Commissioner for Refugees", "en"),
        ("Fronteksa", "European Border and Coast Guard Agency", "sr"),
        ("Европске комисије", "European Commission", "sr"),
        ("МУП", "Ministry of Internal Affairs of Serbia", "sr"),
        ("Komesarijatom za izbeglice", "Commissariat for Refugees and Migration of Serbia", "sr"),
        ("Europäischen Kommission", "European Commission", "de"),
        ("Commission européenne", "European Commission", "fr"),
        ("Grupa 484", "Group 484", "sr"),
    ],
)
def test_known_actors(name: str, canonical: str, language: str) -> None:
    actors = find_actors(f"... {name} ...", language)
    assert [(actor.name, actor.canonical) for actor in actors] == [(name, canonical)]


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("en", "Prime Minister Ana Novak arrived.", ["Ana Novak"]),
        ("en", "Mr Novak arrived.", ["Novak"]),
        ("en", "The Czech interior minister, Jan Dvorak, arrived.", ["Jan Dvorak"]),
        ("en", "interior ministers Jan de Vries and Luc Petit", ["Jan de Vries", "Luc Petit"]),
        ("en", "EU Commissioner for Home Affairs, Ana Novak", ["Ana Novak"]),
        ("en", "the head of the European Border Agency, Frontex, Ana Novak", ["Ana Novak"]),
        ("en", "Ana Novak, the agency's deputy director, spoke.", ["Ana Novak"]),
        ("en", "Minister of the Interior Ana Novak", ["Ana Novak"]),
        ("en", "Ana Novak said nothing.", ["Ana Novak"]),
        ("en", "National Security Advisor Jan Dvorak and Justice Minister Luc Petit", ["Jan Dvorak", "Luc Petit"]),
        ("sr", "Ministar unutrašnjih poslova Petar Petrović je izjavio", ["Petar Petrović"]),
        ("sr", "министар Петар Петровић", ["Петар Петровић"]),
        ("sr", "Petar Petrović, direktor Centra", ["Petar Petrović"]),
        ("sr", "To je izjavio je Petar Petrović iz Beograda.", ["Petar Petrović"]),
        ("sr", "Ana Petrović je rekla da dolazi.", ["Ana Petrović"]),
        ("de", "Verkehrsministerin Huber und Regierungssprecher Jan Huber", ["Huber", "Jan Huber"]),
        ("de", "Innenministerin Eva Huber (ÖVP) sagte", ["Eva Huber"]),
        ("de", "Der französische Premier Luc Petit lehnt das ab.", ["Luc Petit"]),
        ("fr", "le ministre de l'Intérieur Luc Petit", ["Luc Petit"]),
        ("fr", "Anne Petit, préfète du Pas-de-Calais", ["Anne Petit"]),
        ("it", "il ministro dell’interno Rossi", ["Rossi"]),
        ("es", "el presidente Juan Pérez", ["Juan Pérez"]),
    ],
)
def test_people_by_their_titles(language: str, text: str, people: list[str]) -> None:
    assert [name for name, kind in found(text, language) if kind == "person"] == people


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Hungarian officials closed the road.", [("Hungarian officials", "government")]),
        ("en", "Vlora police arrested a man.", [("Vlora police", "institution")]),
        ("en", "the Ministry of Justice and Home Affairs", [("Ministry of Justice and Home Affairs", "institution")]),
        ("en", "the Embassy of the Kingdom of Norway", [("Embassy of the Kingdom of Norway", "institution")]),
        ("en", "the Supreme Public Prosecutor’s Office", [("Supreme Public Prosecutor’s Office", "institution")]),
        ("en", "In June the Court of Appeal said so.", [("Court of Appeal", "institution")]),
        ("en", "U.S. Government officials", [("U.S. Government officials", "government")]),
        ("en", "the Commission said so", [("Commission", "institution")]),
        ("sr", "Grčka policija je reagovala.", [("Grčka policija", "institution")]),
        ("sr", "Влада Србије је усвојила закон.", [("Влада Србије", "government")]),
        ("sr", "Ministarstvo odbrane Hrvatske", [("Ministarstvo odbrane Hrvatske", "institution")]),
        ("de", "Die Bundesregierung plant das.", [("Bundesregierung", "government")]),
        ("de", "die griechische Polizei", [("griechische Polizei", "institution")]),
        ("fr", "le tribunal administratif de Lille", [("tribunal administratif de Lille", "institution")]),
        ("fr", "le ministère français de l'Intérieur", [("ministère français de l'Intérieur", "institution")]),
        ("it", "il ministero dell’economia e delle Finanze", [
            ("ministero dell’economia e delle Finanze", "institution"),
        ]),
        ("es", "el gobierno español", [("gobierno español", "government")]),
        # Heads that only compounds have.
        ("de", "Das Landesintegrationsministerium schwieg.", [("Landesintegrationsministerium", "institution")]),
        ("de", "Die Kinderrechtsorganisation klagte.", [("Kinderrechtsorganisation", "organisation")]),
        # Somebody by the office alone, where no name stands beside it.
        ("en", "the Greek prime minister refused", [("Greek prime minister", "government")]),
        ("sr", "Mađarski premijer je odbio.", [("Mađarski premijer", "government")]),
        ("fr", "le premier ministre hongrois a refusé", [("premier ministre hongrois", "government")]),
        ("it", "il ministro dell'Interno ungherese ha rifiutato", [("ministro dell'Interno ungherese", "government")]),
        # A place that tells where is no part of the name in Serbian.
        ("sr", "Juče je u Beogradu policija zatvorila kamp.", [("policija", "institution")]),
    ],
)  # fmt: skip
def test_bodies_by_their_nouns(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "countries"),
    [
        ("en", "Germany and France agreed.", ["Germany", "France"]),
        ("en", "In Serbia, France agreed.", ["France"]),
        ("en", "Athens refused.", ["Athens"]),
        ("en", "Representatives from Chile, Peru and Canada met.", ["Chile", "Peru", "Canada"]),
        ("en", "They fled to Germany and France.", []),
        ("en", "Greece's version changed.", []),
        ("en", "migrants from Iraq", []),
        ("de", "Berlin und Paris halten daran fest.", ["Berlin", "Paris"]),
        ("de", "in der Türkei", []),
        ("sr", "Mađarska je zatvorila granicu.", ["Mađarska"]),
        ("sr", "građani Srbije", []),
        ("fr", "au Maroc", []),
    ],
)
def test_countries_that_act(language: str, text: str, countries: list[str]) -> None:
    assert [name for name, kind in found(text, language) if kind == "country"] == countries


@pytest.mark.parametrize(
    "text",
    [
        "new ideas for a working group with others",
        "new EU rules and EU borders",
        "an unhcr in small letters",
        "The project launched on Monday.",
        "the Western Balkans",
    ],
)
def test_words_that_are_no_actors(text: str) -> None:
    assert names(text, "en") == []


def test_an_office_is_no_actor_beside_its_holder() -> None:
    assert names("The Greek prime minister, Jan Dvorak, left.", "en") == ["Jan Dvorak"]
    assert names("Jan Dvorak, the Greek prime minister, left.", "en") == ["Jan Dvorak"]


def test_longest_name_wins_and_none_overlap() -> None:
    actors = find_actors("The Commission for Refugees of Serbia and the European Commission met Serbian police.", "en")
    assert [actor.name for actor in actors] == [
        "Commission for Refugees of Serbia",
        "European Commission",
        "Serbian police",
    ]
    assert all(first.end <= second.start for first, second in pairwise(actors))


def test_family_name_again() -> None:
    actors = find_actors("Minister Ana Novak spoke. Later Novak left.", "en")
    assert [(actor.name, actor.canonical) for actor in actors] == [("Ana Novak", None), ("Novak", "Ana Novak")]


def test_home_country_of_actors() -> None:
    actors = find_actors("The Bundestag, the CSU and Hungarian police met the European Commission.", "en")
    assert [actor.code for actor in actors] == ["DE", "DE", "HU", "EU"]


def test_offsets_are_those_of_the_text() -> None:
    text = "Љиљана Ђорђевић, директорка Фондације, и Грчка полиција."
    for actor in find_actors(text, "sr"):
        assert text[actor.start : actor.end] == actor.name
    assert "Грчка полиција" in names(text, "sr")


def test_a_party_in_brackets_is_no_actor() -> None:
    assert names("Minister Eva Huber (ÖVP) came.", "de") == ["Eva Huber"]
