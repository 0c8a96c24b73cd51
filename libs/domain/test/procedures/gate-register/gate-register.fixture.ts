import { type Act, given, type Story, testDistrict } from '@tiaokuai/testing';
import { ENGINE } from '../../../src/kernel/actor.js';
import { gateRegister } from '../../../src/procedures/gate-register/gate-register.procedure.js';
import type { GateRegister } from '../../../src/procedures/gate-register/gate-register.state.js';

export const district = testDistrict();
export const officer = district.actor('zf', 'deptOfficer');
export const BLOCK = { street: 'wj', vehicle: 'pledgeLetter', code: 'GATE.FORBIDDEN_VEHICLE' };

export const opened: Act = {
  ...{ at: '01-05 09:00', by: ENGINE, does: 'openGateRegister', with: { sender: 'zf' } },
};
export const blocked = (at: string, attempt = at): Act => ({
  ...{ at, by: ENGINE, does: 'recordBlock', with: { ...BLOCK, attempt } },
});

/** The register of 执法局, opened and then written. */
export const register = (...acts: readonly Act[]): Story<GateRegister> =>
  given(gateRegister, district, opened, ...acts);
export const unopened = (): Story<GateRegister> => given(gateRegister, district);
