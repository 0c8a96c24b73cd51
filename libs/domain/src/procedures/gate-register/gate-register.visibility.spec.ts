import { seenOf } from '../../case/sight.js';
import type { PostCode } from '../../kernel/post.js';
import { blocked, district, register } from '../../../test/procedures/gate-register/gate-register.fixture.js';
import { gateRegister } from './gate-register.procedure.js';

describe('A gate register', () => {
  const as = (unit: string, post: PostCode) =>
    district.context('2026-09-17T10:00:00.000+08:00', district.actor(unit, post));

  it('offers nothing and asks nobody', () => {
    const { state } = register();
    expect([gateRegister.offers(state, as('zf', 'deptOfficer')), gateRegister.duties(state)]).toEqual([
      [],
      [],
    ]);
    expect(state.over).toBe(true);
  });

  it.each([
    ['all', 'the sender', 'zf', 'deptOfficer'],
    ['all', 'the street that it was to go to', 'wj', 'streetOfficer'],
    ['nothing', 'another street', 'yq', 'streetOfficer'],
    ['all', '督查室', 'dc', 'supervisor'],
    ['all', '编办', 'bb', 'staffingOfficer'],
    ['all', 'the discipline commission', 'jw', 'disciplineOfficer'],
    ['nothing', 'another department', 'hj', 'deptOfficer'],
  ] as const)('shows %s to %s', (seen, _, unit, post) => {
    expect(seenOf(gateRegister, register(blocked('09-17 09:00')).state, as(unit, post))).toBe(seen);
  });

  it('is nothing to a street before something was to go to it', () => {
    expect(seenOf(gateRegister, register().state, as('wj', 'streetOfficer'))).toBe('nothing');
  });
});
