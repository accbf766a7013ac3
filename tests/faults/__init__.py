"""What disturbs the program, on purpose, and whether it keeps its promises all the same.

Nothing that was acknowledged is lost; nothing is there by half; the database opens without questions; and the same
command, given again, ends where it would have ended undisturbed.
"""
