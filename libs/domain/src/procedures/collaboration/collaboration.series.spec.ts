import { type Story } from '@tiaokuai/testing';
import { type CaseState } from '../../case/case.state.js';
import { carriedOut } from '../../../test/procedures/handover.fixture.js';
import { act, collab, TO_DECLINED } from '../../../test/procedures/collaboration/collaboration.fixture.js';

const first = collab(...TO_DECLINED);
const full = (series: string) =>
  act('09-17 15:00', 'engine', 'noteSeries', { series, subject: ['x'], count: 3, cases: ['a'] });
const afterwards = (of: Story<CaseState>) =>
  of.reactions.flatMap(([type, each]) => (type === 'SeriesReached' ? [each] : []));

describe('Declines counted over several cases', () => {
  it('count among those of the unit and among those of the matter', () => {
    const { matterId } = first.state;
    expect(
      first.reactions.flatMap(([, each]) => (each.does === 'count' ? [each.command.payload] : [])),
    ).toEqual([
      { series: 'collaboration.refusalsForSuggestion', subject: [first.state.requested] },
      { series: 'collaboration.declinesForDispute', subject: [matterId] },
    ]);
  });

  it('of a unit offer the requester a suggestion', () => {
    expect(afterwards(first.and(full('collaboration.refusalsForSuggestion')))).toEqual([
      expect.objectContaining({ does: 'notify', unit: 'yq', posts: ['streetDeputy'] }),
    ]);
  });

  it('of a matter are contested by rule, unless that was done already', () => {
    const told = first.and(full('collaboration.declinesForDispute'));
    const [reaction] = afterwards(told);
    if (reaction?.does !== 'advance') throw new Error('not contested');
    const disputed = told.and(carriedOut('09-17 15:00', reaction));
    expect(disputed.state.stage).toBe('disputed');
    expect(afterwards(disputed.and(full('collaboration.declinesForDispute')))).toHaveLength(1);
  });
});
