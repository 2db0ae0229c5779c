// What is there already, by fingerprint.
RETURN
  COLLECT { MATCH (n:Entity) RETURN n.fingerprint } AS entities,
  COLLECT { MATCH (n:Source) RETURN n.fingerprint } AS sources,
  COLLECT { MATCH (n:Claim) RETURN n.fingerprint } AS claims
