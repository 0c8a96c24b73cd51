import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
ALTER TABLE case_list ADD COLUMN seen_by text[] NOT NULL DEFAULT '{}';
ALTER TABLE case_list ALTER COLUMN seen_by DROP DEFAULT;
CREATE INDEX case_list_seen_by ON case_list USING gin (seen_by);
-- What is to be done in a case is shown to whoever opens it, so a duty keeps the audience of its case.
ALTER TABLE duty ADD COLUMN seen_by text[] NOT NULL DEFAULT '{}', ADD COLUMN readers text[];
ALTER TABLE duty ALTER COLUMN seen_by DROP DEFAULT;
`;

export class AudienceOfCases1764547200130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE duty DROP COLUMN seen_by, DROP COLUMN readers');
    await runner.query('ALTER TABLE case_list DROP COLUMN seen_by');
  }
}
