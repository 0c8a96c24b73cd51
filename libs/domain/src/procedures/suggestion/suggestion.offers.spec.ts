import { at } from '@tiaokuai/testing';
import { disagreementsOfAll } from '../../../test/procedures/offers.fixture.js';
import {
  accepted,
  ADOPTED,
  CARRIED_OUT,
  district,
  DONE,
  GROUND,
  MISDIRECTED,
  NOT_ADOPTED,
  received,
  redirected,
  replied,
  sent,
  story,
  SUGGESTED,
  TRACKING,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';
import { suggestion } from './suggestion.procedure.js';

it('what is offered to any post at any stage is what would be taken', () => {
  const payloads = {
    suggest: SUGGESTED,
    redirect: MISDIRECTED,
    readdress: { to: 'sj' },
    withdraw: { reason: '另行商定' },
    reply: ADOPTED,
    rejectReply: { reason: '退回' },
    reportImplementation: DONE,
    requestExtension: { length: 1, grade: 'party', specialReason: 'weather' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['reply:case:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['reply:case:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
  };
  const stories = [
    story(),
    story(sent),
    story(sent, received),
    story(sent, redirected),
    story(sent, received, replied(NOT_ADOPTED)),
    story(...TRACKING),
    story(...CARRIED_OUT),
    story(sent, received, replied(NOT_ADOPTED), accepted),
  ];
  const wrong = disagreementsOfAll(
    suggestion,
    district,
    stories,
    (actor) => district.context(at('11-10 11:00'), actor, GROUND),
    payloads,
  );
  expect(wrong).toEqual([]);
});
