"""The chronology written down, one module a format; and a text with its time expressions marked in it.

pieces.py       export_pieces(connection, filter, format, …): the text, in pieces
markdown.py  jsonl.py  csv_table.py: each takes rows and a way to get their details, and knows of no database
sections.py  markdown_event.py  markdown_source.py  markdown_text.py: headings, lines, footnotes, text of markdown.py
timeml.py       timeml(name, text, expressions): the text as TimeML
file.py         write_file(path, pieces): a file written whole or not at all; file_name.py names it
"""
