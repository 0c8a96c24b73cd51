import type { Act } from '@tiaokuai/testing';
import { act, blownAt, sheet, story } from '../../../test/procedures/whistle/whistle.fixture.js';
import { whistle } from './whistle.procedure.js';
import { WORKED_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('What is told of a whistle', () => {
  it('every fact has a Chinese word, and keys do not repeat', () => {
    const facts = whistle.facts(WORKED_AT.evaluated().state);
    expect(facts.filter(({ label }) => !/\p{Script=Han}/u.test(label.zh))).toEqual([]);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
  });

  it('a draft waits for its author, an approved call for the dispatcher, an emergency for being blown', () => {
    const duties = (...acts: readonly Act[]) =>
      whistle.duties(story(...acts).state).map(({ unit, command }) => `${unit} ${command}`);
    const [draft, submit, approve] = blownAt('09-17 09:10');
    if (draft === undefined || submit === undefined || approve === undefined) return;
    expect(duties(draft)).toEqual(['wj submitForApproval']);
    expect(duties(draft, submit)).toEqual(['wj approve']);
    expect(duties(draft, submit, approve)).toEqual(['wj blow']);
    expect(duties(act('09-17 08:40', 'wj.streetOfficer', 'draft', sheet({ urgency: 'emergency' })))).toEqual([
      'wj blowNow',
    ]);
  });

  it('each item called for counts once in its grid; when it was too often, a warning’s signal is raised', () => {
    const counts = WORKED_AT.evaluated().reactions.flatMap(([type, each]) =>
      each.does === 'count' ? [[type, each.command.payload.series, ...each.command.payload.subject]] : [],
    );
    const { place, ask, title } = WORKED_AT.evaluated().state;
    expect(counts).toContainEqual(['ThreadOpened', 'whistle.recurrence', place.gridCode, 'JP-01']);
    expect(new Set(counts.map((each) => each.join())).size).toBe(counts.length);
    const reached = {
      series: 'whistle.recurrence',
      subject: [place.gridCode, 'JP-01'],
      count: 3,
      cases: ['a'],
    };
    const told = WORKED_AT.evaluated().and(act('09-24 10:00', 'engine', 'noteSeries', reached));
    const signal = { ...{ scene: title, link: 'JP-01', problem: ask, place }, itemCodes: ['JP-01'] };
    expect(told.reactions.filter(([type]) => type === 'SeriesReached')).toEqual([
      [
        'SeriesReached',
        expect.objectContaining({
          ...{ key: 'recurrence:JP-01', does: 'open', kind: 'warning' },
          command: { name: 'raiseSignal', payload: { ...signal, source: 'whistle.recurrence' } },
        }),
      ],
    ]);
  });
});
