import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
ALTER TABLE case_list ADD COLUMN number text;
ALTER TABLE case_list ADD COLUMN awaits_number boolean NOT NULL DEFAULT false;
ALTER TABLE case_list ALTER COLUMN awaits_number DROP DEFAULT;
-- Few at any time but on the day on which cases of before are numbered.
CREATE INDEX case_list_awaiting_number ON case_list (case_id) WHERE awaits_number;
`;

export class NumbersOfCases1764547200120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_list DROP COLUMN number, DROP COLUMN awaits_number');
  }
}
