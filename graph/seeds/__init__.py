"""The curated data: `dataset` reads it, `problems` says what is wrong, `version` names its state.

Nothing is imported here: the header of a question is YAML too, and must not cost the records.
"""
