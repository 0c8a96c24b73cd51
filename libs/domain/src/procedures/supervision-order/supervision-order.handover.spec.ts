import type { Reaction } from '../../kernel/reaction.js';
import type { Act, Story } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import type { CaseState } from '../../case/case.state.js';
import {
  act as whistleAct,
  ALONE,
  blownAt,
  CONTACT,
  DISTRICT,
  ON_SITE,
  RESULT,
  story,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import type { WhistleState } from '../whistle/whistle.state.js';
import {
  act,
  by,
  orderIn,
  REPLY,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { propertiesOf } from '../../kernel/properties.js';

type Sent = Exclude<Reaction, { does: 'notify' }>;

const isSent = (reaction: Reaction): reaction is Sent => reaction.does !== 'notify';
const sentBy = (of: Story<CaseState>): readonly Sent[] => of.reactions.map(([, each]) => each).filter(isSent);
/** The orders a case asked for, of all its life. */
const ordersOf = (of: Story<CaseState>): readonly Sent[] =>
  sentBy(of).filter((each) => each.does === 'open' && each.kind === 'supervisionOrder');
/** What a case told another, of all its life. */
const toldTo = (of: Story<CaseState>, caseId: string): readonly Sent[] =>
  sentBy(of).filter((each) => each.does === 'advance' && each.caseId === caseId);

/** As the engine carries it out; `caseId` stands for the id that casework would have given. */
function carriedOut(at: string, reaction: Sent | undefined, changed: object = {}): Act {
  if (reaction === undefined) throw new Error('nothing was asked for');
  return act(at, by.engine, reaction.command.name, { ...propertiesOf(reaction.command.payload), ...changed });
}

const opened = (at: string, from: Story<WhistleState>, n: number) =>
  orderIn(DISTRICT, { ...carriedOut(at, ordersOf(from)[n]), about: snapshotOf(from.state) });
const linked = (at: string, from: Story<WhistleState>, order: Story<CaseState>, caseId: string) =>
  from.and(carriedOut(at, toldTo(order, 'the-case')[0], { caseId }));

describe('the limits of a whistle open, raise and end orders, each once', () => {
  const called = story(
    ...blownAt('09-17 09:10', ALONE),
    whistleAct('09-17 09:40', 'zf.deptOfficer', 'acknowledge', CONTACT),
  );
  const absent = called.until('09-18 17:30');
  const first = opened('09-18 17:30', absent, 0);
  const known = linked('09-18 17:30', absent, first, 'order-1');

  it('whoever does not come gets a yellow order, and a second one is refused', () => {
    expect(ordersOf(absent)).toHaveLength(1);
    expect(first.state).toMatchObject({ stage: 'yellow', unit: 'zf', title: '督办：江滨路占道经营' });
    expect(known.state.links).toEqual([
      { caseId: 'order-1', kind: 'supervisionOrder', about: first.state.about?.id },
    ]);
    orderIn(DISTRICT)
      .when({ ...carriedOut('09-18 17:40', ordersOf(absent)[0]), about: snapshotOf(known.state) })
      .then('ORDER.EPISODE_OPEN');
  });

  it('two issued in one moment: the later one is void', () => {
    const both = linked('09-18 17:30', known, first, 'order-2');
    expect(toldTo(both, 'order-1')).toEqual([]);
    const ended = first.and(carriedOut('09-18 17:31', toldTo(both, 'order-2')[0]));
    expect(ended.state).toMatchObject({ outcome: 'cancelled', points: 0 });
  });

  const came = known.and(whistleAct('09-18 18:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
  const reply = first.and(carriedOut('09-18 18:00', toldTo(came, 'order-1')[0]));

  it('who comes late has put it right, and owes the reply', () => {
    expect(toldTo(came, 'order-1')).toHaveLength(1);
    expect(reply.state.obligations['rectify:case:1']?.status).toBe('met');
    expect(reply.state.obligations['reply:case:1']?.status).toBe('running');
  });

  const result = Object.values(came.state.obligations).find(({ key }) => key === 'whistle.result');
  const dayOf = (instant = ''): string => instant.slice(5, 16).replace('T', ' ');
  const [amberAt, dueAt] = [dayOf(result?.amberAt ?? ''), dayOf(result?.dueAt)];
  const amber = came.until(amberAt);
  const white = opened(amberAt, amber, 1);
  const under = linked(amberAt, amber, white, 'order-3');

  it('white at amber; passing the limit raises that order and opens none', () => {
    expect(white.state).toMatchObject({ stage: 'white', points: 0 });
    expect(white.until(dueAt).state).toMatchObject({ stage: 'yellow', points: -1 });
    expect(ordersOf(under.until(dueAt))).toHaveLength(2);
    expect(toldTo(under.until(dueAt), 'order-3')).toEqual([]);
  });

  it('the late result is told to the order, and an order that ended hears nothing more', () => {
    const late = under.until(dueAt).and(whistleAct('09-25 10:00', 'zf.deptOfficer', 'submitResult', RESULT));
    const order = white
      .until(dueAt)
      .and(
        carriedOut('09-25 10:00', toldTo(late, 'order-3')[0]),
        act('09-25 10:30', who('zf.deptOfficer'), 'submitReply', REPLY),
        act('09-25 15:00', by.supervisor, 'acceptReply'),
      );
    expect(order.state).toMatchObject({ outcome: 'writtenOff', points: -1 });
    const ended = late.and(
      carriedOut('09-25 15:00', toldTo(order, 'the-case').at(-1), { caseId: 'order-3' }),
    );
    expect(ended.state.links.at(-1)).toMatchObject({ caseId: 'order-3', ended: true });
    expect(toldTo(ended, 'order-3')).toHaveLength(1);
  });

  it('ended while the limit still runs, passing it is a new episode', () => {
    const cancelled = act(amberAt, by.engine, 'cancel', { reason: '误发', authority: 'recordError' });
    const order = white.and(cancelled);
    const ended = under.and(carriedOut(amberAt, toldTo(order, 'the-case').at(-1), { caseId: 'order-3' }));
    const passed = ended.until(dueAt);
    expect(ordersOf(passed)).toHaveLength(3);
    expect(opened(dueAt, passed, 2).state.stage).toBe('yellow');
  });
});
