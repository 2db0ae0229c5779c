// Nobody stands for a state outside the derivation.
// ---
// builds: nothing
// from: STANDS_FOR
// check: left-over
// ---
MATCH ()-[stands:STANDS_FOR]->()
DELETE stands
