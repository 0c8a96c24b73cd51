import type { Act, Story } from '@tiaokuai/testing';
import { sentBy, sentNamed, sentWords } from '../../../test/procedures/handover.fixture.js';
import { act, blownAt, opened, story } from '../../../test/procedures/whistle/whistle.fixture.js';
import { refuses, suggests } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import type { WhistleState } from './whistle.state.js';

const contests = (time: string, unit: string): Act =>
  act(time, 'wj.streetDeputy', 'contestRefusal', { unit, reason: '主责', basis: '清单' });
const links = (time: string, caseId: string, kind: string, about?: string): Act =>
  act(time, 'engine', 'linkCase', { caseId, kind, ...(about === undefined ? {} : { about }) });
const isTold = (time: string, count: number, ...cases: string[]): Act =>
  act(time, 'engine', 'noteSeries', {
    ...{ series: 'panel.trigger.refusals', subject: ['the-case'], count, cases },
  });
const panelSits = (time: string): Act => links(time, 'p-1', 'panel', 'refusals');
const panelIsOver = (time: string): Act => act(time, 'engine', 'endLink', { caseId: 'p-1' });

/** Called are zf, sj and hj; zf and sj refuse, and what zf says is contested. */
const once = story(...blownAt('09-17 09:10')).and(
  refuses('09-17 09:20', 'zf'),
  suggests('09-17 09:21', 'sj', 'ga'),
  refuses('09-17 09:22', 'hj'),
  contests('09-17 10:00', 'zf'),
);
const since = (before: Story<WhistleState>, after: Story<WhistleState>) =>
  sentWords(after).slice(sentWords(before).length);
const counted = ({ reactions }: Story<WhistleState>) =>
  reactions.flatMap(([type, each]) =>
    type === 'RefusalContested' && each.does === 'count' ? [each.command.payload] : [],
  );

describe('Refusals that are contested in one matter', () => {
  it('are counted in the matter, whichever case they are in', () => {
    const twice = once.and(contests('09-17 10:10', 'sj'));
    const payload = { series: 'panel.trigger.refusals', subject: ['the-case'] };
    expect(counted(twice)).toEqual([payload, payload]);
  });

  it('go to one panel with the second, which takes the place of a dispute and takes up the first', () => {
    const twice = once.and(links('09-17 10:01', 'd-1', 'dispute', 'zf'), contests('09-17 10:10', 'sj'));
    expect(opened(twice)).toEqual(['dispute', 'panel']);
    expect(sentNamed(twice, 'docket')[0]?.command.payload).toMatchObject({
      ...{ parties: ['wj', 'zf', 'sj', 'ga'], heard: ['ga'], cases: ['the-case'] },
    });
    const sits = twice.and(isTold('09-17 10:11', 2, 'the-case'), panelSits('09-17 10:12'));
    expect(opened(sits)).toEqual(['dispute', 'panel']);
    expect(since(twice, sits)).toEqual(['p-1 joinRefusals', 'd-1 joinPanel']);
  });

  it('of another case of the matter count with them: the case whose refusal makes them enough asks for the panel', () => {
    const full = once.and(isTold('09-17 10:01', 2, 'another', 'the-case'));
    expect(opened(full)).toEqual(['dispute', 'panel']);
    expect(sentNamed(full, 'docket')[0]?.command.payload).toMatchObject({
      ...{ parties: ['wj', 'zf'], cases: ['the-case', 'another'] },
    });
    const again = full.and(contests('09-17 10:02', 'sj'));
    expect(opened(again)).toEqual(['dispute', 'panel']);
  });

  it('join the panel that another case has asked for, and so does a dispute that opens late', () => {
    const sits = once.and(panelSits('09-17 10:05'));
    expect(since(once, sits)).toEqual(['p-1 joinRefusals']);
    const late = sits.and(links('09-17 10:06', 'd-1', 'dispute', 'zf'));
    expect(since(sits, late)).toEqual(['d-1 joinPanel']);
    const twice = late.and(contests('09-17 10:10', 'sj'));
    expect(opened(twice)).toEqual(['dispute']);
    expect(sentBy(twice).at(-1)).toMatchObject({
      caseId: 'p-1',
      command: {
        name: 'joinRefusals',
        payload: { caseId: 'the-case', parties: ['wj', 'zf', 'sj', 'ga'], heard: ['ga'] },
      },
    });
  });

  it('in a third case are brought to that panel by the others, which know it', () => {
    const third = once.and(isTold('09-17 10:01', 3, 'another', 'one-more', 'the-case'));
    expect(since(once, third)).toEqual(['another linkCase', 'one-more linkCase']);
    const knows = once.and(panelSits('09-17 10:05'), links('09-17 10:06', 'third', 'whistle', 'refusals'));
    expect(sentBy(knows).at(-1)).toMatchObject({
      caseId: 'p-1',
      command: { name: 'joinRefusals', payload: { caseId: 'third', parties: ['wj', 'zf'] } },
    });
  });

  it('are disputed again once that panel is over', () => {
    const over = once.and(
      panelSits('09-17 10:05'),
      panelIsOver('09-17 10:06'),
      contests('09-17 10:10', 'sj'),
    );
    expect(opened(over)).toEqual(['dispute', 'dispute']);
  });

  it('bring no panel together where this case’s was withdrawn meanwhile', () => {
    const withdrawn = once.and(
      act('09-17 10:05', 'zf.deptDeputy', 'withdrawRefusal', {}),
      isTold('09-17 10:06', 2, 'another', 'the-case'),
    );
    expect(opened(withdrawn)).toEqual(['dispute']);
  });

  it('say nothing of a panel that a dispute has asked for by itself', () => {
    const referred = once.and(links('09-17 10:05', 'p-2', 'panel'));
    expect(since(once, referred)).toEqual([]);
  });
});
