"""The editions of a draft, all of them Word files."""

EDITIONS = ("clean", "redline", "annotated", "table", "bilingual")
