-- Evidence files, named by the hash of their bytes; events carry the hash.
CREATE TABLE attachment (
  sha256     text COLLATE "C" PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text NOT NULL,
  size       integer NOT NULL CHECK (size = length(bytes)),
  bytes      bytea NOT NULL
);

GRANT SELECT, INSERT ON attachment TO tiaokuai_writer;
GRANT SELECT ON attachment TO tiaokuai_reader;
