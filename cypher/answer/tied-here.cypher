EXISTS { ($PAIR)<-[:OF]-(_tie:Tie) WHERE $PAIR.reading = $reading AND $COUNTS }
