-- How far an errand has come that is done once and may be interrupted (seeding the demonstration). Not derived from the
-- log: it is kept beside it, and the first note of a step stays.
CREATE TABLE errand_progress (
  errand text COLLATE "C" NOT NULL,
  step   text COLLATE "C" NOT NULL,
  note   text NOT NULL,
  PRIMARY KEY (errand, step)
);
CREATE TRIGGER errand_progress_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON errand_progress
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON errand_progress TO tiaokuai_writer;
GRANT SELECT ON errand_progress TO tiaokuai_reader;
