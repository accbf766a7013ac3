"""The themes: dark and light, quiet greys with one blue for what is now and amber for what people marked; and two of
high contrast. Every text stands at 4.5 to 1 or more against what is behind it, at 7 to 1 in high contrast.
"""

from textual.theme import BUILTIN_THEMES, Theme

DARK = Theme(
    name="timeline-dark",
    primary="#7aa2c8",
    secondary="#8fa3b5",
    accent="#e0af68",
    warning="#e0af68",
    error="#e68a8a",
    success="#8fb573",
    foreground="#d5d9de",
    background="#14171b",
    surface="#1a1e23",
    panel="#23282f",
    dark=True,
)

LIGHT = Theme(
    name="timeline-light",
    primary="#2b6096",
    secondary="#5b6b7a",
    accent="#855300",
    warning="#855300",
    error="#a82f35",
    success="#366b25",
    foreground="#22272e",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#eae7e1",
    dark=False,
)

CONTRAST_DARK = Theme(
    name="timeline-contrast-dark",
    primary="#9fd0ff",
    secondary="#c9d6e2",
    accent="#ffd166",
    warning="#ffd166",
    error="#ffb0b0",
    success="#b8f28a",
    foreground="#ffffff",
    background="#000000",
    surface="#0a0a0a",
    panel="#141414",
    dark=True,
)

CONTRAST_LIGHT = Theme(
    name="timeline-contrast-light",
    primary="#003c7a",
    secondary="#2b3a47",
    accent="#5c3700",
    warning="#5c3700",
    error="#8a0010",
    success="#14490a",
    foreground="#000000",
    background="#ffffff",
    surface="#fafafa",
    panel="#f4f4f4",
    dark=False,
)

OWN_THEMES = (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT)


def theme_names() -> tuple[str, ...]:
    """Every theme that can be chosen: those of the program, then Textual's."""
    return (*(theme.name for theme in OWN_THEMES), *sorted(BUILTIN_THEMES))


def next_theme(name: str) -> str:
    """The theme of the program that comes after that one; the first after one of Textual's.

    >>> next_theme("timeline-dark"), next_theme("timeline-contrast-light"), next_theme("nord")
    ('timeline-light', 'timeline-dark', 'timeline-dark')
    """
    names = [theme.name for theme in OWN_THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
