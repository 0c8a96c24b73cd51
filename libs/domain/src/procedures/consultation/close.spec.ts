import { given } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import { carriedOut, sentBy } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  accepted,
  act,
  boundaryAgreed,
  closes,
  consult,
  convened,
  deadlock,
  district,
  held,
  HELD,
  notified,
  proposed,
  reported,
  tracking,
} from '../../../test/procedures/consultation/consultation.fixture.js';
import { resultNotification } from '../result-notification/result-notification.procedure.js';

describe('Closing', () => {
  it('waits for every action and for the notification', () => {
    const done = tracking().and(reported('hj', 'deptOfficer', 'action-1'));
    done.when(closes('09-23 12:00')).then('CONSULT.ACTIONS_OPEN');
    const all = done.and(
      { ...reported('yq', 'streetOfficer', 'action-2'), at: '09-23 10:30' },
      accepted('action-1'),
      accepted('action-2'),
    );
    all.when(closes('09-23 12:00')).then('CASE.NOTIFICATION_MISSING');
    const over = all.and(notified('09-23 14:00', 'zf', 'hj', 'yq', 'sj'), closes('09-23 15:00'));
    expect(over.state).toMatchObject({ stage: 'closed', outcome: 'agreed' });
  });

  it('ends so where a boundary was agreed', () => {
    const over = boundaryAgreed().and(notified('09-22 14:00', 'zf', 'hj', 'yq', 'sj'), closes('09-22 15:00'));
    expect(over.state.outcome).toBe('agreedBoundary');
  });

  it('what is deadlocked is the engine’s, once everybody was told', () => {
    const locked = consult(...HELD, deadlock());
    locked.when(closes('09-18 17:00', 'engine')).then('CASE.NOTIFICATION_MISSING');
    const told = locked.and(notified('09-21 10:00', 'zf', 'hj', 'yq', 'sj'));
    expect(told.reactions.at(-1)?.[1]).toMatchObject({ caseId: 'the-case', command: { name: 'close' } });
    expect(told.and(closes('09-21 10:01', 'engine')).state.outcome).toBe('deadlocked');
  });

  it('what was handed up is the engine’s too', () => {
    const once = consult(proposed(), convened(), held({ present: [] }));
    const up = once.and(
      { ...convened({ when: '2026-09-21T14:00:00.000+08:00' }), at: '09-18 15:00' },
      held({ present: [] }, '09-21 14:00'),
      notified('09-21 15:00', 'zf', 'hj', 'yq', 'sj'),
      closes('09-21 15:01', 'engine'),
    );
    expect(up.state).toMatchObject({ over: true, outcome: 'escalated' });
  });

  it('what is deadlocked follows the notification that the convenor drafted from it', () => {
    const locked = consult(...HELD, deadlock());
    const draft = {
      ...{ aboutCaseId: 'the-case', type: 'other', reference: '综执〔2026〕3号' },
      ...{ content: '会商未达成一致，已提请责任认定。', secrecy: 'public' },
    };
    const notice = given(
      resultNotification,
      district,
      { ...act('09-18 17:00', 'zf.deptOfficer', 'draft', draft), about: snapshotOf(locked.state) },
      act('09-21 10:00', 'zf.deptDeputy', 'send'),
    );
    const told = locked.and(carriedOut('09-21 10:00', sentBy(notice)[0]));
    const over = told.and(carriedOut('09-21 10:01', sentBy(told).at(-1)));
    expect(over.state).toMatchObject({ over: true, outcome: 'deadlocked' });
  });

  it('what was agreed is the convenor’s or the centre’s deputy’s, never the engine’s', () => {
    const told = boundaryAgreed().and(notified('09-22 09:00', 'zf', 'hj', 'yq', 'sj'));
    expectVerdicts(told, closes('09-22 10:00'), {
      accepted: ['zf.deptOfficer', 'zhzx.centreDeputy'],
      'ACTOR.POST_FORBIDS': ['hj.deptHead'],
      'CASE.NOT_A_PARTY': ['ga.deptHead'],
      'CASE.STAGE_FORBIDS': ['engine'],
    });
  });
});
