import { at, offerDisagreements } from '@tiaokuai/testing';
import { LIAISON_POSTS, POSTS } from '../../kernel/post.js';
import {
  deliberatingAt,
  district,
  docketedAt,
  FOUR_TO_ONE,
  servedAt,
  SHEET,
  SOURCE,
  STATEMENT,
  story,
  TO_DELIBERATING,
  TO_DETERMINED,
  TO_EVIDENCE,
  TO_REVIEW,
  VOTE,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';

it('what is offered to any post at any stage of a panel case is what would be taken', () => {
  const { dispute: _byEngine, ...docket } = SHEET;
  const payloads = {
    docket: { ...docket, trigger: 'contested' },
    submitStatement: STATEMENT,
    designateInterimLead: { unit: 'zf', tasks: '处置' },
    recuse: { reason: '回避' },
    substitute: { person: 'p-dc-supervisor-1' },
    deliberate: { present: ['zhzx', 'bb', 'sf', 'zfb'] },
    vote: VOTE,
    decideByLeader: { lead: 'hj', assists: [], basis: VOTE.basis, text: '决定' },
    issueDetermination: { text: '认定' },
    requestReview: { reason: '不服' },
    ruleReview: { upheld: true, reason: '维持' },
    registerListGap: { item: 'JP-02' },
    comment: { text: '补充' },
    attach: { files: [] },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
  };
  const few = deliberatingAt(['zhzx']);
  const stories = [
    [],
    [docketedAt],
    TO_EVIDENCE,
    [...TO_EVIDENCE, few],
    TO_DELIBERATING,
    [...TO_DELIBERATING, ...FOUR_TO_ONE],
    TO_DETERMINED,
    [...TO_DETERMINED, servedAt],
    TO_REVIEW,
  ].map((acts) => story(...acts));
  const wrong = stories.flatMap(({ state, events }) =>
    Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          panel,
          state,
          district.context(events.at(-1)?.recordedAt ?? at('09-30 16:00'), district.actor(id, post), SOURCE),
          payloads,
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});
