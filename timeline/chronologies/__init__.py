"""The only readers of chronologies that somebody wrote down: our own in Markdown, and those of others. No database.

reading.py        a file of any format -> Chronology; told.py: ToldEvent, what it tells
markdown_blocks.py   Markdown -> items with headings above and notes below; line_parts.py: an item -> date, title, rest
particulars.py    what follows a title -> type, places, tags; vocabulary.py: the words of that, in several languages
markdown_list.py  dated items of others; dating.py: their dates; source_note.py: their footnotes
csv_file.py  columns.py  timelinejs_file.py     tables and TimelineJS
"""
