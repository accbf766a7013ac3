"""The formats by the endings of files."""

# Ending of a file's name, in lower case -> the format that it asks for.
FORMAT_OF = {
    ".md": "markdown", ".markdown": "markdown", ".txt": "markdown", "": "markdown", ".jsonl": "jsonl", ".csv": "csv",
}  # fmt: skip

ENDING_OF = {"markdown": ".md", "jsonl": ".jsonl", "csv": ".csv"}
