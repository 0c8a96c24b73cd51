import { at, offerDisagreements } from '@tiaokuai/testing';
import { LIAISON_POSTS, POSTS } from '../../kernel/post.js';
import {
  answered,
  district,
  DRAFT,
  drafted,
  notice,
  objected,
  otherRead,
  sent,
  streetRead,
  WHISTLE,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';
import { resultNotification } from './result-notification.procedure.js';

it('what is offered to any post at any stage is what would be taken', () => {
  const payloads = {
    draft: DRAFT,
    object: { reason: '不符', basis: '依据' },
    answer: { text: '维持', corrected: false },
    comment: { text: '补充' },
    attach: { files: [] },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['send:case:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['send:case:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
  };
  const acts = [drafted(), sent, streetRead, objected, otherRead, answered];
  const wrong = acts.flatMap((_act, index) => {
    const { state } = notice(...acts.slice(0, index + 1));
    const now = at('09-28 09:00');
    return Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          resultNotification,
          state,
          district.context(now, district.actor(id, post), WHISTLE),
          payloads,
        ),
      ),
    );
  });
  expect(wrong).toEqual([]);
});
