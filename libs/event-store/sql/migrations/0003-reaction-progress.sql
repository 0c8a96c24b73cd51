-- How far a case's reactions have been performed. Not derived from the log: it is kept and backed up with it, never
-- rebuilt from newer rules. A row with the empty key says that every reaction up to and with that version is handled.
CREATE TABLE reaction_progress (
  stream_id    text COLLATE "C" NOT NULL,
  version      integer NOT NULL CHECK (version > 0),
  reaction_key text NOT NULL,
  outcome      text NOT NULL,
  PRIMARY KEY (stream_id, version, reaction_key)
);
CREATE TRIGGER reaction_progress_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON reaction_progress
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON reaction_progress TO tiaokuai_writer;
GRANT SELECT ON reaction_progress TO tiaokuai_reader;
