"""The chronology written down, one module a format; and a text with its time expressions marked in it.

document.py     Document: the events, how to get their details, what is said of the whole, and the options chosen
formats.py      the table of formats, each a function of one Document, which knows of no database; endings.py
stored_document.py  document_under(connection, filter, …): the Document of a filter
written.py      write_document(path, format, document): it and the files that belong to it, and what is told afterwards
file.py         write_file(path, pieces), write_files(files): files written whole or not at all; file_name.py names them
markdown.py     and the markdown_* modules: front matter, forms, citations, lines; sections.py has the headings
words           the fixed words of a document in each language
bibliography.py the sources with the keys by which they are cited, for bibtex.py and csl_json.py
html            one page with a picture of the events, filters and their list
timelinejs.py  icalendar.py  json_ld.py  plover.py      for other programs; plover_codes.py has the tables of the codes
data_package.py CSV and JSON lines with a description of their fields (data_fields.py)
datasette.py    a description of the database (database_words.py)
timeml.py       timeml(name, text, expressions): the text as TimeML
"""
