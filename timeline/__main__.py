"""`python -m timeline` and the command `timeline`."""

from timeline.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
