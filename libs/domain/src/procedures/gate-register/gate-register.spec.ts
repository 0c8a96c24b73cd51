import { ENGINE } from '../../kernel/actor.js';
import { given, testDistrict, type Act } from '@tiaokuai/testing';
import { gateRegister } from './gate-register.procedure.js';
import type { GateRegister } from './gate-register.state.js';

const district = testDistrict();
const BLOCK = { street: 'wj', vehicle: 'pledgeLetter', code: 'GATE.FORBIDDEN_VEHICLE' };

const opened: Act = { at: '01-05 09:00', by: ENGINE, does: 'openGateRegister', with: { sender: 'zf' } };
const blocked = (at: string, attempt = at): Act => ({
  ...{ at, by: ENGINE, does: 'recordBlock', with: { ...BLOCK, attempt } },
});
const register = (...acts: readonly Act[]) => given(gateRegister, district, opened, ...acts);
const told = (...times: readonly string[]) =>
  register(...times.map((time) => blocked(time))).reactions.flatMap(([, each]) =>
    each.does === 'notify' ? [`${each.unit} ${each.posts.join()}`] : [],
  );

describe('The gate register of a sender', () => {
  it('counts a refused attempt once, however often it is retried', () => {
    const { state } = register(
      blocked('09-17 10:00', 'a'),
      blocked('09-17 10:01', 'a'),
      blocked('09-17 10:02', 'b'),
    );
    expect(state.blocked.map(({ attempt }) => attempt)).toEqual(['a', 'b']);
  });

  it('tells the supervision office of the third block within 90 Shanghai dates, today included', () => {
    expect(told('06-20 00:00', '09-01 10:00', '09-17 23:59')).toEqual(['dc supervisor']);
    expect(told('06-19 23:59', '09-01 10:00', '09-17 00:00')).toEqual([]);
  });

  it('tells it once to a window', () => {
    expect(told('06-20 10:00', '06-21 10:00', '06-22 10:00', '06-23 10:00', '09-19 10:00')).toHaveLength(1);
    expect(
      told('06-20 10:00', '06-21 10:00', '06-22 10:00', '09-18 10:00', '09-19 10:00', '09-20 10:00'),
    ).toHaveLength(2);
  });

  it('records a block also where the limits table has no such row', () => {
    const person = { now: '2026-09-17T10:00:00.000+08:00', actor: ENGINE, caseId: 'gateRegister:zf' };
    const inForce = { ...district.inForce, limits: { version: 1, rows: [] } };
    const command = { name: 'recordBlock', payload: { ...BLOCK, attempt: 'a' } };
    expect(
      gateRegister.decide(register().state, command, { ...person, inForce: () => inForce }),
    ).toMatchObject([{ type: 'DispatchBlocked' }]);
  });

  it('is written by the engine alone, owes nothing, and is read by whoever sees gate blocks', () => {
    const { state } = register();
    const as = (unit: string, post: Parameters<typeof district.actor>[1]) =>
      district.context('2026-09-17T10:00:00.000+08:00', district.actor(unit, post));
    const officer = as('zf', 'deptOfficer');
    const command = { name: 'recordBlock', payload: { ...BLOCK, attempt: 'a' } };
    expect(gateRegister.decide(state, command, officer)).toMatchObject({ rejection: 'CASE.ENGINE_ONLY' });
    expect([gateRegister.offers(state, officer), gateRegister.duties(state), state.over]).toEqual([
      [],
      [],
      true,
    ]);
    const sees = (of: GateRegister) =>
      [officer, as('jw', 'disciplineOfficer'), as('hj', 'deptOfficer')].map((each) =>
        gateRegister.sees(of, each),
      );
    expect(sees(state)).toEqual(['all', 'all', 'nothing']);
  });
});
