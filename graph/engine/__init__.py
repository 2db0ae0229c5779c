"""The embedded Neo4j: a real server as a child process, with its own Java and no Docker."""

from __future__ import annotations

from graph.engine.engine import Connection, Engine, Status

__all__ = ["Connection", "Engine", "Status"]
