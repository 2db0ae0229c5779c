"""Texts of the generated files, a module each."""
