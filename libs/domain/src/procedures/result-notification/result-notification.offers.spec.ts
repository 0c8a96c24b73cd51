import { at } from '@tiaokuai/testing';
import { disagreementsOfAll } from '../../../test/procedures/offers.fixture.js';
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
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['send:case:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['send:case:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
  };
  const acts = [drafted(), sent, streetRead, objected, otherRead, answered];
  const wrong = disagreementsOfAll(
    resultNotification,
    district,
    acts.map((_act, index) => notice(...acts.slice(0, index + 1))),
    (actor) => district.context(at('09-28 09:00'), actor, WHISTLE),
    payloads,
  );
  expect(wrong).toEqual([]);
});
