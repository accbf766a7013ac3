"""`python -m timeline.tui DATABASE AUTHOR`: the browser as a web page starts it, with pipes for a terminal."""

import sys
from pathlib import Path

from timeline.tui.start import start_browser

if __name__ == "__main__":
    sys.exit(start_browser(Path(sys.argv[1]), author=sys.argv[2]))
