"""The embedded Neo4j: a real server as a child process, with its own Java and no Docker.

`running` finds the server that runs, `engine` starts, stops and looks after it. Nothing is imported
here: a question must not pay for what only starting needs.
"""
