"""Values of fields as people read them beside their counts."""

from timeline.countries import COUNTRIES
from timeline.languages import LANGUAGES
from timeline.tui.text.shown_words import LONGEST_NAME, shown

SAID_OTHERWISE = ("type", "stage", "place", "language")


def value_words(field: str, value: str) -> str:
    """The value as harmless words; codes with the name that they stand for.

    >>> value_words("place", "RS"), value_words("language", "pl"), value_words("type", "pilot_project")
    ('RS Serbia', 'pl Polish', 'pilot project')
    """
    words = shown(value, LONGEST_NAME)
    if field in ("type", "stage"):
        return words.replace("_", " ")
    name = {"place": COUNTRIES, "language": LANGUAGES}.get(field, {}).get(value, "")
    return f"{words} {name}".rstrip()


def has_word(field: str, value: str, typed: str) -> bool:
    """Whether a word of the value, or of the name that it stands for, begins as was typed.

    >>> has_word("place", "RS", "serb"), has_word("actor", "Border police", "pol"), has_word("actor", "Frontex", "x")
    (True, True, False)
    """
    begins = f" {typed.strip().casefold()}"
    if begins in f" {value.casefold()}":
        return True
    return field in SAID_OTHERWISE and begins in f" {value_words(field, value).casefold()}"
