"""Resolutions of one series → clauses with variables, rules and history."""
