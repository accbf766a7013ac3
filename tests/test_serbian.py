"""Serbian in two scripts."""

import pytest

from timeline.serbian import to_cyrillic, to_latin, without_diacritics

PAIRS = [
    ("sledeće nedelje, džabe", "следеће недеље, џабе"),
    ("Đorđe i Žana u Čačku", "Ђорђе и Жана у Чачку"),
    ("Ljubljana, Njegoš, Džep", "Љубљана, Његош, Џеп"),
    ("26. oktobra 2023.", "26. октобра 2023."),
]


@pytest.mark.parametrize(("latin", "cyrillic"), PAIRS)
def test_each_script_from_the_other(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == cyrillic
    assert to_latin(cyrillic) == latin


def test_capital_digraphs() -> None:
    assert to_cyrillic("NJEGOŠ, LJUDI, DŽEP") == "ЊЕГОШ, ЉУДИ, ЏЕП"


def test_letters_of_other_alphabets_stay() -> None:
    assert to_latin("Київ, щ, é") == "Kiїv, щ, é"


def test_as_typed_without_diacritics() -> None:
    assert without_diacritics("između, juče, Šta, Đorđe") == "izmedju, juce, Sta, Djordje"
