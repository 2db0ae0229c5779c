"""docker-compose.yml as a team would use it: up, load, ask, down."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import uuid

import pytest
from support import ROOT, skip_without

pytestmark = [pytest.mark.container, pytest.mark.compose]

_HEALTHY_SECONDS = 180


def _compose_command():
    modern = subprocess.run(["docker", "compose", "version"], capture_output=True, check=False)
    if modern.returncode == 0:
        return ["docker", "compose"]
    return ["docker-compose"] if shutil.which("docker-compose") else None


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.fixture
def stack():
    """Environment of a stack of its own: project name, password and ports."""
    command = _compose_command()
    absent = None if command else "neither docker compose nor docker-compose is there"
    skip_without("container", absent)
    environment = os.environ | {
        "COMPOSE_PROJECT_NAME": f"fulcrum-test-{uuid.uuid4().hex[:8]}",
        "FULCRUM_PASSWORD": secrets.token_hex(16),
        "FULCRUM_BOLT_PORT": _free_port(),
        "FULCRUM_HTTP_PORT": _free_port(),
    }

    def compose(*arguments, check=True, env=environment):
        return subprocess.run(
            [*command, *arguments], cwd=ROOT, env=env, capture_output=True, text=True, check=check
        )

    yield compose, environment
    compose("down", "--volumes", "--timeout", "20", check=False)


def _wait_healthy(compose):
    container = compose("ps", "-q", "neo4j").stdout.strip()
    end = time.monotonic() + _HEALTHY_SECONDS
    while time.monotonic() < end:
        state = subprocess.run(
            ["docker", "inspect", "-f", "{{.State.Status}} {{.State.Health.Status}}", container],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        if state == ["running", "healthy"]:
            return container
        if state[0] == "exited":
            break
        time.sleep(0.5)
    pytest.fail(compose("logs", "neo4j", check=False).stdout[-2000:])


def test_a_stack_answers_the_flagship_question(stack):
    compose, environment = stack
    compose("up", "-d")
    container = _wait_healthy(compose)
    bindings = subprocess.run(
        ["docker", "inspect", "-f", "{{json .HostConfig.PortBindings}}", container],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert bindings.count('"HostIp":"127.0.0.1"') == 2
    fulcrum_env = environment | {
        "FULCRUM_URI": f"bolt://127.0.0.1:{environment['FULCRUM_BOLT_PORT']}"
    }

    def fulcrum(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "graph.cli", *arguments],
            env=fulcrum_env,
            capture_output=True,
            text=True,
            check=False,
        )

    asked_too_early = fulcrum("ask", "mediated-partners")
    assert asked_too_early.returncode == 3
    assert "fulcrum load" in asked_too_early.stderr
    assert fulcrum("load").returncode == 0
    answer = fulcrum("ask", "mediated-partners", "--as-of", "2014-08-23", "--format", "csv")
    assert answer.returncode == 0
    assert "asserted,ECU,Ecuador" in answer.stdout
    measured = fulcrum("ask", "betweenness", "--as-of", "2014-08-23", "--format", "csv")
    assert measured.stdout.splitlines()[1].startswith("1,RUS,Russia")


def test_a_password_is_required(stack):
    compose, environment = stack
    without = {name: value for name, value in environment.items() if name != "FULCRUM_PASSWORD"}
    refused = compose("config", check=False, env=without)
    assert refused.returncode != 0
    assert "FULCRUM_PASSWORD" in refused.stderr
