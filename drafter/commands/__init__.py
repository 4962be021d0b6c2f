"""The commands, by what they work on: each parses, calls one function, prints."""
