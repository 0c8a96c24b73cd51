import {
  act,
  asksSupplement,
  by,
  determined,
  opens,
  openedAt,
  SOURCE,
  story,
  TO_ADMITTED,
  TO_APPLIED,
  TO_DEFENDED,
  TO_FORWARDED,
  TO_OPINION,
  TO_REFERRED,
  TO_REFUSED,
  TO_REVIEW,
} from '../../../test/procedures/dispute/dispute.fixture.js';

const joins = (at: string) => act(at, by.engine, 'joinPanel', { panelCaseId: 'the-panel' });
const ends = (at: string, caseId = SOURCE.caseId) =>
  act(at, by.engine, 'followEnding', { caseId, ending: 'cancelled' });
const running = ({ state }: ReturnType<typeof story>) =>
  Object.values(state.obligations).filter(({ status }) => status === 'running');

describe('A dispute whose matter a panel takes up', () => {
  it.each([
    ['in negotiation', [openedAt], '09-15 15:00'],
    ['applied for', TO_APPLIED, '09-16 15:00'],
    ['while material is missing', [...TO_APPLIED, asksSupplement('09-17 09:00')], '09-17 15:00'],
    ['refused', TO_REFUSED, '09-17 15:00'],
    ['under review', TO_REVIEW, '09-17 15:00'],
    ['admitted', TO_ADMITTED, '09-17 11:00'],
    ['forwarded', TO_FORWARDED, '09-17 16:00'],
    ['defended', TO_DEFENDED, '09-18 15:00'],
    ['with an opinion', TO_OPINION, '09-21 15:00'],
  ])('is referred to it and owes nothing beside it: %s', (_where, acts, at) => {
    const joined = story(...acts, joins(at));
    expect(joined.state).toMatchObject({ stage: 'referred', panelCaseId: 'the-panel' });
    expect(running(joined)).toEqual([]);
    expect(joined.reactions.filter(([type, { does }]) => type === 'PanelJoined' && does === 'open')).toEqual(
      [],
    );
  });

  it('tells its parties, and carries out what the panel determines', () => {
    const joined = story(openedAt, joins('09-15 15:00'));
    const told = joined.reactions.flatMap(([type, each]) =>
      type === 'PanelJoined' && each.does === 'notify' ? [each.unit] : [],
    );
    expect(told).toEqual(['zf', 'yq']);
    expect(joined.and(determined('09-25 15:00')).state).toMatchObject({
      ...{ stage: 'executing', settlement: { by: 'determined', lead: 'zf' } },
    });
  });

  it('ends with the case that it is about, even if it was admitted: nobody else has asked the panel', () => {
    expect(story(...TO_ADMITTED, joins('09-17 11:00'), ends('09-17 15:00')).state).toMatchObject({
      ...{ stage: 'withdrawn', over: true },
    });
    expect(story(...TO_REFERRED, ends('09-22 15:00')).state).toMatchObject({
      stage: 'referred',
      over: false,
    });
    const contested = [SOURCE.caseId, 'another'].map((caseId) => ({ caseId, obligationId: 'result:zf:1' }));
    const two = story(opens({ contested }), joins('09-15 15:00'), ends('09-16 09:00'));
    expect(two.state).toMatchObject({ stage: 'referred', over: false });
    expect(two.and(ends('09-16 10:00', 'another')).state.over).toBe(true);
  });

  it('is not referred twice', () => {
    story(...TO_REFERRED)
      .when(joins('09-22 15:00'))
      .then('CASE.STAGE_FORBIDS');
  });
});
