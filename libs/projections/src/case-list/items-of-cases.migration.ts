import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
ALTER TABLE case_list ADD COLUMN item_codes jsonb NOT NULL DEFAULT '[]';
ALTER TABLE case_list ALTER COLUMN item_codes DROP DEFAULT;
-- Panels alone are looked up by what they are about, so no other case pays for it.
CREATE INDEX case_list_items_of_panels ON case_list USING gin (item_codes) WHERE kind = 'panel';
`;

export class ItemsOfCases1763863200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_list DROP COLUMN item_codes');
  }
}
