// Indexes that are there and belong to no constraint.
SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint
WHERE owningConstraint IS NULL
RETURN name, type, entityType AS entity, labelsOrTypes AS labels, properties
