"""The two themes, dark and light: quiet greys, one blue for what is now, amber for what people marked."""

from textual.theme import Theme

DARK = Theme(
    name="timeline-dark",
    primary="#7aa2c8",
    secondary="#8fa3b5",
    accent="#e0af68",
    warning="#e0af68",
    error="#e07a7a",
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
    accent="#9a6200",
    warning="#9a6200",
    error="#b3363b",
    success="#3f7a2c",
    foreground="#22272e",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e6e3dc",
    dark=False,
)
