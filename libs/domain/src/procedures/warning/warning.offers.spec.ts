import { at } from '@tiaokuai/testing';
import { disagreementsOfAll } from '../../../test/procedures/offers.fixture.js';
import {
  ALL,
  ASSESSED,
  assessed,
  cleared,
  DANGER,
  district,
  IN,
  ISSUED,
  LOOKED_BACK,
  OUT,
  raised,
  reviewed,
  SIGNAL,
  story,
  TAKEN,
} from '../../../test/procedures/warning/warning.fixture.js';
import { warning } from './warning.procedure.js';

it('what is offered to any post at any stage is what would be taken', () => {
  const payloads = {
    raiseSignal: SIGNAL,
    assess: ASSESSED,
    dismiss: { reason: '误报' },
    issueWarning: ISSUED,
    reportMeasures: TAKEN,
    reportDanger: DANGER,
    changeLevel: { level: 'red', reason: '上涨' },
    prolong: { validUntil: at('06-29 12:00'), reason: '降雨' },
    clear: { reason: '回落' },
    review: LOOKED_BACK,
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['measures:sp:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['measures:sp:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
    linkNotification: { noticeCaseId: 'x', recipients: [] },
  };
  const stories = [
    story(),
    story(raised),
    story(raised, assessed),
    story(raised).until('06-18 18:30'),
    story(...OUT),
    story(...OUT).until('06-18 19:10'),
    story(...ALL),
    story(...IN),
    story(...IN, cleared),
    story(...IN, cleared, { ...reviewed, at: '06-24 10:00' }),
  ];
  const wrong = disagreementsOfAll(
    warning,
    district,
    stories,
    (actor) => district.context(at('06-24 11:00'), actor),
    payloads,
  );
  expect(wrong).toEqual([]);
});
