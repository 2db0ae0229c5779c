// Drop what was derived: every view below is built anew from the claims.
// ---
// builds: nothing
// from: the views as an earlier load left them
// ---
CALL () {
  MATCH (n:Leader)
  REMOVE n:Leader
}
// What has a label besides is somebody else's, or a record: it only loses the labels of views.
CALL () {
  MATCH (n:Tie|Pair|Belonging|Membership|Mediation|Dossier|Stage|Name)
  WHERE size(labels(n)) > 1 AND NOT all(label IN labels(n) WHERE label IN ['Belonging', 'Membership'])
  REMOVE n:Tie:Pair:Belonging:Membership:Mediation:Dossier:Stage:Name
}
CALL () {
  MATCH (row:Tie|Pair|Belonging|Membership|Mediation|Dossier|Stage|Name)
  DETACH DELETE row
}
CALL () {
  MATCH ()-[stands:STANDS_FOR]->()
  DELETE stands
}
