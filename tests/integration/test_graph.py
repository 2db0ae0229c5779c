"""What stands in the loaded graph, looked at with the driver alone."""

import pytest

from graph.catalogue.statements import statements

NEVER_LIFTED = """
MATCH (c:Claim)-[:SUBJECT|OBJECT]->(n)
WHERE (n:Place OR n:Topic OR n:Person AND NOT EXISTS {
  (n)<-[:SUBJECT]-(:Claim {relation: 'HOLDS_OFFICE', polarity: 'affirmed'})
}) AND EXISTS { MATCH (t:Tie) WHERE t.claims[0] = c.id }
RETURN c.id AS id
"""
NOTHING = {
    "denials make no edge": "MATCH (c:Claim {polarity: 'denied'}) MATCH ()-[r]->() WHERE r.claim = c.id AND type(r) = c.relation RETURN c.id",
    "no edge without its claim": "MATCH (:Entity)-[r]->(:Entity) WHERE NOT EXISTS { (:Claim {id: r.claim}) } RETURN r",
    "no claim with two edges": "MATCH (:Entity)-[r]->(:Entity) WITH r.claim AS c, count(*) AS n WHERE n > 1 RETURN c",
    "no tie on a denial": "MATCH (t:Tie) UNWIND t.claims AS id MATCH (c:Claim {id: id, polarity: 'denied'}) RETURN t",
    "no fact on a plan, forecast or judgement": "MATCH (t:Tie) WHERE 'facts' IN t.stances MATCH (c:Claim {id: t.claims[0]}) WHERE NOT c.mode IN ['act', 'state'] RETURN t",
    "no fact on a rumour": "MATCH (t:Tie) WHERE 'facts' IN t.stances MATCH (c:Claim {id: t.claims[0]}) WHERE c.certainty <> 'plain' RETURN t",
    "a stop on the way is no tie": "MATCH (t:Tie) WHERE t.relation IN ['ROUTE_POINT', 'LOCATED_IN', 'OPENS_WAY_TO', 'PIVOT_BETWEEN', 'ENABLES'] RETURN t",
    "shared blocs, agreements and events are unsigned": "MATCH (t:Tie) WHERE t.basis STARTS WITH 'co-' AND t.sign <> 0 RETURN t",
    "places, topics and private persons never lift": NEVER_LIFTED,
    "pundits never lift": "MATCH (t:Tie) WHERE 'facts' IN t.stances UNWIND t.claims AS id MATCH (:Claim {id: id})-[:SUBJECT|OBJECT]->(n) WHERE n.id IN ['person:alexander-dugin', 'person:paul-craig-roberts', 'organisation:washington-post', 'grouping:western-analysts'] RETURN t",
    "nobody is tied to itself": "MATCH (a)<-[:FROM]-(t:Tie)-[:TO]->(a) RETURN t",
    "an entity has one kind": "MATCH (n:Entity) WHERE size([l IN labels(n) WHERE NOT l IN ['Entity', 'Leader']]) <> 1 RETURN n",
}
TIES = {
    "in another mouth, by a transcript": ("or14-p17-medvedev-on-ecuador", set()),
    "Putin speaks for Russia": ("pr-putin-on-ecuador-2013", {("RUS", "ECU")}),
    "Gerasimov speaks for Russia": ("na25-p21-partner-cuba", {("RUS", "CUB")}),
    "the ministry and the incumbent": ("na25-p06-ministry-supports-maduro", {("RUS", "VEN")}),
    "aimed at the incumbent": ("na25-p06-us-not-recognising", {("USA", "VEN")}),
    "stated of the states": ("or14-p19-russia-aids-venezuela", {("RUS", "VEN")}),
    "Dugin speaks for himself": ("na25-p15-dugin-china", set()),
    "Roberts reports an intent": ("or14-p30-domino-venezuela", set()),
    "a request that is hedged": ("na25-p08-request-russia", set()),
    "a stop for fuel": ("na25-p01-flight-stop", set()),
    "mediation has three places": ("or14-p17-venezuela-opens-ecuador", set()),
    "an ally of the Soviet Union": ("or14-p15-ortega-ally-of-moscow-1980s", set()),
}
AID = "MATCH (c:Claim {id: 'or14-p19-russia-aids-venezuela'}) "
PLANTED = {
    "belongings-lost": "MATCH (b:Belonging) WITH b LIMIT 1 DETACH DELETE b",
    "bounds-out-of-order": AID + "SET c.maybe_from = date('9999-01-01')",
    "claims-without-dossier": AID + "MATCH (:Dossier {of: 'anyone'})-[h:HOLDS]->(c) DELETE h",
    "leaders-without-office": "MATCH (n:Place) WITH n LIMIT 1 SET n:Leader",
    "left-over": "MATCH (a {id: 'RUS'}) MATCH (b {id: 'BRA'}) CREATE (a)-[:STANDS_FOR]->(b)",
    "mediations-lost": "MATCH (m:Mediation {reading: 'corrected'}) DETACH DELETE m",
    "names-lost": "MATCH (n:Name {text: 'venezuela'}) DETACH DELETE n",
    "signed-co-ties": "MATCH (t:Tie {basis: 'co-member'}) WITH t LIMIT 1 SET t.sign = 1",
    "stages-lost": "MATCH (s:Stage) WITH s LIMIT 1 DETACH DELETE s",
    "ties-without-claims": "MATCH (t:Tie) WITH t LIMIT 1 SET t.claims = ['no-such-claim']",
    "ties-without-pair": "MATCH (t:Tie)-[of:OF]->(:Pair) WITH of LIMIT 1 DELETE of",
}


