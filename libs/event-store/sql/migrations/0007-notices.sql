-- What people have read. It follows from nothing in the log, so it is kept and backed up with it.
CREATE TABLE notice_read (
  person    text COLLATE "C" NOT NULL,
  notice_id uuid NOT NULL,
  at        text COLLATE "C" NOT NULL,
  PRIMARY KEY (person, notice_id)
);

-- What leaves the house: one row per notice and recipient. `recipient` is the name of a channel or the id of a person in
-- the operator's settings; addresses and secrets stand there alone.
CREATE TABLE delivery (
  delivery_id uuid PRIMARY KEY,
  notice_id   uuid NOT NULL,
  case_id     text COLLATE "C" NOT NULL,
  unit        text NOT NULL,
  channel     text NOT NULL,
  recipient   text NOT NULL
);

-- Its journal. Whoever adds the next step owns it, so of two who send at once one does.
CREATE TABLE delivery_step (
  delivery_id uuid NOT NULL,
  ordinal     integer NOT NULL CHECK (ordinal > 0),
  step        text NOT NULL CHECK (step IN ('began', 'failed', 'sent', 'dropped', 'dead', 'again')),
  code        text NOT NULL,
  at          timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (delivery_id, ordinal)
);
CREATE INDEX delivery_step_dead ON delivery_step (at) WHERE step = 'dead';

-- A queue: what is on its way. A delivery that is sent again comes back with another round.
CREATE TABLE undelivered (
  delivery_id uuid PRIMARY KEY,
  seq         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  round       integer NOT NULL
);

CREATE TRIGGER delivery_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON delivery
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER delivery_step_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON delivery_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON notice_read, delivery, delivery_step, undelivered TO tiaokuai_writer;
GRANT DELETE ON undelivered TO tiaokuai_writer;
GRANT SELECT ON notice_read, delivery, delivery_step, undelivered TO tiaokuai_reader;

-- What was told before this table was there is not sent out afterwards.
INSERT INTO read.position (consumer, version, log_index, state)
SELECT 'deliveries', 1, coalesce(max(log_index), -1), 'running' FROM log;
