import { at } from '@tiaokuai/testing';
import { disagreementsOfAll } from '../../../test/procedures/offers.fixture.js';
import {
  act,
  ALL,
  CONFIRMED,
  consult,
  convened,
  deadlock,
  district,
  DONE,
  DRAFTED,
  held,
  HELD,
  ISSUED,
  MEETING,
  MINUTES,
  notified,
  PROPOSAL,
  proposed,
  reported,
  tracking,
} from '../../../test/procedures/consultation/consultation.fixture.js';
import { consultation } from './consultation.procedure.js';

it('what is offered to any post at any stage of a consultation is what would be taken', () => {
  const payloads = {
    ...{ propose: PROPOSAL, convene: MEETING, confirmAttendance: { person: 'p-hj-deptOfficer-1' } },
    ...{ declineAttendance: { reason: '冲突' }, recordPosition: { position: 'agree' }, hold: ALL },
    ...{ draftMinutes: MINUTES, objectToMinutes: { point: '频次', wording: '每月' } },
    ...{ declareDeadlock: { differences: ['归属'] }, withdraw: { reason: '已解决' } },
    ...{ reportAction: { action: 'action-1', ...DONE }, acceptAction: { action: 'action-1' } },
    linkNotification: { noticeCaseId: 'x', recipients: ['zf', 'hj', 'yq', 'sj'] },
    requestExtension: { length: 1, grade: 'party', specialReason: 'weather' },
    delegate: { to: 'p-hj-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-hj-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'hj', tasks: '处置', reason: '争议' },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['action:hj:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['action:hj:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
    endLink: { caseId: 'x' },
  };
  const told = notified('09-23 10:00', 'zf', 'hj', 'yq', 'sj');
  const stories = [
    consult(),
    consult(proposed()),
    consult(...CONFIRMED),
    consult(proposed(), convened(), held({ present: [] })),
    consult(...HELD),
    consult(...DRAFTED),
    consult(...ISSUED),
    consult(...HELD, deadlock()),
    tracking(),
    tracking().and(reported('hj', 'deptOfficer', 'action-1'), told),
    consult(...HELD, deadlock(), told, act('09-23 10:01', 'engine', 'close')),
  ];
  const wrong = disagreementsOfAll(
    consultation,
    district,
    stories,
    (actor) => district.context(at('09-23 11:00'), actor),
    payloads,
  );
  expect(wrong).toEqual([]);
});
