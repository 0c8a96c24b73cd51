import {
  act,
  ADOPTED,
  asked,
  by,
  CARRIED_OUT,
  clocks,
  NOT_ADOPTED,
  received,
  replied,
  sent,
  SOON,
  story,
  told,
  toStreet,
  TRACKING,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('The limits of a suggestion', () => {
  it('receiving late is a fault, and it counts as received', () => {
    const late = story(sent).until('09-18 17:30');
    expect(late.state).toMatchObject({ stage: 'received', received: 'deemed' });
    expect(late.state.faults).toMatchObject([{ unit: 'zf', kind: 'suggestion.receive.elapsed' }]);
    expect(late.and(replied(NOT_ADOPTED)).state.stage).toBe('replied');
  });

  it('a reply not assessed in time counts as accepted, and is a fault of the sender', () => {
    const silent = story(sent, received, replied()).until('09-29 17:30');
    expect(silent.state).toMatchObject({ stage: 'tracking', published: true });
    expect(silent.state.faults).toMatchObject([{ unit: 'wj', kind: 'suggestion.assessReply.elapsed' }]);
    const without = story(sent, received, replied(NOT_ADOPTED)).until('09-29 17:30');
    expect(without.state.outcome).toBe('notAdopted');
  });

  it('a reply not assessed in time starts a step that is due by then on the next working day', () => {
    const silent = story(sent, received, replied(SOON)).until('09-29 17:30');
    expect(clocks(silent)).toMatchObject({ 'implementation 1': '09-30 17:30 running' });
  });

  it('a department that does not carry it out: yellow; a street is reminded, as of its receipt', () => {
    const late = story(...TRACKING).until('10-20 17:30');
    expect(asked(late)).toMatchObject([{ command: { payload: { unit: 'zf', colour: 'yellow' } } }]);
    const ofStreet = story(
      toStreet,
      act('09-21 10:00', by.street, 'reply', ADOPTED),
      act('09-22 10:00', by.department, 'acceptReply'),
    ).until('12-01 00:00');
    expect(asked(ofStreet)).toEqual([]);
    expect(told(ofStreet).filter((each) => each === 'reminder yq streetDeputy')).toHaveLength(3);
  });

  it('the engine closes when the sender does not, at the sender’s fault', () => {
    const over = story(...CARRIED_OUT).until('11-16 17:30');
    expect(over.state).toMatchObject({ over: true, outcome: 'implemented' });
    expect(over.state.faults).toMatchObject([{ unit: 'wj', kind: 'suggestion.close.elapsed' }]);
  });
});

describe('Silence', () => {
  it('of a department: a white order about a last limit, which then rises by itself', () => {
    const silent = story(sent, received).until('10-08 17:30');
    expect(clocks(silent)).toMatchObject({
      'reply 1': '10-08 17:30 elapsed',
      'whiteLimit 1': '10-12 17:30 running',
    });
    expect(asked(silent)).toMatchObject([
      {
        kind: 'supervisionOrder',
        command: {
          name: 'issue',
          payload: {
            ...{ unit: 'zf', colour: 'white' },
            obligationRef: { obligationId: 'whiteLimit:case:1' },
          },
        },
      },
    ]);
    const known = silent.and(
      act('10-08 17:31', by.engine, 'linkCase', {
        ...{ caseId: 'order-1', kind: 'supervisionOrder', about: 'whiteLimit:case:1' },
      }),
    );
    expect(asked(known.until('10-30 00:00'))).toHaveLength(1);
    const answered = known.and(replied(NOT_ADOPTED, '10-09 10:00'));
    expect(clocks(answered)).toMatchObject({
      'reply 1': '10-08 17:30 metLate',
      'whiteLimit 1': '10-12 17:30 met',
    });
    // Done in time, the order has no object any more.
    expect(asked(answered).at(-1)).toMatchObject({
      does: 'advance',
      caseId: 'order-1',
      command: { name: 'followObligation', payload: { status: 'met' } },
    });
  });

  it('of a street: a word, never an order', () => {
    const silent = story(toStreet).until('11-30 00:00');
    expect(asked(silent)).toEqual([]);
    expect(told(silent).at(-1)).toBe('reminder yq streetDeputy');
    expect(clocks(silent)['whiteLimit 1']).toBeUndefined();
    const late = silent.and(act('11-30 10:00', by.street, 'reply', NOT_ADOPTED));
    expect(asked(late)).toEqual([]);
    expect(late.state.stage).toBe('replied');
  });
});
