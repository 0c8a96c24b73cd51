import type { PostCode } from '../../kernel/post.js';
import { district, register } from '../../../test/procedures/gate-register/gate-register.fixture.js';
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

  it('is read by the sender and by whoever sees gate blocks', () => {
    const { state } = register();
    const readers = [as('zf', 'deptOfficer'), as('jw', 'disciplineOfficer'), as('hj', 'deptOfficer')];
    expect(readers.map((each) => gateRegister.sees(state, each))).toEqual(['all', 'all', 'nothing']);
  });
});
