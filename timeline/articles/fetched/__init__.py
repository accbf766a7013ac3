"""One page from the web, fetched when a person asks for it: `fetch.fetched()`, and what it takes to do that safely."""
