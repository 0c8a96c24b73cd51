import {
  byRule,
  order,
  where,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

describe('How long an order gives to put it right', () => {
  it.each([
    [
      { unit: 'naturalDays', days: 20 },
      { unit: 'naturalDays', days: 3 },
      { unit: 'workingDays', days: 1 },
    ],
    [
      { unit: 'workingDays', days: 1 },
      { unit: 'workingDays', days: 1 },
      { unit: 'workingDays', days: 1 },
    ],
    [
      { unit: 'workingHours', minutes: 241 },
      { unit: 'workingHours', minutes: 121 },
      { unit: 'workingHours', minutes: 61 },
    ],
    [
      { unit: 'emergencyHours', minutes: 40 },
      { unit: 'emergencyHours', minutes: 30 },
      { unit: 'emergencyHours', minutes: 30 },
    ],
    [
      { unit: 'agreed', date: '2026-10-20' },
      { unit: 'workingDays', days: 1 },
      { unit: 'workingDays', days: 1 },
    ],
  ] as const)('%j gives yellow %j and red %j', (clock, inYellow, inRed) => {
    const about = where({ clock });
    const length = (colour: 'yellow' | 'red') =>
      order(byRule(colour, { about })).state.obligations['rectify:case:1']?.clock;
    expect([length('yellow'), length('red')]).toEqual([inYellow, inRed]);
  });
});
