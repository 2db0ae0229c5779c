"""The wheel, installed away from the checkout, answers the flagship question."""

import json
import os
import subprocess
import sys
import venv

import pytest
from support import ROOT

pytestmark = pytest.mark.packaging
RUN = ROOT / "requirements" / "run.txt"


def run(*command, **options):
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, **options
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    bin_dir = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = (bin_dir / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if RUN.is_file():
        run(*pip, "--require-hashes", "-r", RUN)
        run(*pip, "--no-deps", wheel)
    else:
        run(*pip, wheel)
    return bin_dir


def test_the_installed_command_answers(installed, tmp_path):
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    env["FULCRUM_STATE"] = str(tmp_path / "state")
    command = installed / "fulcrum"
    try:
        text = run(
            command,
            "ask",
            "mediated-partners",
            "--as-of",
            "2014-08-23",
            "--format",
            "json",
            cwd=tmp_path,
            env=env,
        )
        where = run(
            installed / "python", "-c", "import graph; print(graph.__file__)", cwd=tmp_path, env=env
        )
    finally:
        run(command, "db", "stop", cwd=tmp_path, env=env)
    asserted = {
        row["partner"]["name"]
        for row in json.loads(text)["rows"]
        if row["part"] == "asserted" and row["partner"]
    }
    assert "Ecuador" in asserted
    assert str(ROOT) not in where


def test_the_wheel_holds_its_data_and_licences(wheel):
    import zipfile

    names = zipfile.ZipFile(wheel).namelist()
    for end in (
        "cypher/ask/ties.cypher",
        "seeds/entities/states.yaml",
        "licenses/LICENSE",
        "licenses/NOTICE",
        "graph/py.typed",
    ):
        assert any(name.endswith(end) for name in names), end
    assert not [name for name in names if name.startswith("tests/")]
