import { seenOf } from '../../case/sight.js';
import { at } from '@tiaokuai/testing';
import { type PostCode } from '../../kernel/post.js';
import {
  district,
  docketedAt,
  story,
  TO_DELIBERATING,
  TO_SERVED,
  vote,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';

describe('Who sees a panel case', () => {
  it('in full: panel, parties and the district’s leadership; others not at all', () => {
    const sees = (unit: string, post: PostCode): string =>
      seenOf(panel, story(docketedAt).state, district.context(at('09-30 17:00'), district.actor(unit, post)));
    expect([
      ...[sees('zf', 'deptOfficer'), sees('yq', 'streetOfficer'), sees('sf', 'legalOfficer')],
      ...[sees('jw', 'disciplineOfficer'), sees('sj', 'deptOfficer'), sees('qld', 'districtLeader')],
    ]).toEqual(['all', 'all', 'all', 'all', 'nothing', 'all']);
  });

  it('reads no vote before the service: not as words, not as facts', () => {
    const facts = (of: ReturnType<typeof story>) =>
      Object.fromEntries(panel.facts(of.state).map((each) => [each.key, each.value]));
    const hides = (of: ReturnType<typeof story>, type: string) =>
      panel.hides?.(of.state, { type, payload: {} });
    const voted = story(...TO_DELIBERATING, vote());
    expect(hides(voted, 'SeatVoted')).toBe(true);
    expect(hides(voted, 'Docketed')).toBe(false);
    expect(facts(voted)).toMatchObject({ 'seat.bb.voted': true, 'seat.sf.voted': false });
    expect(Object.keys(facts(voted)).some((key) => key.includes('vote.'))).toBe(false);
    const served = story(...TO_SERVED);
    expect(hides(served, 'SeatVoted')).toBe(false);
    expect(facts(served)).toMatchObject({
      'seat.bb.vote.1': 'zf',
      'seat.jw.vote.1': 'hj',
      'determination.lead': 'zf',
    });
  });
});
