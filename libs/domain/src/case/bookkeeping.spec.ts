import { isBookkeeping } from './bookkeeping.js';
import { SHARED_EVENTS } from './case.catalogue.js';

describe('bookkeeping', () => {
  it('is what limits and faults record, and nothing that somebody says or decides', () => {
    expect(Object.keys(SHARED_EVENTS).filter((type) => !isBookkeeping(type))).toEqual(
      Object.keys(SHARED_EVENTS).filter((type) => !/^(Obligation|Fault)/.test(type)),
    );
    expect(isBookkeeping('toString')).toBe(false);
  });
});
