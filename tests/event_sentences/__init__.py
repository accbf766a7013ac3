"""Sentences of news and bulletins by language, for the tests of event words."""
