import { sentBy } from '../../../test/procedures/handover.fixture.js';
import { propertiesOf } from '../../kernel/properties.js';
import { snapshotOf } from '../../case/case.snapshot.js';
import type { Reaction } from '../../kernel/reaction.js';
import { orderIn } from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import {
  acknowledges,
  act,
  by,
  district,
  OUT,
  outAt,
  reports,
  story,
} from '../../../test/procedures/warning/warning.fixture.js';

/** As the engine carries it out; `changed` stands for the ids that casework would have given. */
function carriedOut(at: string, reaction: Reaction | undefined, changed: object = {}) {
  if (reaction === undefined || reaction.does === 'notify') throw new Error('nothing was asked for');
  const { name, payload } = reaction.command;
  return act(at, by.engine, name, { ...propertiesOf(payload), ...changed });
}

describe('measures of a red warning that do not come', () => {
  const red = story(
    ...outAt('red'),
    ...[by.street, by.town, by.helper].map((who) => acknowledges('06-18 16:50', who)),
    reports('06-18 17:00', by.street),
    reports('06-18 17:00', by.helper),
  );
  // 24 hours from 16:40; amber after 80 % of them.
  const [amberAt, dueAt] = ['06-19 11:52', '06-19 16:40'];

  const near = red.until(amberAt);
  const white = orderIn(district, {
    ...act(amberAt, by.engine, 'issue', {
      unit: 'sp',
      obligationRef: { caseId: near.state.caseId, obligationId: 'measures:sp:1' },
      ...{ colour: 'white', ground: '临期', requirement: '限期采取措施' },
    }),
    about: snapshotOf(near.state),
  });
  const link = white.reactions[0]?.[1];

  it('no order at amber by itself; passing the limit makes one that a person issued red, and opens none', () => {
    expect(sentBy(near)).toEqual([]);
    const passed = near.and(carriedOut(amberAt, link, { caseId: 'order-1' })).until(dueAt);
    expect(sentBy(passed)).toMatchObject([
      { does: 'advance', caseId: 'order-1', command: { name: 'raise', payload: { colour: 'red' } } },
    ]);
    const risen = white.and(carriedOut(dueAt, sentBy(passed)[0]));
    expect(risen.state).toMatchObject({ stage: 'red', unit: 'sp', points: -2 });
  });

  it('the same where the order was known only after the limit', () => {
    const passed = red.until(dueAt);
    expect(sentBy(passed)).toMatchObject([{ does: 'open', command: { payload: { colour: 'red' } } }]);
    const known = passed.and(carriedOut(dueAt, link, { caseId: 'order-1' }));
    expect(sentBy(known).slice(1)).toMatchObject([{ caseId: 'order-1', command: { name: 'raise' } }]);
  });

  it('an order that ended before the limit is followed by a red one', () => {
    const owed = 'measures:sp:1';
    const ended = near.and(
      act(amberAt, by.engine, 'linkCase', { caseId: 'order-1', kind: 'supervisionOrder', about: owed }),
      act('06-19 12:00', by.engine, 'endLink', { caseId: 'order-1' }),
    );
    const passed = ended.until(dueAt);
    expect(sentBy(passed)).toMatchObject([
      { does: 'open', kind: 'supervisionOrder', command: { payload: { unit: 'sp', colour: 'red' } } },
    ]);
    const again = passed.and(
      act(dueAt, by.engine, 'linkCase', { caseId: 'order-2', kind: 'supervisionOrder', about: owed }),
    );
    expect(sentBy(again)).toHaveLength(1);
  });
});

it('measures of any other level bring yellow, of a warning risen to red red, a street among them: it owes its own part', () => {
  const late = story(...OUT).until('06-23 17:30');
  // sp and all others missed the acknowledgement, so the warning is red by then; the old clocks kept their class.
  const orders = sentBy(late).map((each) => (each.does === 'open' ? propertiesOf(each.command.payload) : {}));
  expect(orders.map(({ unit, colour }) => `${String(unit)} ${String(colour)}`)).toEqual(
    expect.arrayContaining(['sp red', 'wj red', 'yj red']),
  );
  const yellow = story(
    ...outAt('yellow'),
    ...[by.street, by.town, by.helper].map((who) => acknowledges('06-18 17:00', who)),
  );
  const passed = yellow.until('06-26 17:30');
  const order = orderIn(district, {
    ...carriedOut('06-26 17:30', sentBy(passed)[0]),
    about: snapshotOf(passed.state),
  });
  expect(order.state).toMatchObject({ stage: 'yellow', unit: 'wj', onlyAssists: false });
});
