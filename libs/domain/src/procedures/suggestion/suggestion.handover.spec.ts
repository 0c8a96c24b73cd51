import { snapshotOf } from '../../case/case.snapshot.js';
import type { Reaction } from '../../kernel/reaction.js';
import { orderIn } from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import {
  act,
  asked,
  by,
  district,
  NOT_ADOPTED,
  received,
  replied,
  sent,
  story,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';
import { propertiesOf } from '../../kernel/properties.js';

/** As the engine carries it out; `changed` stands for the ids that casework would have given. */
function carriedOut(at: string, reaction: Reaction | undefined, changed: object = {}) {
  if (reaction === undefined || reaction.does === 'notify') throw new Error('nothing was asked for');
  const { name, payload } = reaction.command;
  return act(at, by.engine, name, { ...propertiesOf(payload), ...changed });
}

describe('an unanswered suggestion leads to one order', () => {
  const silent = story(sent, received).until('10-08 17:30');
  const white = orderIn(district, {
    ...carriedOut('10-08 17:30', asked(silent)[0]),
    about: snapshotOf(silent.state),
  });
  const known = silent.and(carriedOut('10-08 17:31', white.reactions[0]?.[1], { caseId: 'order-1' }));

  it('white, with three working days of its own', () => {
    expect(white.state).toMatchObject({ stage: 'white', unit: 'zf', points: 0 });
    expect(white.state.obligations['white:case:1']?.dueAt).toBe('2026-10-12T17:30:00.000+08:00');
  });

  it('which rises by its own limits', () => {
    expect(white.until('10-12 17:30').state).toMatchObject({ stage: 'yellow', points: -1 });
    expect(asked(known.until('11-30 00:00'))).toHaveLength(1);
  });

  it('and is written off by a reply in time', () => {
    const answered = known.and(replied(NOT_ADOPTED, '10-09 10:00'));
    const order = white.and(carriedOut('10-09 10:00', asked(answered).at(-1)));
    expect(order.state).toMatchObject({ outcome: 'writtenOff', points: 0 });
  });

  it('which came only after the last limit, because the worker was down: a second one is refused', () => {
    const late = story(sent, received).until('10-20 00:00');
    const [first, ...others] = asked(late);
    const yellow = orderIn(district, { ...carriedOut('10-20 00:00', first), about: snapshotOf(late.state) });
    expect(yellow.state.stage).toBe('yellow');
    const linked = late.and(carriedOut('10-20 00:01', yellow.reactions[0]?.[1], { caseId: 'order-1' }));
    for (const other of others)
      orderIn(district)
        .when({ ...carriedOut('10-20 00:02', other), about: snapshotOf(linked.state) })
        .then('ORDER.EPISODE_OPEN');
  });
});
