import {
  deliberatingAt,
  docketedAt,
  OTHER,
  rules,
  story,
  TO_DELIBERATING,
  TO_EVIDENCE,
  TO_REVIEW,
  TO_SERVED,
} from '../../../test/procedures/panel/panel.fixture.js';

it('every stage of a panel case is reached', () => {
  const stages = [
    story(docketedAt),
    story(...TO_EVIDENCE),
    story(...TO_EVIDENCE, deliberatingAt(['zhzx'])),
    story(...TO_DELIBERATING),
    story(...TO_SERVED.slice(0, -1)),
    story(...TO_SERVED),
    story(...TO_REVIEW),
    story(...TO_REVIEW, rules({ upheld: true })),
    story(...TO_REVIEW, rules(OTHER)),
    story(...TO_SERVED).until('10-12 17:30'),
  ].map(({ state }) => state.stage);
  expect(stages).toEqual([
    ...['docketed', 'evidenceOpen', 'noQuorum', 'deliberating', 'determined', 'served'],
    ...['underReview', 'upheld', 'changed', 'closed'],
  ]);
});
