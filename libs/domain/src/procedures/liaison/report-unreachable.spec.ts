import { propertiesOf } from '../../kernel/properties.js';
import { type Act, at } from '@tiaokuai/testing';
import { verdicts } from '../../../test/two-names.fixture.js';
import type { Actor } from '../../kernel/actor.js';
import {
  A,
  by,
  clocks,
  district,
  noted,
  opened,
  outcomeFor,
  reported,
  REPORTED_TWICE,
  slots,
  story,
  TRIED,
} from '../../../test/procedures/liaison/liaison.fixture.js';
import { liaison } from './liaison.procedure.js';

describe('Reporting somebody as unreachable', () => {
  it('makes him unreachable by two reports of different cases or days, within thirty days', () => {
    const stage = (...acts: readonly Act[]): string =>
      slots(story(opened, ...acts))['A:JP-01']?.split(' ')[1] ?? '';
    expect([
      stage(reported('09-17 10:10', 'case-1')),
      stage(reported('09-17 10:10', 'case-1'), reported('09-17 10:20', 'case-1')),
      stage(reported('09-17 10:10'), reported('09-17 10:20')),
      stage(reported('09-17 10:10', 'case-1'), reported('09-17 10:20', 'case-2')),
      stage(reported('09-17 10:10', 'case-1'), reported('09-18 10:20', 'case-1')),
      stage(reported('09-17 10:10', 'case-1'), reported('10-17 10:20', 'case-1')),
      stage(reported('09-17 10:10', 'case-1'), reported('10-16 10:20', 'case-1')),
    ]).toEqual([
      ...['appointed', 'appointed', 'appointed', 'unreachable', 'unreachable', 'appointed', 'unreachable'],
    ]);
  });

  it('owes within a working day that he is reachable again', () => {
    const gone = story(opened, ...REPORTED_TWICE);
    expect(gone.events.at(-2)).toMatchObject({ payload: { n: 2, counted: true, unreachable: true } });
    expect(noted(gone)).toContain('unreachable zf deptDeputy');
    expect(clocks(gone)).toMatchObject({ [`answerUnreachable ${A}`]: '09-18 17:30 running' });
  });

  it.each([
    ['LIAISON.ATTEMPTS_TOO_FEW', { attempts: TRIED.slice(0, 1) }],
    ['CASE.BACKDATED', { attempts: [...TRIED, { instant: at('09-18 09:00'), channel: '电话' }] }],
  ])('is rejected with %s', (code, more) => {
    const report = reported('09-17 10:10', 'case-1');
    story(opened)
      .when({ ...report, with: { ...propertiesOf(report.with), ...more } })
      .then(code);
  });

  it('is rejected where he is unreachable already', () => {
    story(opened, ...REPORTED_TWICE)
      .when(reported('09-18 10:00', 'case-3'))
      .then('CASE.STAGE_FORBIDS');
  });

  it('is anybody’s of the district, but about himself', () => {
    const report = reported('09-18 10:00', 'case-1');
    expect([
      outcomeFor('wj', 'streetOfficer', report, opened),
      outcomeFor('zhzx', 'dispatcher', report, opened),
      outcomeFor('zf', 'deptDeputy', report, opened),
      outcomeFor('zf', 'deptOfficer', report, opened),
      outcomeFor('system', 'rulesAdministrator', report, opened),
    ]).toEqual(['accepted', 'accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_NOT_HELD']);
  });

  it('is not done on behalf of whom it is about', () => {
    const on = (who: Actor) => district.context(at('09-18 10:00'), who);
    const report = { name: 'reportUnreachable', payload: reported('09-18 10:00', 'case-1').with };
    const forHim = { ...by.b, onBehalfOf: by.a.person };
    expect(verdicts(liaison, story(opened).state, report, [forHim, by.b].map(on))).toEqual([
      ...['ACTOR.POST_FORBIDS', 'accepted'],
    ]);
  });
});
