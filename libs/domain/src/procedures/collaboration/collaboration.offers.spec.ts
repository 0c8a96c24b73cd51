import { at } from '@tiaokuai/testing';
import { disagreementsOfAll } from '../../../test/procedures/offers.fixture.js';
import {
  ACCEPT,
  accepted,
  act,
  closed,
  collab,
  confirmed,
  contested,
  DECLINE,
  declined,
  district,
  notified,
  REQUEST,
  requested,
  RESULT,
  resultIn,
  ruled,
  signedIn,
  TO_ACCEPTED,
  TO_DISPUTED,
  TO_RESULT,
  TO_SIGNED_IN,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { collaboration } from './collaboration.procedure.js';

it('what is offered to any post at any stage of a collaboration is what would be taken', () => {
  const payloads = {
    ...{ request: REQUEST, signIn: { personName: '李四' }, requestSupplement: { missing: ['照片'] } },
    ...{ supplement: { files: [] }, accept: ACCEPT, decline: DECLINE, reportProgress: { text: '已到场' } },
    ...{
      contestDecline: { reason: '属监测职责' },
      withdraw: { reason: '已解决' },
      returnForRework: { reason: '缺' },
    },
    overrule: { reason: '齐全', citation: { itemCode: 'JP-03' } },
    ...{ submitResult: RESULT, confirmResult: { score: 5 }, applyRuling: ruled('hj').with },
    linkNotification: { noticeCaseId: 'x', recipients: ['yq', 'hj'] },
    requestExtension: { length: 1, grade: 'party', specialReason: 'weather' },
    requestShelving: { condition: '复业', evidence: [{ note: '照片' }], reviewDate: '2026-10-15' },
    ...{
      approveShelving: { reason: '属实' },
      denyShelving: { reason: '不属实' },
      resume: { reason: '复业' },
    },
    delegate: { to: 'p-hj-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-hj-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'hj', tasks: '处置', reason: '争议' },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['signIn:hj:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['decide:hj:2'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
    endLink: { caseId: 'x' },
  };
  const missing = act('09-17 15:00', 'hj.deptOfficer', 'requestSupplement', { missing: ['照片'] });
  const stories = [
    collab(),
    collab(requested()),
    collab(...TO_SIGNED_IN),
    collab(requested(), signedIn, missing),
    collab(requested(), signedIn, declined({ ground: 'factsInsufficient' })),
    collab(...TO_DISPUTED),
    collab(requested(), signedIn, declined(), contested, ruled('hj')),
    collab(...TO_ACCEPTED),
    collab(...TO_RESULT),
    collab(requested(), signedIn, accepted, resultIn, confirmed, notified('yq', 'hj')),
    collab(requested(), signedIn, accepted, resultIn, confirmed, notified('yq', 'hj'), closed),
  ];
  const wrong = disagreementsOfAll(
    collaboration,
    district,
    stories,
    (actor) => district.context(at('10-08 11:00'), actor),
    payloads,
  );
  expect(wrong).toEqual([]);
});
