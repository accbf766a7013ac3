"""Serbian in its two scripts, Latin and Cyrillic, each letter of one as that of the other.

>>> to_cyrillic("Sledeće nedelje, Džabe"), to_latin("Следеће недеље, Џабе")
('Следеће недеље, Џабе', 'Sledeće nedelje, Džabe')
"""

LATIN = "abvgdđežzijklmnoprstćufhcčš"
CYRILLIC = "абвгдђежзијклмнопрстћуфхцчш"
DIGRAPHS = {"lj": "љ", "nj": "њ", "dž": "џ"}
MARKED = "čćšžđчћшжђ"
LETTERS_TO_A_MARKED_ONE = 200  # where they are left out; where they are written, 17

_IN_CYRILLIC = str.maketrans(LATIN + LATIN.upper(), CYRILLIC + CYRILLIC.upper())
_IN_LATIN = str.maketrans(
    dict(zip(CYRILLIC + CYRILLIC.upper(), LATIN + LATIN.upper(), strict=True))
    | {letter: latin for latin, letter in DIGRAPHS.items()}
    | {letter.upper(): latin.capitalize() for latin, letter in DIGRAPHS.items()}
)
_WITHOUT_DIACRITICS = str.maketrans({"đ": "dj", "Đ": "Dj", **dict(zip("čćšžČĆŠŽ", "ccszCCSZ", strict=True))})


def to_cyrillic(latin: str) -> str:
    """Latin letters in Cyrillic; what is no Serbian letter stays.

    "lj", "nj" and "dž" are one letter each, as they are in all but a few words ("injekcija").

    >>> to_cyrillic("LJUDI i Njegoš")
    'ЉУДИ и Његош'
    """
    for digraph, letter in DIGRAPHS.items():
        latin = latin.replace(digraph, letter)
        latin = latin.replace(digraph.capitalize(), letter.upper()).replace(digraph.upper(), letter.upper())
    return latin.translate(_IN_CYRILLIC)


def to_latin(cyrillic: str) -> str:
    """Cyrillic letters in Latin; what is no Serbian letter stays. "Љ" becomes "Lj", so the text may grow longer.

    >>> to_latin("Ђевђелија, ЊУЈОРК")
    'Đevđelija, NjUJORK'
    """
    return cyrillic.translate(_IN_LATIN)


def without_diacritics(latin: str) -> str:
    """Latin as it is typed without diacritics: "juče" -> "juce", "između" -> "izmedju".

    >>> without_diacritics("sledeće"), without_diacritics("Đorđe")
    ('sledece', 'Djordje')
    """
    return latin.translate(_WITHOUT_DIACRITICS)


def has_no_diacritics(text: str) -> bool:
    """Whether a Serbian text is in Latin letters typed without diacritics: of a hundred letters six have them.

    A few do not count: those of a name, or of the page round an article.

    >>> has_no_diacritics("Sledece nedelje vlada ce zatvoriti kamp."), has_no_diacritics("Sledeće nedelje")
    (True, False)
    """
    return LETTERS_TO_A_MARKED_ONE * sum(map(text.count, MARKED)) < len(text)
