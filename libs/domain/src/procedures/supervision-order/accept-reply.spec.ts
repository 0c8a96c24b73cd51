import { at } from '@tiaokuai/testing';
import {
  accepted,
  act,
  by,
  district,
  MINUTES,
  officeReplied,
  order,
  orderOfBefore,
  outcomeFor,
  red,
  replied,
  REPLY,
  whiteAt,
  yellow,
  yellowOnSite,
  yellowToOffice,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { supervisionOrder } from './supervision-order.procedure.js';

describe('Accepting a reply', () => {
  it('writes the order off, and the case it is about hears so', () => {
    const over = order(yellow, replied, accepted);
    expect(over.state).toMatchObject({ stage: 'writtenOff', over: true, points: -1 });
    expect(over.reactions.at(-2)?.[1]).toMatchObject({
      caseId: 'the-whistle',
      command: { name: 'endLink', payload: { caseId: 'the-case' } },
    });
    over.when(act('10-15 16:00', by.supervisor, 'acceptReply')).then('CASE.OVER');
  });

  it('writes off a white order of before, which asked for a reply', () => {
    const white = orderOfBefore(whiteAt, act('10-15 09:00', by.officer, 'submitReply', REPLY));
    expect(white.and(accepted).state).toMatchObject({ stage: 'writtenOff', points: 0 });
  });

  it('may be done by a verifier after the supervisor’s time', () => {
    order(yellow, replied)
      .until('10-16 17:30')
      .when(act('10-16 18:00', by.verifier, 'acceptReply'))
      .then(['ObligationMet', 'OrderWrittenOff']);
  });

  it('needs the interview in red', () => {
    const story = order(red, replied);
    story.when(accepted).then('ORDER.INTERVIEW_OPEN');
    expect(story.and(act('10-15 10:00', by.leader, 'holdInterview', MINUTES), accepted).state.outcome).toBe(
      'writtenOff',
    );
  });

  it('is the supervisor’s, once there is one', () => {
    expect([
      outcomeFor('dc', 'supervisor', accepted, yellow, replied),
      outcomeFor('dc', 'supervisor', accepted, yellow),
      outcomeFor('dc', 'deptHead', accepted, yellow, replied),
      outcomeFor('zf', 'deptHead', accepted, yellow, replied),
      outcomeFor('sj', 'deptHead', accepted, yellow, replied),
    ]).toEqual([
      ...['accepted', 'CASE.STAGE_FORBIDS', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
    ]);
  });

  it('is a verifier’s too where it was owed on site, or once the supervisor’s time has passed', () => {
    expect([
      outcomeFor('jdzx', 'verifier', accepted, yellow, replied),
      outcomeFor('jdzx', 'verifier', accepted, yellowOnSite, replied),
      outcomeFor('jdzx', 'verifier', { ...accepted, at: '10-16 18:00' }, yellow, replied),
    ]).toEqual(['CASE.NOT_A_PARTY', 'accepted', 'accepted']);
  });

  it('is nobody’s of the unit itself, nor of who worked on it', () => {
    expect(outcomeFor('dc', 'supervisor', accepted, yellowToOffice, officeReplied)).toBe(
      'CASE.SELF_VERIFICATION',
    );
    const supervisor = { ...by.supervisor, person: by.officer.person };
    const command = { name: accepted.does, payload: accepted.with ?? {} };
    expect(
      supervisionOrder.decide(
        order(yellow, replied).state,
        command,
        district.context(at(accepted.at), supervisor),
      ),
    ).toMatchObject({ rejection: 'CASE.SELF_VERIFICATION' });
  });
});
