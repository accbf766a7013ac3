"""The words of a written document in English, German, French and Serbian: dates, headings, types, countries.

table.py        Words and DateTable: what there is to say, for one language
dates.py        date_words(span, table): a DateSpan in words that never claim more than it does
en.py  de.py  fr.py  sr.py  sr_cyrl.py      one language each
countries_de.py  countries_fr.py  countries_sr.py   the names of countries

What comes from articles and people (titles, quotes, names, notes) stays in the language in which it was written.
"""

from importlib import import_module

from timeline.export.words.table import Words

MODULES = {"en": "en", "de": "de", "fr": "fr", "sr": "sr", "sr-Latn": "sr", "sr-Cyrl": "sr_cyrl"}


def words_in(language: str) -> Words:
    """The words of one of the languages of `document.CHOICES`.

    >>> words_in("sr-Cyrl").country("RS"), words_in("de").type("pilot_project"), words_in("fr").say("starred")
    ('Србија', 'Pilotprojekt', 'marqué d’une étoile')
    """
    words = import_module(f"{__name__}.{MODULES[language]}").WORDS
    assert isinstance(words, Words)
    return words
