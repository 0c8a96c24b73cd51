import { emptyDistrict, NOW } from '../../libs/demonstration/test/demonstration.fixture.js';
import { seedMonth } from '../../libs/demonstration/src/seed/seed-month.js';
import { onRecord } from './digests.js';
import { PATIENCE, digestsOf } from './store-digests.js';

it(
  'the demonstration month and its stories give the events and offers on record',
  async () => {
    const district = await emptyDistrict();
    try {
      const rejections: unknown[] = [];
      // One at a time: which of two finds a register first is chance.
      await seedMonth(district.casework, {
        now: NOW,
        concurrency: 1,
        onRejected: (...rejected) => rejections.push(rejected),
      });
      const digests = await digestsOf(district, NOW);
      expect(digests).toEqual(onRecord('month', digests));
    } finally {
      await district.close();
    }
  },
  PATIENCE,
);
