import { complaintsAbout, recordable, type Rows, type RowsOnRecord } from './rows-on-record.js';

const DUTIES: RowsOnRecord = { version: 1, rows: 7, digest: 'as it was' };
const THEN: Rows = { duty: DUTIES };

describe('Rows of a read model beside those on record', () => {
  it('are the same', () => {
    expect(complaintsAbout(THEN, THEN)).toEqual([]);
  });

  it('may not differ under the same version, also when they are recorded', () => {
    const now = { duty: { ...DUTIES, digest: 'otherwise' } };
    const complaint = 'duty has other rows than on record under version 1: raise its version in READ_MODELS';
    expect(complaintsAbout(now, THEN)).toEqual([complaint]);
    expect(complaintsAbout(now, recordable(now, THEN))).toEqual([complaint]);
  });

  it('are recorded once the version is raised', () => {
    const now = { duty: { version: 2, rows: 7, digest: 'otherwise' } };
    expect(complaintsAbout(now, THEN)).toEqual([
      'duty is of version 2 now: record its rows (TIAOKUAI_RECORD_BYTES=1)',
    ]);
    expect(complaintsAbout(now, recordable(now, THEN))).toEqual([]);
  });

  it('never go back to a version that was used', () => {
    const now = { duty: { ...DUTIES, version: 0 } };
    const complaint = 'duty was of version 1: no version is used again';
    expect(complaintsAbout(now, THEN)).toEqual([complaint]);
    expect(complaintsAbout(now, recordable(now, THEN))).toEqual([complaint]);
  });

  it('must be there for a new one and no more for one that is gone', () => {
    const now = { example: DUTIES };
    expect(complaintsAbout(now, THEN)).toEqual([
      'example is new: record its rows (TIAOKUAI_RECORD_BYTES=1)',
      'duty is a read model no more: record its rows (TIAOKUAI_RECORD_BYTES=1)',
    ]);
    expect(complaintsAbout(now, recordable(now, THEN))).toEqual([]);
  });

  it('must be some, since of none nothing can be told', () => {
    const now = { duty: { ...DUTIES, rows: 0 } };
    expect(complaintsAbout(now, now)).toEqual([
      'duty has no row: record a log that shows it (TIAOKUAI_RECORD_LOG=1)',
    ]);
  });
});
