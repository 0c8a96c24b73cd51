import { type Act, given, type Story, testDistrict } from '@tiaokuai/testing';
import type { Actor } from '../../../src/kernel/actor.js';
import { panel } from '../../../src/procedures/panel/panel.procedure.js';
import type { PanelState } from '../../../src/procedures/panel/panel.state.js';
import { act, deliberatingAt, docketedAt, dockets, issuedAt, openedAt, VOTE } from './panel.fixture.js';

/** The five offices have appointed who sits. */
export const APPOINTED = testDistrict({ panel: 'appointed' });
export const member = (unit: string): Actor => APPOINTED.actor(unit, 'panelMember');
export const standIn = (unit: string): Actor => APPOINTED.actor(unit, 'panelSubstitute');
export const story = (...acts: readonly Act[]): Story<PanelState> => given(panel, APPOINTED, ...acts);

export const opened = (chair = 'zhzx'): Act => ({ ...openedAt, by: member(chair) });
export const deliberating = (present: readonly string[], chair = 'zhzx', at?: string): Act => ({
  ...deliberatingAt(present, at),
  by: member(chair),
});
export const votes = (leads: Readonly<Record<string, string>>, from = 10): readonly Act[] =>
  Object.entries(leads).map(([unit, lead], n) =>
    act(`10-09 09:${from + n}`, member(unit), 'vote', { ...VOTE, lead, assists: [] }),
  );
export const issued = (chair = 'zhzx', at?: string): Act => ({ ...issuedAt(at), by: member(chair) });
export const recuses = (who: Actor, at = '10-08 10:00'): Act =>
  act(at, who, 'recuse', { seat: who.unit, reason: '近亲属任职' });

export const ALL = [docketedAt, opened(), deliberating(['zhzx', 'bb', 'sf', 'zfb', 'jw'])];
/** Three offices are in the matter themselves, so two seats are left. */
export const TWO_LEFT = dockets({ parties: ['zf', 'bb', 'sf', 'jw'] });
