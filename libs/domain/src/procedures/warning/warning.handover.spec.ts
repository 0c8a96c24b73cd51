import { given } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import type { Reaction } from '../../kernel/reaction.js';
import { orderIn } from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { whistle } from '../whistle/whistle.procedure.js';
import {
  acknowledges,
  act,
  ALL,
  by,
  cleared,
  DANGER,
  district,
  IN,
  LOOKED_BACK,
  OUT,
  outAt,
  reports,
  sent,
  story,
  told,
} from '../../../test/procedures/warning/warning.fixture.js';
import { propertiesOf } from '../../kernel/properties.js';

type Sent = Exclude<Reaction, { does: 'notify' }>;

/** As the engine carries it out; `changed` stands for the ids that casework would have given. */
function carriedOut(at: string, reaction: Reaction | undefined, changed: object = {}) {
  if (reaction === undefined || reaction.does === 'notify') throw new Error('nothing was asked for');
  const { name, payload } = (reaction satisfies Sent).command;
  return act(at, by.engine, name, { ...propertiesOf(payload), ...changed });
}

const danger = act('06-18 22:40', by.town, 'reportDanger', DANGER);

describe('the danger has begun', () => {
  const begun = story(...ALL, danger);

  it('an emergency call of the street there is drafted, of the departments that the warning knows', () => {
    expect(sent(begun)).toMatchObject([{ does: 'open', kind: 'whistle', key: 'whistle' }]);
    expect(told(begun).at(-1)).toBe('danger sp streetDispatcher,streetHead');
    const call = given(whistle, district, carriedOut('06-18 22:40', sent(begun)[0]));
    expect(call.state).toMatchObject({
      stage: 'drafted',
      urgency: 'emergency',
      matterId: 'the-case',
      calling: { unit: 'sp', office: 'sp', kind: 'street' },
      departments: [
        { unit: 'sl', role: 'lead', task: '封堵渗漏', itemCode: 'JP-17' },
        { unit: 'yj', role: 'assist', task: '调度抢险队伍', powerBasis: '防汛条例第27条' },
      ],
    });
    const blown = call.and(act('06-18 22:44', by.town, 'blowNow'));
    expect(blown.state.participations.map(({ unit }) => unit)).toEqual(['sl', 'yj']);
  });

  it('is said once, and the warning goes on until it is cleared', () => {
    begun.when({ ...danger, at: '06-18 22:50', by: by.street }).then('CASE.STAGE_FORBIDS');
    const over = story(...IN, danger, cleared, act('06-29 10:00', by.deputy, 'review', LOOKED_BACK));
    expect(sent(over)).toHaveLength(1);
    expect(over.state).toMatchObject({ over: true, outcome: 'escalatedToWhistle' });
  });

  it('is of red and orange warnings, in a grid that the directory knows', () => {
    story(...outAt('yellow'))
      .when(danger)
      .then('CASE.STAGE_FORBIDS');
    const nowhere = { ...DANGER, place: { gridCode: 'nowhere', address: '堤上' } };
    story(...ALL)
      .when({ ...danger, with: nowhere })
      .then('CASE.FIELD_INVALID');
  });

  it('where no department is known, the street is told to blow for itself', () => {
    const alone = story(
      act('06-18 16:20', by.street, 'raiseSignal', {
        ...{ scene: '险情', link: '堤防', problem: '渗漏', place: { address: '堤上' }, source: '巡查' },
      }),
      act('06-18 16:30', by.dispatcher, 'assess', {
        ...{ level: 'orange', cause: '雨', recipients: ['wj'], basis: '防汛条例', prevention: '巡堤' },
      }),
      act('06-18 16:40', by.centreDeputy, 'issueWarning', {
        measuresAsked: [{ unit: 'wj', text: '转移居民', itemCode: 'JP-17' }],
        validUntil: '2026-06-26T17:30:00.000+08:00',
      }),
      act('06-18 17:00', by.street, 'reportDanger', {
        ...DANGER,
        place: { gridCode: 'wj-1-01', address: '江滨' },
      }),
    );
    expect(sent(alone)).toEqual([]);
    expect(told(alone).at(-1)).toBe('danger wj streetDispatcher,streetHead');
  });
});

