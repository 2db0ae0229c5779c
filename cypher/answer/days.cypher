// Days that the sources speak of, the latest first: those of the texts, and the day on which the
// public record was last checked.
CALL () {
  MATCH (s:Source {grade: 'text'})
  RETURN s.reference_day AS day
  UNION
  MATCH (mark:FulcrumGraph)
  RETURN mark.latest AS day
}
RETURN day
ORDER BY day DESC
