import { act, ALL, by, story } from '../../../test/procedures/warning/warning.fixture.js';

describe('A result notification about a warning', () => {
  it('is linked, and known as complete once it reached everybody', () => {
    const link = (recipients: readonly string[]) =>
      story(...ALL, act('06-18 19:00', by.engine, 'linkNotification', { noticeCaseId: 'n', recipients }))
        .state;
    expect(link(['sl', 'wj', 'sp'])).toMatchObject({ notices: ['n'], notified: false });
    expect(link(['sl', 'wj', 'sp', 'yj'])).toMatchObject({ notified: true });
  });

  it('is linked by the engine alone', () => {
    const link = act('06-18 19:00', by.deputy, 'linkNotification', { noticeCaseId: 'n', recipients: [] });
    story(...ALL)
      .when(link)
      .then('CASE.ENGINE_ONLY');
  });
});
