// Drop the label of leaders; it follows from terms of office.
MATCH (n:Leader)
REMOVE n:Leader
