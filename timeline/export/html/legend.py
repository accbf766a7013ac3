"""What the signs of the picture mean, each sign drawn as the picture draws it."""

from timeline.datespan import parse_edtf
from timeline.export.html.lanes import FADE, MARK, Extent
from timeline.export.html.marks import box, mark_classes
from timeline.export.html.text import html_text
from timeline.export.words.table import Words

SAMPLE = "policy"  # a type whose colour every picture may use

# A date, a status, where its mark goes, and what it means.
SIGNS = (
    ("2023-03-16", "occurred", Extent(0, MARK), "a day; the letter is the type"),
    ("2023-03", "occurred", Extent(0, 30), "a longer time, or a day in it that is not known"),
    ("[..2023-03-16]", "occurred", Extent(0, FADE, "left"), "on that day or before"),
    ("2023/..", "occurred", Extent(0, FADE, "right"), "from then on"),
    ("2023-03~", "occurred", Extent(0, 30), "about"),
    ("2023-03-16", "announced", Extent(0, MARK), "announced or proposed"),
    ("2023-03-16", "cancelled", Extent(0, MARK), "cancelled"),
)


def legend(words: Words) -> str:
    """The list of signs; its gradients are those of the picture."""
    signs = [_sign(edtf, status, extent, words.say(meaning)) for edtf, status, extent, meaning in SIGNS]
    return f'<ul class="legend">\n{"".join(signs)}</ul>\n'


def _sign(edtf: str, status: str, extent: Extent, meaning: str) -> str:
    width = round(extent.right) + 2
    drawn = box(SAMPLE, status, Extent(extent.left + 1, extent.right + 1, extent.fades), 1)
    classes = f"mark t-{SAMPLE} {mark_classes(status, parse_edtf(edtf))}"
    return (
        f'<li><svg width="{width}" height="{MARK + 2}" aria-hidden="true"><g class="{classes}">{drawn}</g></svg> '
        f"{html_text(meaning)}</li>\n"
    )
