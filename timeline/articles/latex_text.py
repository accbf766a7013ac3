"""latex_text: the characters that BibTeX writes with commands of LaTeX."""

import re
import unicodedata

# A command -> the combining character that it puts on the letter after it.
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
}  # fmt: skip
LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "dj": "đ", "DJ": "Đ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "textendash": "–", "textemdash": "—", "textquoteright": "’",
    "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”", "ldots": "…", "textasciitilde": "~",
}  # fmt: skip
ACCENT = re.compile(
    r"""\\(?:(?P<sign>[`'^~=."])\s*|(?P<word>[uvHcdkr])(?:\s+|(?=\{)))(?:\{\\?(?P<in>[^\W\d_])\}|\\?(?P<one>[^\W\d_]))"""
)
COMMAND = re.compile(r"\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))")
ESCAPED = re.compile(r"\\([&%$#_{}])")
DASHES = (("---", "—"), ("--", "–"), ("~", "\u00a0"))


def latex_text(text: str) -> str:
    r"""`text` in plain characters, without the braces that keep capitals.

    >>> latex_text(r"{\'C}osi{\'c}, M{\"u}ller \& \v{S}id: the {EU}--Serbia deal")
    'Ćosić, Müller & Šid: the EU–Serbia deal'
    """
    text = ACCENT.sub(lambda match: _accented(match["sign"] or match["word"], match["in"] or match["one"]), text)
    text = COMMAND.sub(lambda match: LETTERS.get(match[1], ""), text)
    for written, sign in DASHES:
        text = text.replace(written, sign)
    text = ESCAPED.sub(lambda match: match[1] if match[1] not in "{}" else "", text)
    return " ".join(text.replace("{", "").replace("}", "").split())


def _accented(command: str, letter: str) -> str:
    letter = {"ı": "i", "ȷ": "j"}.get(letter, letter)
    return unicodedata.normalize("NFC", letter + ACCENTS[command])
