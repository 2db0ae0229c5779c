// The network of the question: its tied pairs.
WITH COLLECT {
  $NETWORK
} AS _pairs
