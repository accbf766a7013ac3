"""typed_path: the file that a person means by what they typed."""

from pathlib import Path

from timeline.errors import ExportError


def typed_path(typed: str, example: str) -> Path:
    """Its whole path, from the root. Raises ExportError, which names the `example` where nothing was typed."""
    text = typed.strip()
    if not text:
        raise ExportError(f"Write the name of a file, for example {example}.")
    try:
        return Path(text).expanduser().absolute()
    except RuntimeError:  # "~nobody/out.md"
        raise ExportError(f"{text.partition('/')[0]} is no home folder: write the folder itself.") from None
