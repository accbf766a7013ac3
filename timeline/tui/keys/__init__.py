"""Commands and their keys; the help, the key line and the palette, which are made from them."""
