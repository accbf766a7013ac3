"""timeline: a dated, sourced chronology from articles on migration policy."""

__version__ = "0.1.0"
