import { type Act, given, type Story } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import type { CaseState } from '../../case/case.state.js';
import type { Reaction } from '../../kernel/reaction.js';
import { resultNotification } from '../result-notification/result-notification.procedure.js';
import { supervisionOrder } from '../supervision-order/supervision-order.procedure.js';
import {
  accepted,
  act,
  closed,
  collab,
  confirmed,
  declined,
  district,
  requested,
  resultIn,
  signedIn,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { propertiesOf } from '../../kernel/properties.js';

type Sent = Exclude<Reaction, { does: 'notify' }>;
const isSent = (reaction: Reaction): reaction is Sent => reaction.does !== 'notify';
const sentBy = (of: Story<CaseState>): readonly Sent[] => of.reactions.map(([, each]) => each).filter(isSent);

/** As the engine carries it out; `caseId` stands for the id that casework would have given. */
function carriedOut(time: string, reaction: Sent | undefined, changed: object = {}): Act {
  if (reaction === undefined) throw new Error('nothing was asked for');
  return act(time, 'engine', reaction.command.name, {
    ...propertiesOf(reaction.command.payload),
    ...changed,
  });
}

it('it closes once the notification that the requested unit drafted from it was sent', () => {
  const done = collab(requested(), signedIn, accepted, resultIn, confirmed);
  done.when(closed).then('CASE.NOTIFICATION_MISSING');
  const draft = {
    ...{ aboutCaseId: 'the-case', type: 'closed', reference: '环监〔2026〕9号' },
    ...{ content: '监测超标，已移交查处。', secrecy: 'public' },
  };
  const notice = given(
    resultNotification,
    district,
    { ...act('09-21 16:00', 'hj.deptOfficer', 'draft', draft), about: snapshotOf(done.state) },
    act('09-22 10:00', 'hj.deptDeputy', 'send'),
  );
  // The collaboration runs the clock of the notification; the copy to the centre is no recipient.
  expect(Object.values(notice.state.obligations).map(({ key, ownerUnit }) => [key, ownerUnit])).toEqual([
    ['notice.read', 'yq'],
    ['notice.objection', 'hj'],
  ]);
  const told = sentBy(notice).find(({ does }) => does === 'advance');
  const notified = done.and(carriedOut('09-22 10:00', told));
  expect(notified.when(closed).state).toMatchObject({ over: true, outcome: 'done' });
});

it('nobody but the requested unit notifies', () => {
  const { state } = collab(requested(), signedIn, accepted, resultIn, confirmed);
  const draft = {
    ...{ aboutCaseId: 'the-case', type: 'closed', reference: '1', content: '办结', secrecy: 'public' },
  };
  given(resultNotification, district)
    .when({ ...act('09-21 16:00', 'yq.streetOfficer', 'draft', draft), about: snapshotOf(state) })
    .then('NOTICE.NOT_HANDLER');
});

it('the white order on a late result rises, hears of the result and ends here', () => {
  const passed = collab(requested(), signedIn, accepted).until('09-23 17:30');
  const [white, second] = sentBy(passed).filter(({ does }) => does === 'open');
  expect(second).toBeUndefined();
  const about = snapshotOf(collab(requested(), signedIn, accepted).until('09-22 17:30').state);
  const order = given(supervisionOrder, district, { ...carriedOut('09-22 17:30', white), about });
  const linked = passed.and(carriedOut('09-23 17:30', sentBy(order)[0], { caseId: 'the-order' }), {
    ...resultIn,
    at: '09-24 09:00',
  });
  const follow = sentBy(linked).find(({ command }) => command.name === 'followObligation');
  const heard = order.until('09-23 17:30').and(carriedOut('09-24 09:00', follow));
  expect(heard.state).toMatchObject({ stage: 'yellow', unit: 'hj', done: true });
});

describe('counted over several cases', () => {
  const first = collab(requested(), signedIn, declined());
  const full = (series: string) =>
    act('09-17 15:00', 'engine', 'noteSeries', { series, subject: ['x'], count: 3, cases: ['a'] });

  const afterwards = (of: Story<CaseState>) =>
    of.reactions.flatMap(([type, each]) => (type === 'SeriesReached' ? [each] : []));

  it('a decline counts among those of the unit and among those of the matter', () => {
    const { matterId } = first.state;
    expect(
      first.reactions.flatMap(([, each]) => (each.does === 'count' ? [each.command.payload] : [])),
    ).toEqual([
      { series: 'collaboration.refusalsForSuggestion', subject: [first.state.requested] },
      { series: 'collaboration.declinesForDispute', subject: [matterId] },
    ]);
  });

  it('so many declines of a unit offer the requester a suggestion', () => {
    expect(afterwards(first.and(full('collaboration.refusalsForSuggestion')))).toEqual([
      expect.objectContaining({ does: 'notify', unit: 'yq', posts: ['streetDeputy'] }),
    ]);
  });

  it('so many declines of a matter are contested by rule, unless that was done already', () => {
    const told = first.and(full('collaboration.declinesForDispute'));
    const [reaction] = afterwards(told);
    if (reaction?.does !== 'advance') throw new Error('not contested');
    const disputed = told.and(carriedOut('09-17 15:00', reaction));
    expect(disputed.state.stage).toBe('disputed');
    expect(afterwards(disputed.and(full('collaboration.declinesForDispute')))).toHaveLength(1);
  });
});
