// Drop what was derived: every view below is built anew from the claims.
// ---
// builds: nothing
// from: the views as an earlier load left them
// ---
CALL () {
  MATCH (n:Leader)
  REMOVE n:Leader
}
CALL () {
  MATCH (row:Tie|Pair|Belonging|Membership|Mediation|Dossier|Stage|Name)
  DETACH DELETE row
}
CALL () {
  MATCH ()-[stands:STANDS_FOR]->()
  DELETE stands
}
