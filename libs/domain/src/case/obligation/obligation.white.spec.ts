import type { LimitRow } from '../../reference/limits/limits.js';
import { isWhiteAutomatic } from './obligation.white.js';

const by = (...rows: readonly LimitRow[]) => isWhiteAutomatic('task.result', { version: 1, rows });
const row = (value: unknown): LimitRow => ({ key: 'order.automaticWhite', value, mark: 'P', label: null });

describe('A white order by itself', () => {
  it('is for the kinds that the table names', () => {
    expect(by(row(['task.result']))).toBe(true);
    expect(by(row(['task.arrive']))).toBe(false);
  });

  it('is for every kind by a table of before there was such a row, so that what is settled late goes on', () => {
    expect(by()).toBe(true);
  });

  it('is not decided by a row that is no list', () => {
    expect(by(row(7))).toMatchObject({ rejection: 'CLOCK.LIMIT_MISSING' });
  });
});
