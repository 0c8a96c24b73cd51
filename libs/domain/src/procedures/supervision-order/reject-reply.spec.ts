import { at } from '@tiaokuai/testing';
import {
  act,
  by,
  clocks,
  district,
  follow,
  officeReplied,
  order,
  orderOfBefore,
  outcomeFor,
  red,
  rejected,
  replied,
  REPLY,
  whiteAt,
  yellow,
  yellowOnSite,
  yellowToOffice,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { supervisionOrder } from './supervision-order.procedure.js';

describe('Rejecting a reply', () => {
  it('once, it is put right anew in the colour’s length; twice, it rises', () => {
    const once = order(yellow, replied, rejected);
    expect(once.state).toMatchObject({ stage: 'yellow', rejected: 1 });
    expect(clocks(once)).toMatchObject({ 'rectify 2': '10-20 17:30 running' });
    const twice = once.and(
      act('10-16 09:00', by.officer, 'submitReply', REPLY),
      act('10-16 15:00', by.supervisor, 'rejectReply', { reason: '未见实效' }),
    );
    expect(twice.state).toMatchObject({ stage: 'red', rejected: 0, points: -2, signed: 'no' });
  });

  it('in a white order of before after the original limit raises the order', () => {
    const white = orderOfBefore(whiteAt, act('10-15 17:00', by.officer, 'submitReply', REPLY));
    // While it is judged, the ladder stands still.
    expect(white.until('10-16 09:00').state.stage).toBe('white');
    const rejected = white.and(act('10-16 09:00', by.supervisor, 'rejectReply', { reason: '未完成' }));
    expect(rejected.state).toMatchObject({ stage: 'yellow', points: -1 });
  });

  it('in a white order of before before the original limit leaves it white', () => {
    const story = orderOfBefore(
      whiteAt,
      act('10-15 09:00', by.officer, 'submitReply', REPLY),
      act('10-15 10:00', by.supervisor, 'rejectReply', { reason: '未见实效' }),
    );
    expect(story.state).toMatchObject({ stage: 'white', rejected: 1 });
    expect(clocks(story)).toMatchObject({ 'rectify 2': '10-15 17:30 running' });
  });

  it('twice before anybody signed, asks to sign the new colour only', () => {
    const story = order(
      yellow,
      act('10-14 10:10', by.officer, 'submitReply', REPLY),
      act('10-14 10:20', by.supervisor, 'rejectReply', { reason: '未见实效' }),
      act('10-14 10:30', by.officer, 'submitReply', REPLY),
      act('10-14 10:40', by.supervisor, 'rejectReply', { reason: '未见实效' }),
    );
    expect(clocks(story)).toMatchObject({
      'sign 1': '10-14 12:00 cancelled',
      'sign 2': '10-14 11:40 running',
    });
  });

  it('twice where it was put right already, asks for another reply alone', () => {
    const story = order(
      yellow,
      follow('10-14 10:05', 'metLate'),
      act('10-14 10:10', by.officer, 'submitReply', REPLY),
      act('10-14 10:20', by.supervisor, 'rejectReply', { reason: '未见实效' }),
      act('10-14 10:30', by.officer, 'submitReply', REPLY),
      act('10-14 10:40', by.supervisor, 'rejectReply', { reason: '未见实效' }),
    );
    expect(story.state.stage).toBe('red');
    expect(clocks(story)).toMatchObject({
      'rectify 3': '10-15 17:30 met',
      'reply 2': '10-15 17:30 running',
    });
  });

  it('in red is put right anew in red', () => {
    const { state } = order(
      red,
      act('10-14 11:00', by.officer, 'submitReply', REPLY),
      act('10-14 15:00', by.supervisor, 'rejectReply', { reason: '未见实效' }),
      act('10-14 16:00', by.officer, 'submitReply', REPLY),
      act('10-14 17:00', by.supervisor, 'rejectReply', { reason: '未见实效' }),
    );
    expect(state).toMatchObject({ stage: 'red', rejected: 2 });
  });

  it('is the supervisor’s, once there is one', () => {
    expect([
      outcomeFor('dc', 'supervisor', rejected, yellow, replied),
      outcomeFor('dc', 'supervisor', rejected, yellow),
      outcomeFor('dc', 'deptHead', rejected, yellow, replied),
      outcomeFor('zf', 'deptHead', rejected, yellow, replied),
      outcomeFor('sj', 'deptHead', rejected, yellow, replied),
    ]).toEqual([
      ...['accepted', 'CASE.STAGE_FORBIDS', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
    ]);
  });

  it('is a verifier’s too where it was owed on site, or once the supervisor’s time has passed', () => {
    expect([
      outcomeFor('jdzx', 'verifier', rejected, yellow, replied),
      outcomeFor('jdzx', 'verifier', rejected, yellowOnSite, replied),
      outcomeFor('jdzx', 'verifier', { ...rejected, at: '10-16 18:00' }, yellow, replied),
    ]).toEqual(['CASE.NOT_A_PARTY', 'accepted', 'accepted']);
  });

  it('is nobody’s of the unit itself, nor of who worked on it', () => {
    expect(outcomeFor('dc', 'supervisor', rejected, yellowToOffice, officeReplied)).toBe(
      'CASE.SELF_VERIFICATION',
    );
    const supervisor = { ...by.supervisor, person: by.officer.person };
    const command = { name: rejected.does, payload: rejected.with ?? {} };
    expect(
      supervisionOrder.decide(
        order(yellow, replied).state,
        command,
        district.context(at(rejected.at), supervisor),
      ),
    ).toMatchObject({ rejection: 'CASE.SELF_VERIFICATION' });
  });
});
