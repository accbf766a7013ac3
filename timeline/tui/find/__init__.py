"""Finding words: in the text of an article, in the titles of the table, and from the command palette."""
