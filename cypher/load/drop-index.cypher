// Drop an index that stands where a constraint or an index of ours should.
DROP INDEX $name IF EXISTS
