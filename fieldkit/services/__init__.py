"""What a person can do, one class a noun; frozen dataclasses go out, keyword arguments come in."""
