import type { SharedEvent } from '../../case/case.events.js';
import { type CaseSnapshot, snapshotOf } from '../../case/case.snapshot.js';
import { propertiesOf } from '../../kernel/properties.js';
import { act, stages, status } from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT, PAIR_AT, refuses } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';

const OTHER: CaseSnapshot = {
  ...snapshotOf(PAIR_AT.called().state),
  caseId: 'another',
  title: '江滨路夜间摊贩',
};
const refusing = (payload: object, about?: CaseSnapshot) => ({
  ...act('09-17 10:00', 'zf.deptOfficer', 'refuse', { deputy: 'p-zf-deptDeputy-1', ...payload }),
  ...(about && { about }),
});
const facts = (unit: string, state: Parameters<typeof whistle.facts>[0]) =>
  Object.fromEntries(
    whistle.facts(state).map(({ key, value }) => [key.replace(`thread.${unit}.`, ''), value]),
  );

describe('The grounds of a refusal', () => {
  it('are the four that the form offers', () => {
    const form = propertiesOf(whistle.commands.find(({ name }) => name === 'refuse')?.schema['properties']);
    expect(propertiesOf(form['ground'])['enum']).toEqual([
      ...['notStatutoryDuty', 'outsideArea', 'duplicate', 'factsUnclear'],
    ]);
  });

  it.each([
    ['the grid', { gridCode: 'wj-1-02' }],
    ['the address', { address: '区界以东二十米' }],
  ])('outside its area is shown by %s, with no citation', (_what, place) => {
    const refused = ALONE_AT.called().and(refusing({ ground: 'outsideArea', place }));
    expect(stages(refused)).toEqual(['zf refused']);
    expect(status(refused.state, 'whistle.result', 'zf')).toBe('paused');
    const shown = facts('zf', refused.state);
    expect(shown['refusal.gridCode'] ?? shown['refusal.address']).toBe(Object.values(place)[0]);
  });

  it('a duplicate is shown by a case in the same grid about the same item, which stays on record', () => {
    const payload = { ground: 'duplicate', duplicateOf: 'another' };
    const duplicate = {
      caseId: 'another',
      title: '江滨路夜间摊贩',
      place: { gridCode: 'wj-1-01', address: '江滨路1号' },
    };
    const outcome = ALONE_AT.called().when(refusing(payload, OTHER));
    expect(propertiesOf(outcome.events[0]?.payload)).toMatchObject({ unit: 'zf', duplicate });
    expect(facts('zf', outcome.state)).toMatchObject({ 'refusal.duplicate': '江滨路夜间摊贩' });
  });

  it.each([
    ['in another grid', { place: { gridCode: 'wj-1-02', address: '江滨路' } }],
    ['in no grid', { place: undefined }],
    ['about another item', { itemCodes: ['JP-08'] }],
  ])('a case %s is no duplicate', (_what, changed) => {
    ALONE_AT.called()
      .when(refusing({ ground: 'duplicate', duplicateOf: 'another' }, { ...OTHER, ...changed }))
      .then('WHISTLE.NOT_A_DUPLICATE');
  });

  it('of forms of before keep their words', () => {
    const stored = ALONE_AT.called()
      .and(refuses('09-17 10:00', 'zf'))
      .events.map((event) =>
        event.type === 'RefusalRecorded'
          ? { ...event, payload: { ...propertiesOf(event.payload), ground: 'tooBusy' } }
          : event,
      )
      .reduce((state, event) => whistle.evolve(state, event as SharedEvent), whistle.initial('the-case'));
    expect(facts('zf', stored)['refusal.ground']).toEqual({
      zh: '工作繁忙（不构成拒绝理由）',
      en: 'Too busy (no ground)',
    });
  });
});
