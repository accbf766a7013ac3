"""Countries: codes and names that people type."""

import pytest

from timeline.countries import COUNTRIES, country_code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("RS", "RS"),
        ("rs", "RS"),
        ("eu", "EU"),
        ("xk", "XK"),
        ("Serbia", "RS"),
        ("serbia", "RS"),
        ("SRBIJA", "RS"),
        ("Bosnia  and Herzegovina", "BA"),
        ("Mađarska", "HU"),
        ("cote d'ivoire", "CI"),
        ("uk", "GB"),
        ("XX", None),
        ("ZZ", None),
        ("Europe", None),
        ("", None),
        ("R", None),
    ],
)
def test_a_code_or_a_name(typed: str, code: str | None) -> None:
    assert country_code(typed) == code


def test_the_table_is_that_of_iso_3166_with_the_union_and_kosovo() -> None:
    assert len(COUNTRIES) == 249 + 2
    assert all(len(code) == 2 and code.isupper() and name for code, name in COUNTRIES.items())


def test_every_country_is_found_by_its_name() -> None:
    assert {country_code(name) for name in COUNTRIES.values()} == set(COUNTRIES)
