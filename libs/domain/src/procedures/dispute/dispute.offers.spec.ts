import { at } from '@tiaokuai/testing';
import { disagreementsOfAll } from '../../../test/procedures/offers.fixture.js';
import {
  act,
  APPLICATION,
  by,
  DEFENCE,
  district,
  INTERIM,
  openedAt,
  OPINION,
  REPORT,
  SHEET,
  SOURCE,
  story,
  TERMS,
  TO_ADMITTED,
  TO_APPLIED,
  TO_DEFENDED,
  TO_EXECUTING,
  TO_FORWARDED,
  TO_OPINION,
  TO_REFERRED,
} from '../../../test/procedures/dispute/dispute.fixture.js';
import { dispute } from './dispute.procedure.js';

it('what is offered to any post at any stage of a dispute is what would be taken', () => {
  const payloads = {
    openNegotiation: SHEET,
    recordAgreement: TERMS,
    applyForCoordination: APPLICATION,
    requestSupplement: { missing: '报告' },
    supplement: { files: [] },
    refuseAdmission: { reason: '不属争议' },
    forward: { to: ['zf', 'yq'] },
    submitDefence: DEFENCE,
    holdMeeting: { minutes: '纪要' },
    designateInterimLead: INTERIM,
    requestAdmissionReview: { reason: '请复核' },
    reviewAdmission: { admitted: true, reason: '应当受理' },
    issueOpinion: OPINION,
    objectToOpinion: { reason: '不服' },
    refer: { reason: '重大' },
    reportExecution: REPORT,
    withdraw: { reason: '已解决' },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
  };
  const stories = [
    [],
    [openedAt],
    TO_APPLIED,
    TO_ADMITTED,
    TO_FORWARDED,
    TO_DEFENDED,
    TO_OPINION,
    TO_REFERRED,
    TO_EXECUTING,
    [...TO_EXECUTING, act('09-28 10:00', by.unwillingOfficer, 'reportExecution', REPORT)],
  ].map((acts) => story(...acts));
  const now = at('09-28 11:00');
  const wrong = disagreementsOfAll(
    dispute,
    district,
    stories,
    (actor, { events }) => district.context(events.at(-1)?.recordedAt ?? now, actor, SOURCE),
    payloads,
  );
  expect(wrong).toEqual([]);
});
