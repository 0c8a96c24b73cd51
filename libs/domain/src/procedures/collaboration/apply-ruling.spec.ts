import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  accepted,
  clocks,
  closed,
  collab,
  confirmed,
  declined,
  notified,
  requested,
  resultIn,
  ruled,
  TO_ACCEPTED,
  TO_DECLINED,
  TO_DISPUTED,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

const disputed = collab(...TO_DISPUTED);

describe('Applying a ruling', () => {
  it('keeps the unit: it answers anew in full time and is bound', () => {
    const stays = disputed.and(ruled('hj'));
    expect(stays.state).toMatchObject({ stage: 'signedIn', boundUnits: ['hj'], declineUsed: true });
    expect(clocks(stays)).toMatchObject({
      'contestedMax zhzx': '10-15 17:30 cancelled',
      'decide hj': '09-29 17:30 running',
    });
    stays.when({ ...declined(), at: '09-28 16:00' }).then('CASE.DETERMINATION_BINDS');
    const done = stays.and(
      { ...accepted, at: '09-28 16:00' },
      { ...resultIn, at: '09-29 10:00' },
      { ...confirmed, at: '09-29 15:00' },
      { ...notified('yq', 'hj'), at: '09-30 10:00' },
      { ...closed, at: '09-30 11:00' },
    );
    expect(done.state.outcome).toBe('declinedOverruled');
  });

  it('that does not bind leaves only accepting all the same', () => {
    disputed
      .and(ruled('zf', { assists: ['hj'], binding: false }))
      .when({ ...declined(), at: '09-28 16:00' })
      .then('COLLAB.DECLINE_USED');
  });

  it('that names another ends the request', () => {
    const goes = disputed.and(ruled('zf', { releases: ['hj'] }));
    expect(goes.state).toMatchObject({ over: true, outcome: 'declinedAccepted' });
    goes.when(ruled('zf')).then('CASE.OVER');
  });

  it('cannot keep and release one unit', () => {
    disputed.when(ruled('hj', { releases: ['hj'] })).then('CASE.FIELD_INVALID');
  });

  it('for the whole matter binds whoever is named and has not declined, and changes nothing else', () => {
    const asked = collab(...TO_ACCEPTED);
    const bound = asked.and({ ...ruled('hj', { itemCodes: ['JP-03'] }), at: '09-18 09:00' });
    expect(bound.state).toMatchObject({ stage: asked.state.stage, boundUnits: ['hj'] });
    expect(clocks(bound)).toEqual(clocks(asked));
    for (const other of [ruled('zf', { itemCodes: ['JP-03'] }), ruled('hj', { itemCodes: ['JP-01'] })])
      expect(asked.and(other).state.boundUnits).toEqual([]);
  });

  it('for the whole matter answers a decline that nobody has answered yet', () => {
    const open = collab(...TO_DECLINED);
    const stays = open.and({ ...ruled('hj', { itemCodes: ['JP-03'] }), at: '09-18 09:00' });
    expect(stays.state).toMatchObject({ stage: 'signedIn', declineUsed: true });
    expect(clocks(stays)['answerDecline yq']).toContain('cancelled');
    stays.when({ ...declined(), at: '09-18 10:00' }).then('CASE.DETERMINATION_BINDS');
    const goes = open.and({ ...ruled('zf', { itemCodes: ['JP-03'] }), at: '09-18 09:00' });
    expect(goes.state).toMatchObject({ over: true, outcome: 'declinedAccepted' });
  });

  it('is the engine’s alone', () => {
    expectVerdicts(
      collab(requested()),
      { ...ruled('hj'), at: '09-18 09:00' },
      { 'CASE.ENGINE_ONLY': ['yq.streetHead'] },
    );
  });
});
