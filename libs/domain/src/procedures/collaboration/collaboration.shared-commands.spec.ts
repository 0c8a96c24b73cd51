import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  accepted,
  act,
  clocks,
  collab,
  requested,
  signedIn,
  TO_ACCEPTED,
  TO_DISPUTED,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

const working = collab(...TO_ACCEPTED);
const disputed = collab(...TO_DISPUTED);

describe('What every case can do, in a collaboration', () => {
  it('its work is extended once, by consent of the other side, a transfer to five days at most', () => {
    const ask = (at: string, length: number) =>
      act(at, 'hj.deptDeputy', 'requestExtension', {
        ...{ obligationId: 'result:hj:1', length, grade: 'party', specialReason: 'weather' },
      });
    const consent = act('09-18 10:00', 'yq.streetDeputy', 'decideExtension', {
      ...{ requestId: 'extension-1', granted: true, reason: '同意' },
    });
    const extended = working.and(ask('09-18 09:00', 5), consent);
    expect(clocks(extended)['result hj']).toBe('10-08 17:30 running');
    extended.when(ask('09-18 11:00', 1)).then('CLOCK.EXTENSIONS_USED_UP');
    const transfer = collab(requested({ ask: 'transfer' }), signedIn, accepted);
    transfer.when(ask('09-18 09:00', 3)).then('CLOCK.EXTENSION_TOO_LONG');
    expect(clocks(transfer.and(ask('09-18 09:00', 2), consent))['result hj']).toBe('09-23 17:30 running');
  });

  it('it is shelved and resumed where it stood', () => {
    const shelved = working.and(
      act('09-18 09:00', 'hj.deptDeputy', 'requestShelving', {
        ...{ condition: '店铺复业', evidence: [{ note: '停业照片' }], reviewDate: '2026-09-29' },
      }),
      act('09-18 10:00', 'zhzx.centreDeputy', 'approveShelving', { reason: '属实' }),
    );
    expect([shelved.state.stage, clocks(shelved)['result hj']]).toEqual(['shelved', '09-23 17:30 paused']);
    const on = shelved.and(act('09-21 10:00', 'zhzx.centreDeputy', 'resume', { reason: '已复业' }));
    expect([on.state.stage, clocks(on)['result hj']]).toEqual(['inProgress', '09-28 17:30 running']);
  });

  it('a ruling that never came: what was contested runs on, and the unit that declined owes it', () => {
    const resumed = disputed.and(
      act('09-28 15:00', 'engine', 'resumeAfterDispute', {
        ...{ sourceCaseId: 'the-dispute', obligationIds: ['decide:hj:2'] },
      }),
    );
    expect(resumed.state).toMatchObject({ stage: 'signedIn', declineUsed: true });
    expect(clocks(resumed)).toMatchObject({
      'decide hj': '09-29 17:30 running',
      'contestedMax zhzx': '10-15 17:30 cancelled',
    });
  });

  it('an interim lead may be named while it is disputed, by rule the lead of the item', () => {
    const { state } = disputed.until('10-16 09:00');
    expect(state.interimLead).toMatchObject({ unit: 'hj', thread: 'hj' });
  });

  it.each(['linkCase', 'elapse'])('%s is the engine’s alone', (does) => {
    expectVerdicts(collab(requested()), act('09-18 09:00', 'engine', does), {
      'CASE.ENGINE_ONLY': ['yq.streetHead'],
    });
  });
});
