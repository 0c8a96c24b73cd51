import { ENGINE } from '../../kernel/actor.js';
import {
  BLOCK,
  blocked,
  district,
  officer,
  register,
} from '../../../test/procedures/gate-register/gate-register.fixture.js';
import { gateRegister } from './gate-register.procedure.js';

const told = (...times: readonly string[]) =>
  register(...times.map((time) => blocked(time))).reactions.flatMap(([, each]) =>
    each.does === 'notify' ? [`${each.unit} ${each.posts.join()}`] : [],
  );

describe('Recording a block', () => {
  it('counts a rejected attempt once, however often it is retried', () => {
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

  it('is done also where the limits table has no such row', () => {
    const person = { now: '2026-09-17T10:00:00.000+08:00', actor: ENGINE, caseId: 'gateRegister:zf' };
    const inForce = { ...district.inForce, limits: { version: 1, rows: [] } };
    const command = { name: 'recordBlock', payload: { ...BLOCK, attempt: 'a' } };
    expect(
      gateRegister.decide(register().state, command, { ...person, inForce: () => inForce }),
    ).toMatchObject([{ type: 'DispatchBlocked' }]);
  });

  it('is the engine’s alone', () => {
    const { state } = register();
    const context = district.context('2026-09-17T10:00:00.000+08:00', officer);
    const command = { name: 'recordBlock', payload: { ...BLOCK, attempt: 'a' } };
    expect(gateRegister.decide(state, command, context)).toMatchObject({ rejection: 'CASE.ENGINE_ONLY' });
  });
});
