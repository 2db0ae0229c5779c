// The question.
CALL () {
  $QUESTION
}
