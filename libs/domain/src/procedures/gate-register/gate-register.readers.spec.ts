import { blocked, district, register } from '../../../test/procedures/gate-register/gate-register.fixture.js';
import { unopened } from '../../case/case.state.js';
import { gateRegisterOf, readsAtGate } from './gate-register.readers.js';

describe('At the gate’s register', () => {
  it('reads who sends work down, whom it would reach, and who watches over both', () => {
    const { directory } = district.inForce;
    const reads = (unit: string): boolean => readsAtGate({ unit }, directory);
    expect(['zf', 'wj', 'bb', 'dc', 'jw', 'zhzx'].map(reads)).toEqual(Array(6).fill(true));
    const community = Object.values(directory.units).find(({ kind }) => kind === 'community')?.id ?? '';
    expect(['system', community, 'nobody'].map(reads)).toEqual([false, false, false]);
  });

  it('a refusal says what was asked of whom, in what guise, and why not', () => {
    const { state } = register(blocked('09-17 09:00', 'a'));
    expect(gateRegisterOf(state)?.blocked).toEqual([
      {
        ...{ attempt: 'a', street: 'wj', vehicle: 'pledgeLetter', code: 'GATE.FORBIDDEN_VEHICLE' },
        at: '2026-09-17T09:00:00.000+08:00',
      },
    ]);
    expect(gateRegisterOf(unopened('whistle', 'w'))).toBeUndefined();
  });
});
