import { at } from '@tiaokuai/testing';
import { disagreementsOfAll } from '../../../test/procedures/offers.fixture.js';
import {
  district,
  ENTRY,
  opened,
  REPORTED_TWICE,
  story,
  storyIn,
  TRIED,
  vacantDistrict,
} from '../../../test/procedures/liaison/liaison.fixture.js';
import { liaison } from './liaison.procedure.js';

it('what is offered to any post is what would be taken', () => {
  const payloads = {
    openRegister: { unit: 'zf' },
    appoint: { ...ENTRY, role: 'A', person: 'p-zf-deptOfficer-1', itemCodes: ['JP-01'] },
    replace: { ...ENTRY, role: 'A', person: 'p-zf-deptHead-1', itemCodes: ['JP-01'], reason: '轮岗' },
    release: { role: 'A', itemCodes: ['JP-01'], reason: '调离' },
    announceChange: { happenedAt: at('09-16 09:00'), text: '调离' },
    reportUnreachable: { attempts: TRIED },
    override: { unit: 'zf', until: at('09-21 12:00'), substitute: 'p-zf-deptOfficer-1' },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['verify:case:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['verify:case:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
  };
  const stories = [story(), story(opened), storyIn(vacantDistrict, opened), story(opened, ...REPORTED_TWICE)];
  const wrong = disagreementsOfAll(
    liaison,
    district,
    stories,
    (actor) => district.context(at('09-17 11:00'), actor),
    payloads,
  );
  expect(wrong).toEqual([]);
});
