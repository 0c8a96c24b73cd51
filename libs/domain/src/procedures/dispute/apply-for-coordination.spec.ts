import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  APPLICATION,
  appliedAt,
  by,
  DEPUTIES_OF_PARTIES,
  openedAt,
  opens,
  story,
} from '../../../test/procedures/dispute/dispute.fixture.js';

describe('Applying for coordination', () => {
  it('needs the record of the negotiation, and goes to whoever settles that kind', () => {
    story(openedAt)
      .when(
        act('09-16 10:00', by.unwilling, 'applyForCoordination', { ...APPLICATION, negotiationRecord: [] }),
      )
      .then('DISPUTE.RECORD_MISSING');
    story(openedAt)
      .when(act('09-16 10:00', by.unwilling, 'applyForCoordination', { ...APPLICATION, basis: [] }))
      .then('CASE.FIELD_INVALID');
    const unknown = { ...APPLICATION, basis: [{ itemCode: 'JP-99' }] };
    story(openedAt)
      .when({ ...appliedAt, with: unknown })
      .then('LIST.ITEM_UNKNOWN');
    story(openedAt).in(WITH_ITEMS_ENDED).when(appliedAt).then('LIST.ITEM_NOT_IN_FORCE');
    story(openedAt)
      .when(appliedAt)
      .then([
        ...['ObligationMet', 'ObligationMet'],
        ['CoordinationApplied', { route: 'bb', applicant: 'zf', bySilence: false }],
        'ObligationStarted',
      ]);
    const routed = (issueKind: string, parties: readonly string[] = ['zf', 'yq']) =>
      story(opens({ issueKind, parties }), appliedAt).state.coordinator;
    expect([
      ...[routed('duty'), routed('basis'), routed('jointAction'), routed('assistance'), routed('transfer')],
      ...[routed('duty', ['zf', 'bb']), routed('assistance', ['zf', 'zhzx'])],
      ...[routed('duty', ['zf', 'bb', 'zfb']), routed('duty', ['zf', 'bb', 'zfb', 'zhzx'])],
    ]).toEqual(['bb', 'sf', 'zhzx', 'zhzx', 'zhzx', 'zfb', 'zfb', 'zhzx', 'qld']);
  });

  it('is for deputies of the parties', () => {
    expectVerdicts(story(openedAt), appliedAt, DEPUTIES_OF_PARTIES);
  });
});
