"""What a web page says: its text, and of whom, when and where it is.

`timeline.articles.html_file` makes articles of it.
"""
