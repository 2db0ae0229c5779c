"""The Cypher files and the contracts of questions.

`files` reads statements, `library` finds questions, `header` reads the contract of one, `kept`
spares it the reading, `question` is that contract. Nothing is imported here: listing the questions
must not cost the models.
"""
