"""Actors named again: by an acronym that the text introduces, by a noun alone, by a family name."""

import pytest

from timeline.extract.actors import find_actors


def canonical_of(name: str, text: str, language: str) -> str | None:
    """The canonical name of the last actor called `name`."""
    return [actor.canonical for actor in find_actors(text, language) if actor.name == name][-1]


@pytest.mark.parametrize(
    ("language", "text", "acronym", "full"),
    [
        ("en", "The Adriatic Centre for Border Studies (ACBS) spoke. The ACBS left.", "ACBS", (
            "Adriatic Centre for Border Studies"
        )),
        ("en", "Friends of the Road (FoR) helped. Later FoR left.", "FoR", "Friends of the Road"),
        ("en", "The Border Guard Directorate of Arcadia (BGDX) spoke. BGDX left.", "BGDX", (
            "Border Guard Directorate of Arcadia"
        )),
        ("sr", "Centar za pomoć ljudima na putu (CPLP) je otvoren. Kako navodi CPLP, ljudi dolaze.", "CPLP", (
            "Centar za pomoć ljudima na putu"
        )),
        ("sr", "Удружење за правну помоћ (УПП) постоји. УПП је рекло.", "УПП", "Удружење за правну помоћ"),
        ("de", "Das Amt für Grenzfragen (AGF) besteht. Das AGF schweigt.", "AGF", "Amt für Grenzfragen"),
        ("fr", "La Maison des droits des voyageurs (MDV) existe. La MDV se tait.", "MDV", (
            "Maison des droits des voyageurs"
        )),
        ("it", "Il Tavolo per la Tutela dei Viandanti (TTV) esiste. Il TTV tace.", "TTV", (
            "Tavolo per la Tutela dei Viandanti"
        )),
        ("es", "La Casa de Ayuda al Caminante (CAC) existe. La CAC calla.", "CAC", "Casa de Ayuda al Caminante"),
    ],
)  # fmt: skip
def test_an_acronym_is_bound_where_it_is_introduced(language: str, text: str, acronym: str, full: str) -> None:
    assert canonical_of(acronym, text, language) == full


@pytest.mark.parametrize(
    "text",
    [
        "The Stranger Protection Act (SPA) is new. The SPA helps.",
        "The Compact for Safe Roads (CSR) is new. The CSR helps.",
        "People came to Bosnia and Herzegovina (BiH). In BiH it rained.",
        "Some of them (NB) left. NB means nothing.",
        "People came from many ports (PMP). The PMP is small.",
    ],
)
def test_what_shortens_no_actor(text: str) -> None:
    assert [actor.name for actor in find_actors(text, "en") if actor.kind != "country"] == []


@pytest.mark.parametrize(
    ("language", "text", "short", "full"),
    [
        ("en", "The European Commission met. Later the Commission left.", "Commission", "European Commission"),
        ("en", "The EU is large. Then the Commission proposed it.", "Commission", "European Commission"),
        ("en", "The Commission for Refugees of Serbia met. Later the Commission left.", "Commission", (
            "Commissariat for Refugees and Migration of Serbia"
        )),
        ("en", "Frontex is the European Border Agency. Later the agency left.", "agency", (
            "European Border and Coast Guard Agency"
        )),
        ("it", "L'UE è grande. Ieri la Commissione ha parlato.", "Commissione", "European Commission"),
        ("sr", "Komesarijat za izbeglice je nov. Komesarijat ćuti.", "Komesarijat", (
            "Commissariat for Refugees and Migration of Serbia"
        )),
        ("en", "Hungarian police and Serbian police met. Later police left.", "police", None),
        ("en", "Minister Ana Novak spoke. Later Novak left.", "Novak", "Ana Novak"),
    ],
)  # fmt: skip
def test_a_short_name_is_the_one_named_in_full(language: str, text: str, short: str, full: str | None) -> None:
    assert canonical_of(short, text, language) == full


def test_a_noun_alone_is_bare_until_the_text_tells_whom_it_means() -> None:
    (officers, agency) = find_actors("The officers told the agency.", "en")
    assert officers.bare
    assert agency.bare
    assert not find_actors("The Danish agency spoke. The agency left.", "en")[-1].bare
