import { at } from '@tiaokuai/testing';
import {
  act,
  by,
  clocks,
  MINUTES,
  order,
  outcomeFor,
  replied,
  REPLY,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

describe('Submitting a reply', () => {
  it('meets what runs, asks the supervisor, and is done once', () => {
    const story = order(yellow, replied);
    expect(clocks(story)).toMatchObject({
      'rectify 1': '10-19 17:30 met',
      'judge 1': '10-16 17:30 running',
    });
    story.when(act('10-15 10:00', by.officer, 'submitReply', REPLY)).then('CASE.STAGE_FORBIDS');
  });

  it('is about what was finished by then', () => {
    order(yellow)
      .when(act('10-15 09:00', by.officer, 'submitReply', { ...REPLY, finishedAt: at('10-16 09:00') }))
      .then('CASE.BACKDATED');
  });

  it('is possible in red after the last limit too: even then there is a way forward', () => {
    const over = order(yellow)
      .until('11-30 09:00')
      .and(
        act('11-30 09:00', by.officer, 'submitReply', REPLY),
        act('11-30 10:00', by.discipline, 'holdInterview', MINUTES),
        act('11-30 11:00', by.supervisor, 'acceptReply'),
      );
    expect(over.state.outcome).toBe('writtenOff');
  });

  it('is any post’s of the unit', () => {
    expect([
      outcomeFor('zf', 'deptOfficer', replied, yellow),
      outcomeFor('zf', 'liaisonA', replied, yellow),
      outcomeFor('sj', 'deptOfficer', replied, yellow),
      outcomeFor('dc', 'supervisor', replied, yellow),
    ]).toEqual(['accepted', 'accepted', 'CASE.NOT_A_PARTY', 'ACTOR.POST_FORBIDS']);
  });
});