describe('measures of a red warning that do not come', () => {
  const red = story(
    ...outAt('red'),
    ...[by.street, by.town, by.helper].map((who) => acknowledges('06-18 16:50', who)),
    reports('06-18 17:00', by.street),
    reports('06-18 17:00', by.helper),
  );
  // 24 hours from 16:40; amber after 80 % of them.
  const [amberAt, dueAt] = ['06-19 11:52', '06-19 16:40'];

  it('white at amber; passing the limit makes that order red, and opens none', () => {
    const near = red.until(amberAt);
    expect(sent(near)).toMatchObject([
      { kind: 'supervisionOrder', command: { payload: { colour: 'white' } } },
    ]);
    const white = orderIn(district, { ...carriedOut(amberAt, sent(near)[0]), about: snapshotOf(near.state) });
    const link = white.reactions[0]?.[1];
    const known = near.and(carriedOut(amberAt, link, { caseId: 'order-1' }));
    const passed = known.until(dueAt);
    expect(sent(passed).slice(1)).toMatchObject([
      { does: 'advance', caseId: 'order-1', command: { name: 'raise', payload: { colour: 'red' } } },
    ]);
    const risen = white.and(carriedOut(dueAt, sent(passed)[1]));
    expect(risen.state).toMatchObject({ stage: 'red', unit: 'sp', points: -2 });
  });

  it('the same where the order was known only after the limit', () => {
    const passed = red.until(dueAt);
    expect(sent(passed)).toHaveLength(1);
    const white = orderIn(district, {
      ...carriedOut(dueAt, sent(passed)[0]),
      about: snapshotOf(passed.state),
    });
    expect(white.state.stage).toBe('yellow');
    const known = passed.and(carriedOut(dueAt, white.reactions[0]?.[1], { caseId: 'order-1' }));
    expect(sent(known).slice(1)).toMatchObject([{ caseId: 'order-1', command: { name: 'raise' } }]);
  });

  it('an order that ended before the limit is followed by a red one', () => {
    const near = red.until(amberAt);
    const owed = 'measures:sp:1';
    const ended = near.and(
      act(amberAt, by.engine, 'linkCase', { caseId: 'order-1', kind: 'supervisionOrder', about: owed }),
      act('06-19 12:00', by.engine, 'endLink', { caseId: 'order-1' }),
    );
    const passed = ended.until(dueAt);
    expect(sent(passed).slice(1)).toMatchObject([
      { does: 'open', kind: 'supervisionOrder', command: { payload: { unit: 'sp', colour: 'red' } } },
    ]);
    const again = passed.and(
      act(dueAt, by.engine, 'linkCase', { caseId: 'order-2', kind: 'supervisionOrder', about: owed }),
    );
    expect(sent(again)).toHaveLength(2);
  });
});

it('measures of any other level bring yellow, a street among them: it owes its own part', () => {
  const late = story(...OUT).until('06-23 17:30');
  // sp and all others missed the acknowledgement, so the warning is red by then; the old clocks kept their class.
  const orders = sent(late).map((each) =>
    propertiesOf(each.does === 'open' ? each.command.payload : undefined),
  );
  expect(orders.map(({ unit, colour }) => `${unit} ${colour}`)).toEqual(
    expect.arrayContaining(['sp white', 'wj white', 'yj white']),
  );
  const yellow = story(
    ...outAt('yellow'),
    ...[by.street, by.town, by.helper].map((who) => acknowledges('06-18 17:00', who)),
  );
  const passed = yellow.until('06-26 17:30');
  const order = orderIn(district, {
    ...carriedOut('06-26 17:30', sent(passed)[0]),
    about: snapshotOf(passed.state),
  });
  expect(order.state).toMatchObject({ stage: 'yellow', unit: 'wj', onlyAssists: false });
});
