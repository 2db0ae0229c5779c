// Take samples of the indexes and forget plans that were made before there was anything to count.
CALL db.prepareForReplanning()
