import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReadersOfCases1764547200110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_list ADD COLUMN readers text[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_list DROP COLUMN readers');
  }
}
