import type { Act } from '@tiaokuai/testing';
import type { SharedEvent } from '../../../src/case/case.events.js';
import type { CaseEvent } from '../../../src/kernel/event.js';
import { propertiesOf } from '../../../src/kernel/properties.js';
import type { CallSheet, Department } from '../../../src/procedures/whistle/call-sheet.js';
import { whistle } from '../../../src/procedures/whistle/whistle.procedure.js';
import type { WhistleState } from '../../../src/procedures/whistle/whistle.state.js';
import { act, ON_SITE, RESULT, sheet, story } from './whistle.fixture.js';
import { once } from './whistle.situations.fixture.js';

export const streetRow = (unit: string, role: 'lead' | 'assist' = 'assist'): Department => ({
  ...{ unit, role, task: '劝导', itemCode: 'JP-01' },
});

/** A department's call of 望江 and 云桥 by an item that it leads. */
export const STREETS: Partial<CallSheet> = {
  direction: 'departmentToStreet',
  place: { gridCode: 'wj-1-01', address: '江滨路' },
  departments: [streetRow('wj'), streetRow('yq')],
};

/** Drafted, approved and blown by 综合执法局 within half an hour before `time`. */
export function streetsCalledAt(time: string, changed: Partial<CallSheet> = {}): readonly Act[] {
  const [day = ''] = time.split(' ');
  return [
    act(`${day} 08:40`, 'zf.deptOfficer', 'draft', sheet({ ...STREETS, ...changed })),
    act(`${day} 08:45`, 'zf.deptOfficer', 'submitForApproval'),
    act(`${day} 08:50`, 'zf.deptHead', 'approve'),
    act(time, 'zf.deptOfficer', 'blow'),
  ];
}

/** A street says in its officer's name and its deputy's that the call is not its duty. */
export const streetRefusal = (unit: string): object => ({
  ...{ ground: 'notStatutoryDuty', unknownUnit: '三定方案未写明', citation: { itemCode: 'JP-03' } },
  deputy: `p-${unit}-streetDeputy-1`,
});
export const streetRefuses = (time: string, unit: string): Act =>
  act(time, `${unit}.streetOfficer`, 'refuse', streetRefusal(unit));

/** Each street comes at 10:00 and submits at 11:00. */
export const streetsWork = (...units: readonly string[]): readonly Act[] => [
  ...units.map((unit) => act('09-17 10:00', `${unit}.streetOfficer`, 'reportIn', ON_SITE)),
  ...units.map((unit) => act('09-17 11:00', `${unit}.streetOfficer`, 'submitResult', RESULT)),
];
export const acceptsStreet = (time: string, unit: string): Act =>
  act(time, 'zf.deptOfficer', 'acceptResult', { unit });

const called = once(() => story(...streetsCalledAt('09-17 09:10')));
const worked = once(() => called().and(...streetsWork('wj', 'yq')));

/** A department's call of both streets, done with by 14:10 of Thursday 09-17. */
export const STREETS_AT = {
  called,
  worked,
  accepted: once(() => worked().and(acceptsStreet('09-17 14:00', 'wj'), acceptsStreet('09-17 14:10', 'yq'))),
};

/** The same history as it was recorded when a department had to make one of the streets the lead. */
export function ledByStreet(events: readonly CaseEvent[], lead: string): WhistleState {
  return events
    .map((event) => {
      const { lead: _caller, ...said } = propertiesOf(event.payload);
      const role = said['unit'] === lead ? 'lead' : 'assist';
      const then = event.type === 'ThreadOpened' ? { ...said, role } : said;
      return { ...event, payload: then } as SharedEvent;
    })
    .reduce((state, event) => whistle.evolve(state, event), whistle.initial('the-case'));
}
