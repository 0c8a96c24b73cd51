import { seenOf } from '../../case/sight.js';
import {
  act,
  by,
  clocks,
  countersigned,
  direct,
  district,
  follow,
  order,
  outcomeFor,
  SHEET,
  where,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { supervisionOrder } from './supervision-order.procedure.js';

const proposed = direct('red');
const refused = act('10-14 10:20', by.officeHead, 'countersign', { agreed: false, reason: '尚未到期' });

describe('An order that a supervisor begins above white', () => {
  const waiting = order(proposed);

  it('is served to nobody before its second signature: no colour, no points, no clock of the unit, no link', () => {
    expect(waiting.state).toMatchObject({ stage: 'countersigning', proposed: 'red', points: 0 });
    expect(waiting.state.colour).toBeUndefined();
    expect(clocks(waiting)).toEqual({ 'countersign 1': '10-14 12:00 running' });
    expect(waiting.reactions).toEqual([
      ['OrderProposed', expect.objectContaining({ key: 'toCountersign', unit: 'dc', posts: ['deptHead'] })],
    ]);
    expect(supervisionOrder.orderBadge?.(waiting.state)).toBeUndefined();
  });

  it('is not seen by the unit it is for', () => {
    const sees = (of: typeof waiting) =>
      seenOf(supervisionOrder, of.state, district.context('2026-10-14T10:30:00.000+08:00', by.head));
    expect([sees(waiting), sees(waiting.and(countersigned))]).toEqual(['nothing', 'all']);
  });

  it('countersigned, begins as any other, from that instant', () => {
    const served = waiting.and(countersigned);
    expect(served.state).toMatchObject({
      ...{ stage: 'red', points: -2, leadUnit: 'zf', countersignedBy: by.officeHead.person },
    });
    expect(clocks(served)).toEqual({
      'countersign 1': '10-14 12:00 met',
      'sign 1': '10-14 11:20 running',
      'rectify 1': '10-15 17:30 running',
      'interview 1': '10-16 17:30 running',
    });
    const told = served.reactions.filter(([type]) => type === 'OrderCountersigned');
    expect(told.map(([, { key }]) => key)).toEqual([
      ...['link', 'order:red', 'copy:red:jw', 'copy:red:qld', 'red', 'number'],
    ]);
  });

  it('about what was done late when it was drawn up asks for the reply alone', () => {
    const late = order(direct('yellow', { about: where({ status: 'metLate' }) }), countersigned);
    expect(clocks(late)).toMatchObject({
      'rectify 1': '10-19 17:30 met',
      'reply 1': '10-15 17:30 running',
    });
  });

  it('hears from the case, once it is linked, what happened before it was served', () => {
    const told = order(direct('yellow'), countersigned, follow('10-14 10:20', 'met'));
    expect(clocks(told)).toMatchObject({ 'rectify 1': '10-19 17:30 met', 'reply 1': '10-15 17:30 running' });
  });

  it('not agreed to, ends with the reason, and whoever drew it up is told', () => {
    const ended = waiting.and(refused);
    expect(ended.state).toMatchObject({ over: true, outcome: 'cancelled', points: 0 });
    expect(ended.reactions.at(-1)).toEqual([
      'SignatureRefused',
      expect.objectContaining({ unit: 'dc', posts: ['supervisor'] }),
    ]);
    waiting
      .when(act('10-14 10:20', by.officeHead, 'countersign', { agreed: false }))
      .then('CASE.FIELD_MISSING');
  });

  it('left unsigned is served by no silence: the fault is the head’s, and the district’s leader is told', () => {
    const late = waiting.until('10-30 09:00');
    expect(late.state).toMatchObject({ stage: 'countersigning' });
    expect(late.state.faults).toMatchObject([{ unit: 'dc', kind: 'order.countersign.elapsed' }]);
    const told = late.reactions.flatMap(([type, each]) =>
      type === 'ObligationElapsed' && each.does === 'notify' ? [`${each.key} ${each.unit}`] : [],
    );
    expect(told).toEqual(['superior dc', 'signatureLate qld']);
  });

  it('is signed by the head of the office or the district’s leader, never by who drew it up or for oneself', () => {
    const byHead = direct('yellow', { by: by.supervisor });
    const ownOffice = direct('yellow', {
      with: { ...SHEET, unit: 'dc', colour: 'yellow', direct: 'special' },
      about: where({ ownerUnit: 'dc' }),
    });
    const sameHand = { ...countersigned, by: { ...by.officeHead, person: by.supervisor.person } };
    expect([
      outcomeFor('dc', 'deptHead', countersigned, byHead),
      outcomeFor('qld', 'districtLeader', countersigned, byHead),
      outcomeFor('dc', 'supervisor', countersigned, byHead),
      outcomeFor('zf', 'deptHead', countersigned, byHead),
      outcomeFor('zhzx', 'centreHead', { ...countersigned, at: '10-16 09:00' }, byHead),
      outcomeFor('dc', 'deptHead', countersigned, ownOffice),
      outcomeFor('qld', 'districtLeader', countersigned, ownOffice),
    ]).toEqual([
      ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY'],
      ...['CASE.SELF_VERIFICATION', 'accepted'],
    ]);
    expect(order(ownOffice).state.obligations['countersign:case:1']?.ownerUnit).toBe('qld');
    const context = district.context('2026-10-14T10:30:00.000+08:00', sameHand.by);
    const command = { name: 'countersign', payload: { agreed: true } };
    expect(supervisionOrder.decide(waiting.state, command, context)).toMatchObject({
      rejection: 'CASE.SELF_VERIFICATION',
    });
  });
});
