import { at } from '@tiaokuai/testing';
import type { Context } from '../../case/case.context.js';
import {
  act,
  ASSESSED,
  assessed,
  by,
  district,
  outcomeFor,
  raised,
  SIGNAL,
  story,
} from '../../../test/procedures/warning/warning.fixture.js';
import { warning } from './warning.procedure.js';

describe('Assessing a signal', () => {
  it('starts the time to issue, of a red one for the head', () => {
    const posts = (level: string) =>
      story(raised, { ...assessed, with: { ...ASSESSED, level } }).state.obligations['issue:case:1'];
    expect(posts('orange')).toMatchObject({ dueAt: at('06-18 18:50'), ownerPosts: ['deptDeputy'] });
    expect(posts('red')).toMatchObject({ dueAt: at('06-18 17:20'), ownerPosts: ['deptHead'] });
    expect(posts('blue')).toMatchObject({ dueAt: at('06-22 17:30'), ownerPosts: ['deptDeputy'] });
  });

  it('is possible for the dispatcher once it is late', () => {
    const late = story(raised).until('06-18 18:20');
    expect(late.and(act('06-18 18:30', by.dispatcher, 'assess', ASSESSED)).state).toMatchObject({
      stage: 'assessed',
      issuer: 'sl',
    });
  });

  it('knows only the levels that the limits know', () => {
    const { state } = story(raised);
    const rows = district.inForce.limits.rows.filter(({ variant }) => variant !== 'blue');
    const inForce = { ...district.inForce, limits: { version: 2, rows } };
    const context: Context = { ...district.context(at('06-18 16:50'), by.other), inForce: () => inForce };
    const command = { name: 'assess', payload: { ...ASSESSED, level: 'blue' } };
    expect(warning.decide(state, command, context)).toMatchObject({ rejection: 'WARNING.LEVEL_UNKNOWN' });
  });

  it.each([
    ['recipients.1', { recipients: ['wj', 'nobody'] }],
    ['recipients.1', { recipients: ['wj', 'wj'] }],
    ['recipients.0', { recipients: ['sl'] }],
  ])('names units that exist, once each, and not the issuer itself: %s', (field, wrong) => {
    const outcome = story(raised).when({ ...assessed, with: { ...ASSESSED, ...wrong } });
    outcome.then('CASE.FIELD_INVALID');
    expect(outcome.rejection?.field).toBe(field);
  });

  it('is the lead department’s; the dispatcher’s and the centre’s deputy’s once late', () => {
    const posts = [
      ['sl', 'deptOfficer'],
      ['sl', 'liaisonA'],
      ['zhzx', 'dispatcher'],
      ['zhzx', 'centreDeputy'],
      ['zhzx', 'intakeClerk'],
      ['wj', 'streetOfficer'],
    ] as const;
    expect(posts.map(([unit, post]) => outcomeFor(unit, post, assessed, raised))).toEqual([
      ...['accepted', 'accepted', 'CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY'],
      ...['CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY'],
    ]);
    const late = { ...assessed, at: '06-18 18:30' };
    expect(posts.map(([unit, post]) => outcomeFor(unit, post, late, raised))).toEqual([
      ...['accepted', 'accepted', 'accepted', 'accepted', 'CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY'],
    ]);
  });

  it('is the dispatcher’s where no lead is known', () => {
    const unlisted = act('06-18 16:20', by.street, 'raiseSignal', { ...SIGNAL, itemCodes: undefined });
    expect([
      outcomeFor('zhzx', 'dispatcher', assessed, unlisted),
      outcomeFor('zhzx', 'centreDeputy', assessed, unlisted),
      outcomeFor('zhzx', 'intakeClerk', assessed, unlisted),
      outcomeFor('wj', 'streetOfficer', assessed, unlisted),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS']);
  });
});
