import {
  officer,
  opened,
  register,
  unopened,
} from '../../../test/procedures/gate-register/gate-register.fixture.js';

describe('Opening the gate register of a sender', () => {
  it('names the sender, and is over from then on', () => {
    const { state } = register();
    expect(state).toMatchObject({
      ...{ sender: 'zf', title: '准入拦截登记：综合行政执法局', stage: 'kept', over: true },
      parties: [{ unit: 'zf', role: 'other', live: true }],
    });
    expect(state.obligations).toEqual({});
  });

  it('is rejected for a unit that the directory does not have, and a second time', () => {
    unopened()
      .when({ ...opened, with: { sender: 'nobody' } })
      .then('CASE.FIELD_INVALID');
    register()
      .when({ ...opened, at: '01-05 10:00' })
      .then('CASE.OVER');
  });

  it('is the engine’s alone', () => {
    unopened()
      .when({ ...opened, by: officer })
      .then('CASE.ENGINE_ONLY');
  });
});
