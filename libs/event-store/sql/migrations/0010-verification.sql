-- The journal of the verifications of the record: one row each, so that a process that starts goes on where the last one
-- was interrupted, and whoever asks sees what was found. Times are those of the server, not of a simulated clock.
CREATE TABLE verification (
  ordinal  integer PRIMARY KEY,
  cause    text NOT NULL CHECK (cause IN ('start', 'night', 'demand')),
  asked_by text,
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  began_at timestamptz,
  -- The log index verified last; it goes round once from where the one before was interrupted.
  reached  bigint NOT NULL DEFAULT -1,
  -- The highest index of the log it has seen.
  newest   bigint NOT NULL DEFAULT -1,
  events   bigint NOT NULL DEFAULT 0,
  ended_at timestamptz
);

-- Of each stream that is not as it was recorded the first version that is wrong; stream `log` is the log itself, its
-- versions are log indexes.
CREATE TABLE verification_fault (
  ordinal   integer NOT NULL,
  stream_id text COLLATE "C" NOT NULL,
  version   bigint NOT NULL,
  fault     text NOT NULL,
  PRIMARY KEY (ordinal, stream_id)
);

GRANT SELECT, INSERT, UPDATE (began_at, reached, newest, events, ended_at) ON verification TO tiaokuai_writer;
GRANT SELECT, INSERT, UPDATE (version, fault) ON verification_fault TO tiaokuai_writer;
GRANT SELECT ON verification, verification_fault TO tiaokuai_reader;
