import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
-- Cases that could not be folded: their rows stand as they were last known, marked, until they can be read again.
CREATE TABLE unreadable_case (
  case_id   text COLLATE "C" PRIMARY KEY,
  kind      text NOT NULL,
  version   integer NOT NULL,
  log_index bigint NOT NULL
);
`;

export class UnreadableCases1764460800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unreadable_case');
  }
}
