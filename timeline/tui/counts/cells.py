"""The cells of the grid as text: a bar that shows at a glance how much it is, and the number."""

from math import ceil

BARS = "▁▂▃▄▅▆▇█"
BAR = 2  # the bar, and the gap behind it
NOTHING = "·"
SHADES = 3


def cell_words(count: int, highest: int, digits: int) -> str:
    """A bar and a number of so many digits at the most; a dot for none. Without a highest number there is no bar.

    >>> cell_words(120, 120, 3), cell_words(1, 120, 3), cell_words(0, 120, 3), cell_words(60, 120, 3)
    ('█ 120', '▁   1', '    ·', '▄  60')
    """
    if not count:
        return NOTHING.rjust(BAR + digits)
    if not highest:
        return f"{count:,}".rjust(BAR + digits)
    return f"{BARS[ceil(len(BARS) * count / highest) - 1]:<{BAR}}{count:>{digits},}"


def shade(count: int, highest: int) -> int:
    """How dark the ground of a cell is: 0 for little, SHADES for nearly the highest.

    >>> [shade(count, 100) for count in (0, 24, 25, 50, 75, 100)]
    [0, 0, 1, 2, 3, 3]
    """
    return min(SHADES, count * (SHADES + 1) // highest) if highest else 0
