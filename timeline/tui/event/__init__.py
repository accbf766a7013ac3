"""The event under the cursor: what is shown of it, and what a person does to it."""
