import type { Queryable } from '@tiaokuai/event-store';
import { Journal } from './journal.js';

const REJECTION = { rejection: 'CASE.STAGE_FORBIDS', field: 'unit', details: { stage: 'closed' } };
const STORED = '{"refusal":"CASE.STAGE_FORBIDS","field":"unit","details":{"stage":"closed"}}';

/** A table that takes one row and keeps what it was given. */
function table(rows: unknown[]): Queryable {
  const query = (_sql: string, values: unknown[]): Promise<object> => {
    rows.push(values);
    return Promise.resolve({ rows: [] });
  };
  return { query } as Pick<Queryable, 'query'> as Queryable;
}

describe('Journal', () => {
  it('stores a rejection under the names that the table has always had', async () => {
    const rows: unknown[] = [];
    await new Journal(table(rows), new Map()).note('command-1', REJECTION);
    expect(rows[0]).toEqual(['demonstration', 'refused command-1', STORED]);
  });

  it('reads back what was stored, and knows nothing of other commands', () => {
    const journal = new Journal(table([]), new Map([['refused command-1', STORED]]));
    expect(journal.rejectionOf('command-1')).toEqual(REJECTION);
    expect(journal.rejectionOf('command-2')).toBeUndefined();
  });
});
