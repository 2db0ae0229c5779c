"""The records: vocabulary, entities, sources and claims, and the dates in them."""
