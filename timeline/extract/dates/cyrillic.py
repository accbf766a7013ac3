"""Serbian words in Cyrillic, from their Latin spelling: "prošle nedelje" -> "прошле недеље"."""

DIGRAPHS = {"lj": "љ", "nj": "њ", "dž": "џ"}
LETTERS = str.maketrans("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")


def in_cyrillic(word: str) -> str:
    """`word`, in lower-case Latin, written in Cyrillic.

    >>> in_cyrillic("sledeće nedelje")
    'следеће недеље'
    """
    for latin, letter in DIGRAPHS.items():
        word = word.replace(latin, letter)
    return word.translate(LETTERS)


def without_marks(word: str) -> str:
    """`word` as typed without its diacritics: "juče" -> "juce", "sledeće" -> "sledece", "između" -> "izmedju"."""
    return word.replace("đ", "dj").translate(str.maketrans("čćšž", "ccsz"))
