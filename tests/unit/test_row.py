"""Fingerprints of rows: what makes a record be written anew."""

from graph.load import row


def test_a_fingerprint_follows_the_record_and_what_writes_it(monkeypatch):
    first = row.stamped({"id": "x", "absent": None})
    assert set(first) == {"id", "fingerprint"}
    assert row.stamped({"id": "x"}) == first
    assert row.stamped({"id": "y"})["fingerprint"] != first["fingerprint"]
    monkeypatch.setattr(row, "statements", lambda _: [("claims", "CREATE (c:Claim)")])
    row._writing.cache_clear()
    try:
        assert row.stamped({"id": "x"})["fingerprint"] != first["fingerprint"]
    finally:
        row._writing.cache_clear()
