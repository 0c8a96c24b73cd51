import { act, by, clocks, story, TRACKING } from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('A step of a suggestion', () => {
  it('is extended by the sender’s consent', () => {
    const wish = {
      ...{ obligationId: 'implementation:case:1', length: 5, grade: 'party', specialReason: 'thirdParty' },
    };
    const longer = story(
      ...TRACKING,
      act('10-10 10:00', by.addressee, 'requestExtension', wish),
      act('10-10 11:00', by.deputy, 'decideExtension', {
        ...{ requestId: 'extension-1', granted: true, reason: '同意' },
      }),
    );
    expect(clocks(longer)).toMatchObject({ 'implementation 1': '10-27 17:30 running' });
  });
});
