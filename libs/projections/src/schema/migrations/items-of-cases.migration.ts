import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sql } from '../../sql.js';

export class ItemsOfCases1763863200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql('migrations/0003-items-of-cases'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_list DROP COLUMN item_codes');
  }
}
