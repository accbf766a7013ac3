"""Text on screen: paragraphs, lines, and what is harmless to show."""
