import {
  act,
  by,
  district,
  interviewed,
  MINUTES,
  order,
  outcomeFor,
  red,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

const note = (payload: object = {}) =>
  act('10-14 10:30', by.engine, 'noteInterview', { caseId: 'another', unit: 'zf', ...MINUTES, ...payload });

describe('One interview for several red orders of a unit', () => {
  it('is told to each of them by the one in which it was held', () => {
    const held = order(red, { ...interviewed, with: { ...MINUTES, alsoFor: ['second', 'third'] } });
    const told = held.reactions.flatMap(([type, each]) =>
      type === 'InterviewHeld' && each.does === 'advance' ? [[each.caseId, each.command]] : [],
    );
    const command = { name: 'noteInterview', payload: { caseId: 'the-case', unit: 'zf', ...MINUTES } };
    expect(told).toEqual([
      ['second', command],
      ['third', command],
    ]);
  });

  it('meets what was owed there, once, and says where it was held', () => {
    order(red)
      .when(note())
      .then([
        ['InterviewHeld', { heldIn: 'another', ...MINUTES }],
        ['ObligationMet', { id: 'interview:case:1' }],
      ]);
    order(red, note()).when(note()).then('CASE.STAGE_FORBIDS');
  });

  it('is of that unit alone, of red orders alone, and never of the order itself', () => {
    order(red)
      .when(note({ unit: 'sj' }))
      .then('CASE.FIELD_INVALID');
    order(yellow).when(note()).then('CASE.STAGE_FORBIDS');
    order(red)
      .when({ ...interviewed, at: '10-14 10:30', with: { ...MINUTES, alsoFor: ['the-case'] } })
      .then('CASE.FIELD_INVALID');
  });

  it('is noted by the engine alone', () => {
    const { post } = district.actor('qld', 'districtLeader');
    expect(outcomeFor('qld', post, note(), red)).toBe('CASE.ENGINE_ONLY');
  });
});
