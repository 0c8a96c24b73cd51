import { testDistrict } from '@tiaokuai/testing';
import {
  accepted,
  act,
  ADOPTED,
  asked,
  by,
  CARRIED_OUT,
  clocks,
  MISDIRECTED,
  NOT_ADOPTED,
  readdressed,
  received,
  redirected,
  rejected,
  replied,
  reported,
  sent,
  sentWith,
  story,
  storyIn,
  told,
  toStreet,
  TRACKING,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';
import { suggestion } from './suggestion.procedure.js';

describe('suggesting', () => {
  it('takes the matter from its first ground, and owes an answer', () => {
    const first = story(sent);
    expect(first.state).toMatchObject({
      ...{ stage: 'sent', sender: 'wj', addressee: 'zf', leadUnit: 'zf', matterId: 'the-matter' },
      title: '对综合行政执法局的工作建议（工作方式）',
      parties: [
        { unit: 'wj', role: 'caller', live: true },
        { unit: 'zf', role: 'lead', live: true },
      ],
    });
    expect(clocks(first)).toEqual({
      'receive 1': '09-18 17:30 running',
      'redirect 1': '09-28 17:30 running',
      'reply 1': '10-08 17:30 running',
    });
    expect(told(first)).toEqual(['asked zf liaisonA,liaisonB,platformOperator', 'asked zf deptDeputy']);
  });

  it.each([
    ['SUGGEST.NEEDS_GROUNDS', { grounds: [] }],
    ['LIST.ITEM_UNKNOWN', { itemCodes: ['JP-99'] }],
    ['CASE.FIELD_INVALID', { to: 'wj' }],
    ['CASE.FIELD_INVALID', { to: 'nobody' }],
  ])('%s', (code, wrong) => {
    story().when(sentWith(wrong)).then(code);
  });

  it('rests on a case that exists', () => {
    story()
      .when({ ...sent, about: undefined })
      .then('CASE.FIELD_INVALID');
  });

  it('is refused while nobody is on the addressee’s liaison slots for the item', () => {
    const vacant = testDistrict({
      directory: (directory) => ({
        ...directory,
        holdings: Object.fromEntries(
          Object.entries(directory.holdings).filter(
            ([, [held]]) => held?.unit !== 'zf' || !/^liaison/.test(held.post),
          ),
        ),
      }),
    });
    storyIn(vacant).when(sent).then('CASE.LIAISON_VACANT');
  });
});

describe('receiving', () => {
  it('late is a fault, and it counts as received', () => {
    const late = story(sent).until('09-18 17:30');
    expect(late.state).toMatchObject({ stage: 'received', received: 'deemed' });
    expect(late.state.faults).toMatchObject([{ unit: 'zf', kind: 'suggestion.receive.elapsed' }]);
    expect(late.and(replied(NOT_ADOPTED)).state.stage).toBe('replied');
  });

  it('in time', () => {
    story(sent)
      .when(received)
      .then([
        ['SuggestionReceived', { deemed: false }],
        ['ObligationMet', { id: 'receive:case:1', late: false }],
      ]);
  });
});

describe('passing it on', () => {
  it('stops what runs; the sender readdresses, and everything starts anew', () => {
    const wrong = story(sent, received, redirected);
    expect(wrong.state).toMatchObject({ stage: 'misdirected', rightUnit: 'sj' });
    expect(clocks(wrong)).toMatchObject({
      'redirect 1': '09-28 17:30 cancelled',
      'reply 1': '10-08 17:30 cancelled',
    });
    expect(told(wrong).at(-1)).toBe('misdirected wj streetDeputy');
    expect(suggestion.duties(wrong.state)).toMatchObject([{ unit: 'wj', command: 'readdress' }]);
    const again = wrong.and(readdressed);
    expect(again.state).toMatchObject({ stage: 'sent', addressee: 'sj', leadUnit: 'sj', received: 'no' });
    expect(again.state.parties).toEqual([
      { unit: 'wj', role: 'caller', live: true },
      { unit: 'zf', role: 'lead', live: false },
      { unit: 'sj', role: 'lead', live: true },
    ]);
    expect(clocks(again)).toMatchObject({
      'receive 2': '09-20 17:30 running',
      'reply 2': '10-09 17:30 running',
    });
  });

  it('is done before it is received too, within seven working days', () => {
    expect(story(sent, { ...redirected, at: '09-17 11:00' }).state.stage).toBe('misdirected');
    story(sent, received)
      .when({ ...redirected, at: '09-28 17:30' })
      .then('SUGGEST.REDIRECT_LATE');
  });

  it('is done once', () => {
    story(sent, redirected, readdressed)
      .when(act('09-19 10:00', by.second, 'redirect', { rightUnit: 'ga', reason: '不属我局' }))
      .then('SUGGEST.REDIRECT_TWICE');
    // The sender may insist on the first one, too.
    const insisted = story(sent, redirected, { ...readdressed, with: { to: 'zf' } });
    expect(insisted.state.parties).toHaveLength(2);
    insisted.when({ ...redirected, at: '09-19 10:00' }).then('SUGGEST.REDIRECT_TWICE');
  });

  it.each([
    ['rightUnit', 'redirect', by.addressee, { ...MISDIRECTED, rightUnit: 'zf' }],
    ['rightUnit', 'redirect', by.addressee, { ...MISDIRECTED, rightUnit: 'nobody' }],
  ])('names another unit at %s', (field, does, who, payload) => {
    const outcome = story(sent).when(act('09-18 10:00', who, does, payload));
    outcome.then('CASE.FIELD_INVALID');
    expect(outcome.rejection?.field).toBe(field);
  });

  it('to nobody else than an office', () => {
    story(sent, redirected)
      .when({ ...readdressed, with: { to: 'wj' } })
      .then('CASE.FIELD_INVALID');
  });
});

describe('taking it back', () => {
  it.each([
    ['sent', [sent]],
    ['received', [sent, received]],
    ['misdirected', [sent, redirected]],
  ])('while it is %s', (stage, acts) => {
    const before = story(...acts);
    expect(before.state.stage).toBe(stage);
    const { state } = before.and(act('09-18 16:00', by.deputy, 'withdraw', { reason: '已另行商定' }));
    expect(state).toMatchObject({ stage: 'closed', over: true, outcome: 'withdrawn' });
  });
});

describe('replying', () => {
  it.each([
    ['SUGGEST.VERDICT_NEEDS_REASON', { verdict: 'notAdopted' }],
    ['SUGGEST.ADOPTION_NEEDS_PLAN', { verdict: 'adopted', reason: '可行' }],
    ['SUGGEST.ADOPTION_NEEDS_PLAN', { verdict: 'partlyAdopted', reason: '可行', plan: [] }],
    ['CASE.FIELD_INVALID', { ...ADOPTED, verdict: 'keptForReference' }],
    [
      'CLOCK.AGREED_DATE_OUT_OF_RANGE',
      { ...ADOPTED, plan: [{ action: '立即办理', agreedDate: '2026-09-21' }] },
    ],
    ['CLOCK.AGREED_DATE_OUT_OF_RANGE', { ...ADOPTED, plan: [{ action: '远期', agreedDate: '2027-06-01' }] }],
  ])('%s', (code, payload) => {
    story(sent, received).when(replied(payload)).then(code);
  });

  it('meets what was owed, and asks the sender', () => {
    const answered = story(sent, received, replied());
    expect(clocks(answered)).toMatchObject({
      'reply 1': '10-08 17:30 met',
      'redirect 1': '09-28 17:30 cancelled',
      'assessReply 1': '09-29 17:30 running',
    });
    expect(told(answered).at(-1)).toBe('asked wj ');
  });

  it.each(['notAdopted', 'keptForReference'])('%s, accepted, closes with that verdict', (verdict) => {
    const { state } = story(sent, received, replied({ verdict, reason: '理由' }), accepted);
    expect(state).toMatchObject({ over: true, outcome: verdict, published: false });
  });

  it('rejected, it is owed anew, once', () => {
    const again = story(sent, received, replied(NOT_ADOPTED), rejected);
    expect(again.state).toMatchObject({ stage: 'received', rejected: 1 });
    expect(clocks(again)).toMatchObject({ 'reply 2': '10-13 17:30 running' });
    const second = again.and(replied(NOT_ADOPTED, '09-23 10:00'));
    second.when({ ...rejected, at: '09-23 15:00' }).then('SUGGEST.REJECT_ONCE');
    const met = second.and({
      ...rejected,
      at: '09-23 15:00',
      with: { reason: '仍未说明依据', consultation: true },
    });
    expect(met.state).toMatchObject({ over: true, outcome: 'notAdopted', rejected: 2 });
    expect(asked(met)).toMatchObject([
      {
        kind: 'consultation',
        command: {
          name: 'propose',
          payload: {
            invitees: [
              { unit: 'wj', required: true },
              { unit: 'zf', required: true },
            ],
          },
        },
      },
    ]);
  });

  it('the first one is not taken to a consultation', () => {
    story(sent, received, replied(NOT_ADOPTED))
      .when({ ...rejected, with: { reason: '不同意', consultation: true } })
      .then('CASE.FIELD_INVALID');
  });

  it('not assessed in time counts as accepted, and is a fault of the sender', () => {
    const silent = story(sent, received, replied()).until('09-29 17:30');
    expect(silent.state).toMatchObject({ stage: 'tracking', published: true });
    expect(silent.state.faults).toMatchObject([{ unit: 'wj', kind: 'suggestion.assessReply.elapsed' }]);
    const without = story(sent, received, replied(NOT_ADOPTED)).until('09-29 17:30');
    expect(without.state.outcome).toBe('notAdopted');
  });
});

describe('silence', () => {
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

describe('carrying it out', () => {
  it('every step is owed by its own date; the last one asks the sender to close', () => {
    const under = story(...TRACKING);
    expect(clocks(under)).toMatchObject({
      'implementation 1': '10-20 17:30 running',
      'implementation 2': '11-10 17:30 running',
    });
    const all = story(...CARRIED_OUT);
    expect(clocks(all)).toMatchObject({
      'implementation 1': '10-20 17:30 met',
      'implementation 2': '11-10 17:30 met',
      'close 1': '11-16 17:30 running',
    });
    const over = all.and(act('11-10 09:00', by.deputy, 'close', { score: 4 }));
    expect(over.state).toMatchObject({ over: true, outcome: 'implemented', score: 4, published: true });
  });

  it('the steps may be reported in any order, each once', () => {
    const second = story(...TRACKING, reported(2, '10-16 10:00'));
    expect(clocks(second)).toMatchObject({ 'implementation 2': '11-10 17:30 met' });
    second.when(reported(2, '10-16 11:00')).then('CASE.FIELD_INVALID');
    second.when(act('10-16 11:00', by.deputy, 'close')).then('SUGGEST.IMPLEMENTATION_OPEN');
  });

  it('a date that passed while the sender thought about it is the next working day', () => {
    const soon = { ...ADOPTED, plan: [{ action: '排班', agreedDate: '2026-09-22' }] };
    const late = story(sent, received, replied(soon), { ...accepted, at: '09-24 10:00' });
    expect(clocks(late)).toMatchObject({ 'implementation 1': '09-28 17:30 running' });
    const silent = story(sent, received, replied(soon)).until('09-29 17:30');
    expect(clocks(silent)).toMatchObject({ 'implementation 1': '09-30 17:30 running' });
  });

  it('a department that does not: white at amber, then that order; a street is reminded, as of its receipt', () => {
    const late = story(...TRACKING).until('10-20 17:30');
    expect(asked(late)).toMatchObject([{ command: { payload: { unit: 'zf', colour: 'white' } } }]);
    const ofStreet = story(
      toStreet,
      act('09-21 10:00', by.street, 'reply', ADOPTED),
      act('09-22 10:00', by.department, 'acceptReply'),
    ).until('12-01 00:00');
    expect(asked(ofStreet)).toEqual([]);
    expect(told(ofStreet).filter((each) => each === 'reminder yq streetDeputy')).toHaveLength(3);
  });

  it('once every open step has passed, the sender may end it: adopted, not carried out', () => {
    const late = story(...TRACKING).until('11-10 17:30');
    expect(late.and(act('11-11 09:00', by.deputy, 'close')).state.outcome).toBe('adopted');
    const reportedLate = late.and(reported(1, '11-11 09:00'), reported(2, '11-11 09:10'));
    expect(reportedLate.and(act('11-11 09:20', by.deputy, 'close')).state.outcome).toBe('implemented');
  });

  it('the engine closes when the sender does not, at the sender’s fault', () => {
    const over = story(...CARRIED_OUT).until('11-16 17:30');
    expect(over.state).toMatchObject({ over: true, outcome: 'implemented' });
    expect(over.state.faults).toMatchObject([{ unit: 'wj', kind: 'suggestion.close.elapsed' }]);
  });

  it('is extended by the sender’s consent', () => {
    const wish = {
      ...{ obligationId: 'implementation:case:1', length: 5, grade: 'party', specialReason: 'thirdParty' },
    };
    const longer = story(
      ...TRACKING,
      act('10-10 10:00', by.addressee, 'requestExtension', wish),
      act('10-10 11:00', by.deputy, 'decideExtension', {
        ...{ requestId: 'extension-1', granted: true, reason: '同意' },
      }),
    );
    expect(clocks(longer)).toMatchObject({ 'implementation 1': '10-27 17:30 running' });
  });
});

describe('what an adoption sets off', () => {
  const adopted = (more: object) => story(sentWith(more), received, replied(), accepted);

  it('a rule about an item: a change of the list', () => {
    expect(asked(adopted({ subject: 'rule' }))).toMatchObject([
      { kind: 'listChange', command: { name: 'propose', payload: { change: 'alter', item: 'JP-01' } } },
    ]);
    expect(asked(adopted({ subject: 'rule', itemCodes: undefined }))).toEqual([]);
    expect(asked(story(sentWith({ subject: 'rule' }), received, replied(NOT_ADOPTED), accepted))).toEqual([]);
  });

  it('staffing: a note for whoever keeps the ledger', () => {
    expect(told(adopted({ subject: 'staffing' }))).toContain('staffing bb staffingOfficer');
  });
});

it('tells its facts in words', () => {
  const facts = suggestion.facts(story(...CARRIED_OUT).state);
  expect(facts).toContainEqual(expect.objectContaining({ key: 'step.2.done', value: true }));
  expect(facts).toContainEqual(expect.objectContaining({ key: 'addressee', value: 'zf', format: 'unit' }));
});
