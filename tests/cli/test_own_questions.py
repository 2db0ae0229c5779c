"""Questions of one's own: a folder of them, or a single file, checked before they are asked."""

import json

import pytest

OWN = """// Arms deals with a state
// ---
// question: Which arms deals with {actor} are stated?
// meaning: A row is one claim of trade in arms.
// caveat: The sources mention few deals.
// basis: claims of TRADES_ARMS_WITH
// layers: security
// sign: friendly
// direction: ignored
// time: all dates
// parameters:
//   actor: standard
// columns:
//   statement: standard
//   by: standard
//   claims: standard
// key: [claims]
// ---
MATCH (c:Claim {relation: 'TRADES_ARMS_WITH'})-[:SUBJECT|OBJECT]->(:Entity {id: $actor})
WHERE $reading IN c.readings
RETURN c.statement AS statement, c.by AS by, [c.id] AS claims
ORDER BY c.id
"""
NETWORK = """// States that are tied to others alone
// ---
// question: Which states are tied on {as_of}, but not to {actor}?
// meaning: A row is one state, with the claims of the ties that it has.
// caveat: No tie is recorded, which is not to say that there is none.
// basis: direct and lifted ties
// layers: all, or the one given
// sign: friendly and neutral
// direction: ignored
// time: ties certain on the date
// parameters:
//   actor: {type: entity, help: The state, example: Russia}
// columns:
//   state: {type: entity, help: The state}
//   claims: standard
// key: [state]
// network: {stance: facts}
// ---
UNWIND $pairs AS pair
UNWIND [pair.a, pair.b] AS id
WITH id, collect(pair) AS mine
WHERE id <> $actor AND none(pair IN mine WHERE $actor IN [pair.a, pair.b])
MATCH (n:State {id: id})
RETURN n {.id, .name, .kind} AS state, reduce(ids = [], p IN mine | ids + p.claims) AS claims
ORDER BY n.id
"""
BAD = {
    "a write": (("RETURN", "CREATE (:Intruder) RETURN"), "it uses CREATE"),
    "a load of a file": (
        ("MATCH (c", "LOAD CSV FROM 'file:///etc/passwd' AS line MATCH (c"),
        "it uses LOAD CSV",
    ),
    "another column": (("AS by", "AS voice"), "its header declares"),
    "a name that is unknown": (("c.readings", "c.readngs"), "no such name"),
    "no Cypher": (("RETURN", "RETRUN"), "Invalid input"),
    "a parameter that is not declared": (("$actor", "$actr"), "the header declares"),
    "no standard column": (("//   by: standard", "//   voice: standard"), "no standard one"),
    "no claims": (("//   claims: standard\n", ""), "every row carries `claims`"),
    "broken YAML": (("// key: [claims]", "// key: [claims"), "header"),
    "a format in braces": (("{actor} are", "{actor:>100000000} are"), "more than the name"),
    "a name that is taken": (("//   by: standard", "//   lang: standard"), "no standard one"),
    "another column of claims": (("[c.id] AS claims", "'c' AS claims"), "it must list ids"),
    "no claim in a row": (("[c.id] AS claims", "[] AS claims"), "one at least in every row"),
    "no header": (("// ---", "// --"), "two lines `// ---`"),
}


@pytest.fixture(scope="module", autouse=True)
def engine(embedded):
    with embedded.open() as session:
        session.load()
    return embedded


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "questions"
    folder.mkdir()
    (folder / "arms.cypher").write_text(OWN, encoding="utf-8")
    (folder / "untied.cypher").write_text(NETWORK, encoding="utf-8")
    return folder


def test_a_folder_of_questions(fulcrum, own):
    env = {"FULCRUM_QUESTIONS": str(own)}
    listed = fulcrum("questions", env=env).stdout
    assert "Your own\n  arms" in listed
    assert "--actor" in fulcrum("ask", "arms", "--help", env=env).stdout
    assert (
        "example\n  fulcrum ask arms --actor Venezuela" in fulcrum("show", "arms", env=env).stdout
    )
    done = fulcrum("ask", "arms", "--actor", "Venezuela", "--cite", env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Russia trades arms with Venezuela (weapons)" in done.stdout
    assert "or14-p8-russia-venezuela-arms" in done.stdout


def test_a_file(fulcrum, own):
    path = own / "arms.cypher"
    done = fulcrum("ask", "--file", path, "--actor", "VEN", "--format", "json", "--lang", "ru")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert answer["question"] == "arms"
    assert answer["rows"][0]["statement"].startswith("Россия")
    assert fulcrum("ask", path, "--actor", "VEN").returncode == 0
    assert "fulcrum ask arms" in fulcrum("show", path).stdout


def test_a_network_of_ones_own(fulcrum, own):
    path = own / "untied.cypher"
    asked = ("ask", path, "--actor", "RUS", "--as-of", "2014-08-23")
    done = fulcrum(*asked, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    states = {row["state"]["id"] for row in answer["rows"]}
    assert "VEN" not in states
    assert "USA" in states
    assert answer["network"]["pairs"] > 0
    compared = fulcrum(
        "compare", path, "--actor", "RUS", "--as-of", "2014-08-23", "--as-of", "2025-11-04"
    )
    assert (compared.returncode, compared.stderr) == (0, "")


@pytest.mark.parametrize(("change", "message"), BAD.values(), ids=BAD)
def test_a_question_that_breaks_the_contract(fulcrum, own, change, message):
    path = own / "arms.cypher"
    assert change[0] in OWN
    path.write_text(OWN.replace(*change), encoding="utf-8")
    done = fulcrum("ask", path, "--actor", "VEN")
    assert done.stdout == ""
    assert message in done.stderr
    assert "arms.cypher" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "env", "code", "message"),
    [
        (("ask", "--file", "none.cypher"), {}, 2, "There is no file none.cypher"),
        (("show", "none.cypher"), {}, 2, "There is no file none.cypher"),
        (("ask", "--file", "arms.txt"), {}, 2, "ends in .cypher"),
        (("questions",), {"FULCRUM_QUESTIONS": "/no/such/folder"}, 2, "is no folder"),
        (("compare", "--file", "arms.cypher", "--actor", "VEN"), {}, 2, "nothing to compare"),
    ],
    ids=["no file", "no file to show", "another suffix", "no folder", "nothing to compare"],
)
def test_errors_are_one_sentence(fulcrum, own, tmp_path, arguments, env, code, message):
    (tmp_path / "arms.cypher").write_text(OWN, encoding="utf-8")
    done = fulcrum(*arguments, env=env)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_engine_is_loaded_first(fulcrum, own, tmp_path):
    state = {"FULCRUM_STATE": str(tmp_path / "own-state")}
    try:
        done = fulcrum("ask", own / "arms.cypher", "--actor", "VEN", env=state)
        assert done.returncode == 0, done.stderr
        assert "loading the curated facts" in done.stderr
        assert "Russia trades arms" in done.stdout
    finally:
        fulcrum("db", "stop", env=state)


def test_a_name_that_is_taken(fulcrum, own):
    (own / "ties.cypher").write_text(OWN, encoding="utf-8")
    done = fulcrum("ask", "ties", "--b", "VEN", env={"FULCRUM_QUESTIONS": str(own)})
    assert done.returncode == 1
    assert "give yours another" in done.stderr
