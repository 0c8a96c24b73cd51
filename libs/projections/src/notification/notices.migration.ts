import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
-- What units and posts were asked or told, one row per notice. When it was read stands beside the log, by person.
CREATE TABLE notice (
  notice_id     text COLLATE "C" PRIMARY KEY,
  case_id       text COLLATE "C" NOT NULL,
  version       integer NOT NULL,
  key           text NOT NULL,
  unit          text NOT NULL,
  posts         text[] NOT NULL,
  about         jsonb NOT NULL,
  asks          boolean NOT NULL,
  obligation_id text,
  due_at        text COLLATE "C",
  raised_at     text COLLATE "C" NOT NULL,
  closed_at     text COLLATE "C"
);
CREATE INDEX notice_newest ON notice (unit, raised_at DESC, notice_id);
CREATE INDEX notice_open ON notice (unit, raised_at DESC, notice_id) WHERE closed_at IS NULL;
CREATE INDEX notice_of_event ON notice (case_id, version);
`;

export class Notices1763776800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice');
  }
}
