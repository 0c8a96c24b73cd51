import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sql } from '../../sql.js';

/** The first tables. TypeORM takes the number at the end of the name as its place in the order. */
export class CaseLists1763690400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql('migrations/0001-case-lists'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_list, duty, obligation, handled');
  }
}
