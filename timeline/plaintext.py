"""Text made harmless to show: what an article says never reaches a terminal, a page or a table as anything but text.

Neither Textual nor Rich strips escape sequences, C1 controls or direction overrides from text, so every string of an
article, an annotation or a file name passes here once on its way out. Offsets do not change: one character becomes one
character.

>>> harmless("\\x1b]0;owned\\x07")
'␛]0;owned␇'
>>> one_line("Lesbos\\n  and\\tSamos")
'Lesbos and Samos'
"""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

CONTROLS = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}  # ␀ … ␟
DELETE = {0x7F: "\N{SYMBOL FOR DELETE}"}
C1_CONTROLS = dict.fromkeys(range(0x80, 0xA0), REPLACEMENT)
LINE_SEPARATORS = {0x0D: " ", 0x2028: " ", 0x2029: " "}
# CVE-2021-42574: overrides and isolates make text read otherwise than it is stored.
DIRECTION_CONTROLS = dict.fromkeys(
    (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x2070)), REPLACEMENT
)
INVISIBLE = dict.fromkeys(
    (0x00AD, 0x180E, 0x200B, *range(0x2060, 0x2065), 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)), " "
)
SURROGATES = dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT)

HARMLESS = {
    **CONTROLS, 0x09: " ", **DELETE, **C1_CONTROLS, **LINE_SEPARATORS, **DIRECTION_CONTROLS, **INVISIBLE, **SURROGATES,
}  # fmt: skip


def harmless(text: str) -> str:
    """`text` with every control, override, invisible character and lone surrogate replaced; newlines stay."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(HARMLESS)


def one_line(text: str) -> str:
    """`text` made harmless, on one line, with single spaces."""
    return " ".join(harmless(text).split())


def shortened(text: str, width: int) -> str:
    """`text` cut to at most `width` characters at a word's end, with "…" where something was cut.

    >>> shortened("Ministers signed a joint statement", 20)
    'Ministers signed a…'
    """
    if len(text) <= width:
        return text
    cut = text[:width]
    head, space, _ = cut.rpartition(" ")
    kept = head if space and len(head) > width // 2 else cut[:-1]
    return kept.rstrip(" ,;:–-") + "…"
