"""The Cypher files: `files` finds and reads them, `header` reads the contract of a question.

Nothing is imported here: listing the questions must not cost the models of their headers.
"""
