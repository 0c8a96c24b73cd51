-- Sessions that were ended before their time: a token is signed and not stored, so that it was given back must be. A row is
-- kept until the token would have ended by itself.
CREATE TABLE ended_session (
  id         uuid PRIMARY KEY,
  expires_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, DELETE ON ended_session TO tiaokuai_writer;
GRANT SELECT ON ended_session TO tiaokuai_reader;
