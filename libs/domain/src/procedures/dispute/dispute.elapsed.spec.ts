import { sentAs, sentWords } from '../../../test/procedures/handover.fixture.js';
import { propertiesOf } from '../../kernel/properties.js';
import {
  act,
  by,
  DEFENCE,
  openedAt,
  opens,
  REPORT,
  story,
  TO_ADMITTED,
  TO_APPLIED,
  TO_EXECUTING,
  TO_FORWARDED,
  TO_OPINION,
} from '../../../test/procedures/dispute/dispute.fixture.js';

const types = (of: ReturnType<typeof story>, from: number) =>
  of.events.slice(from).flatMap(({ type }) => (type === 'ObligationDueSoon' ? [] : [type]));
const passed = (of: ReturnType<typeof story>, until: string) => {
  const later = of.until(until);
  return { state: later.state, types: types(later, of.events.length), later };
};
const told = (of: ReturnType<typeof story>) =>
  of.reactions.flatMap(([, each]) => (each.does === 'notify' ? [`${each.unit} ${each.key}`] : []));

describe('A limit of the dispute that passes', () => {
  it('no agreement in three days: the engine applies with what is on file, and nobody is at fault', () => {
    const { state, later } = passed(story(openedAt), '09-18 17:30');
    expect(state).toMatchObject({ stage: 'applied', coordinator: 'bb', applicant: 'zf', faults: [] });
    expect(later.events.find(({ type }) => type === 'CoordinationApplied')).toMatchObject({
      effectiveAt: '2026-09-18T17:30:00.000+08:00',
      payload: { bySilence: true, route: 'bb' },
    });
    expect(told(later)).not.toContain('zhzx standIn');
    const person = story(opens({}, {}, { by: by.street }));
    expect(passed(person, '09-18 17:30').state.applicant).toBe('yq');
    const ofOffice = story(opens({}, {}, { by: by.centre }));
    expect(passed(ofOffice, '09-18 17:30').state.applicant).toBe('zf');
  });

  it('no answer to the application: a fault, and it counts as admitted', () => {
    const { state, later } = passed(story(...TO_APPLIED), '09-22 17:30');
    expect(state).toMatchObject({
      stage: 'admitted',
      faults: [{ unit: 'bb', kind: 'dispute.admit.elapsed' }],
    });
    expect(sentWords(later)).toContain('the-whistle pauseForDispute');
  });

  it('no supplement: it lapses, and what was contested runs on', () => {
    const asked = story(
      ...TO_APPLIED,
      act('09-17 09:00', by.coordinator, 'requestSupplement', { missing: '监测报告' }),
    );
    const { state, later } = passed(asked, '09-21 17:30');
    expect(state).toMatchObject({ over: true, outcome: 'lapsed', faults: [] });
    expect(sentWords(later)).toContain('the-whistle resumeAfterDispute');
  });

  it('not forwarded: a fault, and the engine forwards to all', () => {
    const { state } = passed(story(...TO_ADMITTED), '09-20 17:30');
    expect(state).toMatchObject({ stage: 'forwarded', faults: [{ kind: 'dispute.forward.elapsed' }] });
    expect(state.defences.map(({ unit }) => unit)).toEqual(['zf', 'yq']);
  });

  it('no defence: the right lapses and it goes on without', () => {
    const one = story(...TO_FORWARDED, act('09-18 10:00', by.unwilling, 'submitDefence', DEFENCE));
    const { state, types: recorded } = passed(one, '09-23 17:30');
    expect(recorded).toEqual(['ObligationElapsed', 'DefenceLapsed', 'DefencesClosed']);
    expect(state).toMatchObject({ stage: 'defended', faults: [] });
    expect(passed(story(...TO_FORWARDED), '09-23 17:30').state.stage).toBe('defended');
  });

  it('no opinion within ten days: a fault, and the panel decides', () => {
    const { state, later } = passed(story(...TO_FORWARDED), '10-08 17:30');
    expect(state).toMatchObject({
      stage: 'referred',
      faults: [{ unit: 'bb', kind: 'dispute.opinion.elapsed' }],
    });
    expect(sentAs(later, 'docket')).toMatchObject({ dispute: 'the-case' });
  });

  it('no objection: the opinion binds', () => {
    const { state, types: recorded } = passed(story(...TO_OPINION), '09-23 17:30');
    expect(state).toMatchObject({ stage: 'executing', faults: [] });
    expect(recorded).toEqual([
      ...['ObligationElapsed', 'ObligationElapsed', 'OpinionEnteredForce', 'ExecutionBegun'],
      'ObligationStarted',
    ]);
  });

  describe('not taken over', () => {
    const executing = story(...TO_EXECUTING);

    const LINK = { caseId: 'the-order', kind: 'supervisionOrder', about: 'execute:case:1' };
    const colours = (of: ReturnType<typeof story>) =>
      of.reactions.flatMap(([, each]) =>
        each.does === 'open' && each.kind === 'supervisionOrder'
          ? [propertiesOf(each.command.payload)['colour']]
          : [],
      );

    it('an order that is known turns red, and the discipline commission is told; at amber none is opened', () => {
      const under = executing.until('10-08 18:00').and(act('10-08 18:00', by.engine, 'linkCase', LINK));
      expect(colours(under)).toEqual([]);
      const { later } = passed(under, '10-09 17:30');
      expect(colours(later)).toEqual([]);
      expect(sentAs(later, 'raise')).toEqual({ colour: 'red' });
      expect(told(later)).toEqual(expect.arrayContaining(['jw discipline', 'zf head']));
    });

    it('also when the order is known only afterwards, because the worker was down', () => {
      const { later } = passed(executing, '10-09 17:30');
      expect(sentAs(later, 'raise')).toBeUndefined();
      expect(sentAs(later.and(act('10-09 17:31', by.engine, 'linkCase', LINK)), 'raise')).toEqual({
        colour: 'red',
      });
    });

    it('where that order has ended, a new one is red', () => {
      const ended = executing
        .until('10-08 18:00')
        .and(
          act('10-08 18:00', by.engine, 'linkCase', LINK),
          act('10-08 19:00', by.engine, 'endLink', { caseId: 'the-order' }),
        );
      expect(colours(ended.until('10-09 17:30'))).toEqual(['red']);
    });
  });

  it('not confirmed: a fault, and it counts as executed', () => {
    const reported = story(...TO_EXECUTING, act('09-28 10:00', by.unwilling, 'reportExecution', REPORT));
    const { state } = passed(reported, '09-30 17:30');
    expect(state).toMatchObject({
      over: true,
      outcome: 'determined',
      faults: [{ kind: 'dispute.confirm.elapsed' }],
    });
  });
});
