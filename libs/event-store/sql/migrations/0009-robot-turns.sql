-- In which order deliveries go: known when they are queued. `due_at` is an instant in its canonical text; `likeness` is equal for
-- those that ask or tell the same, and empty where nothing is known to be like it.
ALTER TABLE delivery
  ADD COLUMN emergency boolean NOT NULL DEFAULT false,
  ADD COLUMN due_at    text COLLATE "C",
  ADD COLUMN likeness  text NOT NULL DEFAULT '';

-- After a failed attempt: when the next one may come.
ALTER TABLE delivery_step ADD COLUMN not_before timestamptz;

-- Messages that went to group robots, which take only so many a minute. `robot` is a digest: addresses and keys stand in the
-- operator's settings alone. What is old has no more to say and is deleted.
CREATE TABLE robot_turn (
  turn         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  robot        text COLLATE "C" NOT NULL,
  likeness     text NOT NULL,
  at           timestamptz NOT NULL,
  banned_until timestamptz
);
CREATE INDEX robot_turn_of ON robot_turn (robot, at);

GRANT SELECT, INSERT, DELETE ON robot_turn TO tiaokuai_writer;
GRANT UPDATE (at, banned_until) ON robot_turn TO tiaokuai_writer;
GRANT SELECT ON robot_turn TO tiaokuai_reader;
