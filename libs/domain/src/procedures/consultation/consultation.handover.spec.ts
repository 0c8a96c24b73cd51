import { type Act, given, type Story } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import type { CaseState } from '../../case/case.state.js';
import type { Reaction } from '../../kernel/reaction.js';
import { resultNotification } from '../result-notification/result-notification.procedure.js';
import { supervisionOrder } from '../supervision-order/supervision-order.procedure.js';
import {
  ALONE,
  blownAt,
  CONTACT,
  ON_SITE,
  RESULT,
  story,
  act as whistleAct,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  act,
  BOTH_CONFIRM,
  came,
  confirms,
  consult,
  convened,
  deadlock,
  district,
  HELD,
  held,
  proposed,
} from '../../../test/procedures/consultation/consultation.fixture.js';
import { propertiesOf } from '../../kernel/properties.js';

type Sent = Exclude<Reaction, { does: 'notify' }>;
const isSent = (reaction: Reaction): reaction is Sent => reaction.does !== 'notify';
const sentBy = (of: Story<CaseState>): readonly Sent[] => of.reactions.map(([, each]) => each).filter(isSent);

/** As the engine carries it out. */
function carriedOut(time: string, reaction: Sent | undefined): Act {
  if (reaction === undefined) throw new Error('nothing was asked for');
  return act(time, 'engine', reaction.command.name, propertiesOf(reaction.command.payload));
}

it('a result returned three times proposes a consultation that the centre convenes', () => {
  const again = (day: string): readonly Act[] => [
    whistleAct(`09-${day} 09:00`, 'zf.deptOfficer', 'submitResult', RESULT),
    whistleAct(`09-${day} 10:00`, 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '未解决' }),
  ];
  const whistle = story(
    ...blownAt('09-17 09:10', ALONE),
    whistleAct('09-17 09:40', 'zf.deptOfficer', 'acknowledge', CONTACT),
    whistleAct('09-17 10:30', 'zf.deptOfficer', 'reportIn', ON_SITE),
    ...[...again('18'), ...again('20'), ...again('21')],
  );
  const proposal = sentBy(whistle).find((each) => each.does === 'open' && each.kind === 'consultation');
  const opened = consult(carriedOut('09-21 10:00', proposal));
  expect(opened.state).toMatchObject({
    ...{ stage: 'proposed', convenor: 'zhzx', street: 'wj', urgency: 'ordinary', matterId: 'the-case' },
    ...{ itemCodes: ['JP-01'], invitees: [{ unit: 'wj' }, { unit: 'zf' }] },
  });
});

it('deadlocked, it closes once the notification that the convenor drafted from it was sent', () => {
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

it('who promised to come and stayed away twice gets a yellow order, though the case is over', () => {
  const failed = consult(
    ...[proposed(), convened(), ...BOTH_CONFIRM, held(came('yq.streetOfficer'))],
    { ...convened({ when: '2026-09-21T14:00:00.000+08:00' }), at: '09-18 15:00' },
    { ...confirms('hj', 'deptOfficer'), at: '09-18 16:00' },
    { ...confirms('yq', 'streetOfficer'), at: '09-18 16:00' },
    held(came('yq.streetOfficer'), '09-21 14:00'),
  );
  const issue = sentBy(failed).find((each) => each.does === 'open' && each.kind === 'supervisionOrder');
  const order = given(supervisionOrder, district, {
    ...carriedOut('09-21 14:00', issue),
    about: snapshotOf(failed.state),
  });
  expect(order.state).toMatchObject({ stage: 'yellow', unit: 'hj', points: -1, done: false });
});
