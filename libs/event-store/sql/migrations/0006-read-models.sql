-- Read models are disposable: the writer creates, rebuilds and drops them here, and nowhere else.
CREATE SCHEMA read;
GRANT USAGE, CREATE ON SCHEMA read TO tiaokuai_writer;
GRANT USAGE ON SCHEMA read TO tiaokuai_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE tiaokuai_writer IN SCHEMA read GRANT SELECT ON TABLES TO tiaokuai_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA read GRANT ALL ON TABLES TO tiaokuai_writer;
ALTER DEFAULT PRIVILEGES IN SCHEMA read GRANT ALL ON SEQUENCES TO tiaokuai_writer;
ALTER DEFAULT PRIVILEGES IN SCHEMA read GRANT SELECT ON TABLES TO tiaokuai_reader;

-- How far a consumer of the log has come: -1 before the first event. A projection saves it with its rows.
CREATE TABLE read.position (
  consumer  text NOT NULL,
  version   integer NOT NULL,
  log_index bigint NOT NULL DEFAULT -1 CHECK (log_index >= -1),
  state     text NOT NULL,
  PRIMARY KEY (consumer, version)
);
