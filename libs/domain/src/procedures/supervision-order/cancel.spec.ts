import type { CaseSnapshot } from '../../case/case.snapshot.js';
import {
  act,
  by,
  countersigned,
  direct,
  order,
  outcomeFor,
  SOURCE,
  where,
  whiteAt,
  yellow,
  yellowToOffice,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

const cancel = (payload: object, about?: CaseSnapshot) => ({
  ...act('10-14 10:30', by.supervisor, 'cancel', { reason: '裁定', ...payload }),
  ...(about === undefined ? {} : { about }),
});
const DETERMINATION = { authority: 'determination', basis: '江责认〔2026〕3号' };
const EXTENSION = { authority: 'extension', basis: '江指延〔2026〕8号' };
const ERROR = { authority: 'recordError' };
const LATER = '2026-10-20T17:30:00.000+08:00';

describe('Cancelling an order', () => {
  it('needs the number of a determination or extension, or an error of the record', () => {
    const story = order(yellow);
    story.when(cancel({ authority: 'determination' })).then('ORDER.CANCEL_NEEDS_AUTHORITY');
    story.when(cancel({ authority: 'extension' })).then('ORDER.CANCEL_NEEDS_AUTHORITY');
  });

  it('gives back what the episode had cost', () => {
    const { state } = order(yellow).and(cancel(DETERMINATION, where({}, { boundUnits: ['sj'] })));
    expect(state).toMatchObject({ stage: 'cancelled', outcome: 'cancelled', points: 0 });
  });

  it.each([
    ['determination that binds others', DETERMINATION, where({}, { boundUnits: ['sj', 'hj'] })],
    ['extension beyond its instant', EXTENSION, where({ dueAt: LATER }, { extended: ['result:zf:1'] })],
    ['extension by which it was done', EXTENSION, { ...SOURCE, owed: [], extended: ['result:zf:1'] }],
    ['unit that owes it no more', ERROR, { ...SOURCE, owed: [] }],
    ['other unit that owes it', ERROR, where({ ownerUnit: 'sj', status: 'elapsed' })],
    ['other order about it', ERROR, where({ status: 'elapsed', order: 'another' })],
    ['limit that still runs', ERROR, where({ status: 'running' })],
    ['limit that stands still', ERROR, where({ status: 'paused' })],
  ])('is borne out by the case it is about: %s', (_ground, payload, about) => {
    expect(order(yellow).when(cancel(payload, about)).rejection).toBeUndefined();
  });

  it.each([
    ['a matter without determination', DETERMINATION, SOURCE],
    ['a determination that binds the unit', DETERMINATION, where({}, { boundUnits: ['zf'] })],
    ['no extension', EXTENSION, where({ dueAt: LATER })],
    ['one that led to this very instant', EXTENSION, where({}, { extended: ['result:zf:1'] })],
    ['one of another limit', EXTENSION, where({ dueAt: LATER }, { extended: ['result:sj:1'] })],
    ['a limit that did pass', ERROR, where({ status: 'elapsed', order: 'the-case' })],
    ['what was done late', ERROR, where({ status: 'metLate' })],
  ])('is refused where the case knows nothing of it: %s', (_ground, payload, about) => {
    order(yellow).when(cancel(payload, about)).then('ORDER.AUTHORITY_NOT_FOUND');
  });

  it('white, and what began above white on two signatures, is no error while the limit runs', () => {
    order({ ...whiteAt, at: '10-14 10:00' })
      .when(cancel(ERROR, SOURCE))
      .then('ORDER.AUTHORITY_NOT_FOUND');
    order(direct('yellow'), countersigned).when(cancel(ERROR, SOURCE)).then('ORDER.AUTHORITY_NOT_FOUND');
  });

  it('the engine cancels on the word of the case', () => {
    const payload = { reason: '责任认定', authority: 'determination', basis: 'the-panel' };
    expect(order(whiteAt, act('10-15 09:00', by.engine, 'cancel', payload)).state.outcome).toBe('cancelled');
  });

  it('is the supervisor’s, not of his own office’s order', () => {
    const cancelled = cancel(ERROR, { ...SOURCE, owed: [] });
    expect([
      outcomeFor('dc', 'supervisor', cancelled, yellow),
      outcomeFor('zf', 'deptHead', cancelled, yellow),
      outcomeFor('sj', 'deptHead', cancelled, yellow),
      outcomeFor('dc', 'supervisor', cancelled, yellowToOffice),
    ]).toEqual(['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.SELF_VERIFICATION']);
  });
});
