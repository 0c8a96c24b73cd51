import type { Act } from '@tiaokuai/testing';
import type { SharedEvent } from '../../../src/case/case.events.js';
import { propertiesOf } from '../../../src/kernel/properties.js';
import type { CallSheet, Department } from '../../../src/procedures/whistle/call-sheet.js';
import { whistle } from '../../../src/procedures/whistle/whistle.procedure.js';
import type { WhistleState } from '../../../src/procedures/whistle/whistle.state.js';
import { act, sheet } from './whistle.fixture.js';

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

/** The same history as it was recorded when a department had to make one of the streets the lead. */
export function ledByStreet(events: readonly unknown[], lead: string): WhistleState {
  return events
    .map((event) => {
      const { type, payload } = propertiesOf(event);
      const { lead: _caller, ...said } = propertiesOf(payload);
      const role = said['unit'] === lead ? 'lead' : 'assist';
      const then = type === 'ThreadOpened' ? { ...said, role } : said;
      return { ...propertiesOf(event), payload: then } as unknown as SharedEvent;
    })
    .reduce((state, event) => whistle.evolve(state, event), whistle.initial('the-case'));
}
