// Drop a constraint that stands where one of ours should.
DROP CONSTRAINT $name IF EXISTS
