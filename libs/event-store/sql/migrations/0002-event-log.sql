-- Bytes, not jsonb, for what is hashed: jsonb drops duplicate keys, reorders and rewrites numbers.
CREATE TABLE event (
  stream_id      text COLLATE "C" NOT NULL,
  version        integer NOT NULL CHECK (version > 0),
  event_id       uuid NOT NULL,
  type           text NOT NULL,
  schema_version integer NOT NULL CHECK (schema_version > 0),
  envelope       bytea NOT NULL,
  payload        bytea NOT NULL,
  payload_hash   bytea NOT NULL CHECK (length(payload_hash) = 32),
  prev_hash      bytea NOT NULL CHECK (length(prev_hash) = 32),
  leaf_hash      bytea NOT NULL CHECK (length(leaf_hash) = 32),
  command_digest bytea NOT NULL CHECK (length(command_digest) = 32),
  recorded_at    text COLLATE "C" NOT NULL,
  PRIMARY KEY (stream_id, version),
  UNIQUE (stream_id, event_id)
);

-- What is committed but not yet in the log. Written by the statement that appends, emptied by the sequencer; it carries
-- the leaf hash so that the sequencer never has to look at the events themselves.
CREATE TABLE pending (
  seq       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream_id text COLLATE "C" NOT NULL,
  version   integer NOT NULL,
  leaf_hash bytea NOT NULL
);
-- A queue: many rows, all short-lived. Without this its dead rows would be swept only after a fifth of the table.
ALTER TABLE pending SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- One row per leadership: the newest term alone may write the log.
CREATE TABLE sequencer_term (
  term     integer PRIMARY KEY,
  began_at timestamptz NOT NULL DEFAULT now()
);

-- The one order of everything that happened. Dense from 0: the index is the Merkle leaf index. No foreign keys: what
-- the sequencer places was written by the append itself, and a key check would lock, and so rewrite, every event row.
CREATE TABLE log (
  log_index bigint PRIMARY KEY CHECK (log_index >= 0),
  stream_id text COLLATE "C" NOT NULL,
  version   integer NOT NULL,
  leaf_hash bytea NOT NULL,
  term      integer NOT NULL,
  UNIQUE (stream_id, version)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: what happened stays as it was recorded', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER event_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON event, pending, sequencer_term, log TO tiaokuai_writer;
GRANT DELETE ON pending TO tiaokuai_writer;
GRANT SELECT ON event, pending, sequencer_term, log TO tiaokuai_reader;
