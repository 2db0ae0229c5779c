// Nobody stands for a state outside the derivation.
MATCH ()-[stands:STANDS_FOR]->()
DELETE stands