@pytest.mark.parametrize("statement", NOTHING.values(), ids=NOTHING)
def test_nothing_of_the_kind(rows, statement):
    assert rows(statement) == []


@pytest.mark.parametrize(("claim", "pairs"), TIES.values(), ids=TIES)
def test_ties_of_a_claim(rows, claim, pairs):
    assert rows("MATCH (c:Claim {id: $id}) RETURN c.id AS id", id=claim)
    found = rows(
        "MATCH (a)<-[:FROM]-(t:Tie {reading: 'corrected'})-[:TO]->(b)"
        " WHERE t.claims[0] = $id AND 'facts' IN t.stances RETURN a.id AS a, b.id AS b",
        id=claim,
    )
    assert {(row["a"], row["b"]) for row in found} == pairs


def test_signature_and_entry_into_force_have_dates_of_their_own(rows):
    found = rows(
        "MATCH (:State {id: 'RUS'})-[r:PARTY_TO]->({id: 'agreement:russia-venezuela-strategic-partnership-treaty'})"
        " WHERE r.sources = ['analysis-2025']"
        " RETURN r.date_kind AS kind, toString(r.from) AS day ORDER BY day"
    )
    assert found == [
        {"kind": "signature", "day": "2025-05-31"},
        {"kind": "entry_into_force", "day": "2025-10-31"},
    ]


def test_leaders_are_those_who_held_the_office(rows):
    leaders = {row["id"] for row in rows("MATCH (n:Leader) RETURN n.id AS id")}
    assert {"person:vladimir-putin", "person:hugo-chavez", "person:rafael-correa"} <= leaders
    assert not leaders & {
        "person:valery-gerasimov",
        "person:alexander-dugin",
        "person:dmitry-peskov",
    }


def test_the_checks_find_nothing(loaded):
    assert loaded.check() == []


def test_every_check_has_a_planted_fault():
    assert set(PLANTED) >= {name for name, _ in statements("check")}


@pytest.mark.parametrize("name", [name for name, _ in statements("check")])
def test_every_check_notices_its_fault(driver, name):
    text = dict(statements("check"))[name]
    with driver.session() as session, session.begin_transaction() as transaction:
        assert transaction.run(text).data() == []
        transaction.run(PLANTED[name]).consume()
        found = transaction.run(text).data()
        transaction.rollback()
    assert found
    assert set(found[0]) == {"id", "problem"}


def test_a_tie_runs_on_with_terms_that_follow_each_other(rows):
    found = rows(
        "MATCH (:State {id: 'USA'})<-[:FROM]-(t:Tie {reading: 'corrected'})-[:TO]->(:State {id: 'VEN'})"
        " WHERE t.claims[0] = 'pr-us-not-recognising-maduro'"
        " RETURN t.claims AS claims, toString(t.to) AS day"
    )
    assert found == [
        {
            "claims": [
                "pr-us-not-recognising-maduro",
                "pr-ven-maduro-2019",
                "pr-ven-maduro-2025",
            ],
            "day": "2026-01-03",
        }
    ]


def test_one_tie_for_each_time_that_two_share_something(rows):
    twice = rows(
        "MATCH (p:Pair)<-[:OF]-(t:Tie {stated: false}), (p)<-[:OF]-(u:Tie {stated: false})"
        " WHERE t.id < u.id AND t.shared = u.shared AND t.from < u.to AND u.from < t.to"
        " RETURN t.id AS one, u.id AS other"
    )
    assert twice == []
    told = rows(
        "MATCH (:State {id: 'BRA'})<-[:FROM|TO]-(t:Tie {shared: 'bloc:brics', reading: 'corrected'})"
        "-[:FROM|TO]->(:State {id: 'RUS'}) RETURN t.claims AS claims, t.accounts AS accounts"
    )
    assert [row["accounts"] for row in told] == [2]
    assert {"or14-p21-brazil-in-brics", "pr-brics-bra", "pr-brics-rus"} <= set(told[0]["claims"])


def test_a_plan_has_not_happened(rows):
    found = rows(
        "MATCH (c:Claim) WHERE c.mode IN ['plan', 'intent', 'prediction']"
        " RETURN count(c) AS n, sum(toInteger(c.to = date('9999-12-31'))) AS for_ever"
    )[0]
    assert found["n"] > 5
    assert found["for_ever"] == 0


def test_what_is_denied_is_known_when_it_is_said(rows):
    found = rows("MATCH (c:Claim {id: 'pr-brics-arg-no'}) RETURN toString(c.known) AS day")
    assert found == [{"day": "2025-11-04"}]
