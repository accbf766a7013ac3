"""start_browser: the browser, started quickly."""

import gc
from pathlib import Path

# Objects made and not yet gone after which the newest are looked through (usually 700), and of how many such rounds one
# takes in the older and the oldest: the screens and dialogs that were left are among those.
LATER = (10_000, 5, 2)


def start_browser(db_path: Path, *, author: str) -> int:
    """`run_browser`, imported and run so that Python looks for garbage less often.

    What is imported stays as long as the program, and looking through it in the middle of a key takes longer than to
    answer the key.
    """
    gc.disable()
    from timeline.tui.app import run_browser

    gc.freeze()
    gc.set_threshold(*LATER)
    gc.enable()
    return run_browser(db_path, author=author)
