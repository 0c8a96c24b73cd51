import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
-- Read models of the projection "cases". Instants are text of one form (2026-09-17T09:10:00.000+08:00), so that they
-- sort as text and read exactly as the case does. No schema is named: the same statements build a version beside.
CREATE TABLE case_list (
  case_id          text COLLATE "C" PRIMARY KEY,
  kind             text NOT NULL,
  stage            text NOT NULL,
  over             boolean NOT NULL,
  outcome          text,
  title            text NOT NULL,
  urgency          text NOT NULL,
  street           text,
  lead_unit        text,
  matter_id        text COLLATE "C" NOT NULL,
  parties          jsonb NOT NULL,
  opened_at        text COLLATE "C",
  opened_person    text,
  opened_post      text,
  opened_unit      text,
  opened_for       text,
  shelved          boolean NOT NULL,
  next_moment      text COLLATE "C",
  due              jsonb,
  due_at           text COLLATE "C",
  paused           boolean NOT NULL,
  overdue          boolean NOT NULL,
  version          integer NOT NULL,
  log_index        bigint NOT NULL,
  last_event       text NOT NULL,
  changed_at       text COLLATE "C" NOT NULL,
  reaction_version integer NOT NULL
);
-- The order of lists: what is over last, what stands still before that, then by due instant, the newest change first.
-- '~' sorts behind every instant.
CREATE INDEX case_list_order ON case_list (over, paused, coalesce(due_at, '~'), (-log_index));
CREATE INDEX case_list_matter ON case_list (matter_id);
CREATE INDEX case_list_opened_by ON case_list (opened_person, opened_unit);
CREATE INDEX case_list_parties ON case_list USING gin (parties jsonb_path_ops);
CREATE INDEX case_list_next_moment ON case_list (next_moment) WHERE next_moment IS NOT NULL;

CREATE TABLE duty (
  case_id   text COLLATE "C" NOT NULL,
  ordinal   integer NOT NULL,
  unit      text NOT NULL,
  posts     text[] NOT NULL,
  command   text NOT NULL,
  about     text,
  due       jsonb,
  due_at    text COLLATE "C",
  paused    boolean NOT NULL,
  overdue   boolean NOT NULL,
  emergency boolean NOT NULL,
  PRIMARY KEY (case_id, ordinal)
);
CREATE INDEX duty_order ON duty (unit, paused, coalesce(due_at, '~'), case_id, ordinal);

CREATE TABLE obligation (
  case_id       text COLLATE "C" NOT NULL,
  obligation_id text COLLATE "C" NOT NULL,
  unit          text NOT NULL,
  due_at        text COLLATE "C" NOT NULL,
  paused        boolean NOT NULL,
  overdue       boolean NOT NULL,
  emergency     boolean NOT NULL,
  PRIMARY KEY (case_id, obligation_id)
);
CREATE INDEX obligation_unit ON obligation (unit);

CREATE TABLE handled (
  person       text COLLATE "C" NOT NULL,
  unit         text COLLATE "C" NOT NULL,
  case_id      text COLLATE "C" NOT NULL,
  post         text NOT NULL,
  on_behalf_of text,
  type         text NOT NULL,
  version      integer NOT NULL,
  log_index    bigint NOT NULL,
  at           text COLLATE "C" NOT NULL,
  PRIMARY KEY (person, unit, case_id)
);
CREATE INDEX handled_newest ON handled (person, unit, log_index DESC);
`;

/** The first tables. TypeORM takes the number at the end of the name as its place in the order. */
export class CaseLists1763690400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_list, duty, obligation, handled');
  }
}
