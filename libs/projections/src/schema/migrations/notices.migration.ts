import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sql } from '../../sql.js';

export class Notices1763776800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql('migrations/0002-notices'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice');
  }
}
