import { at, offerDisagreements } from '@tiaokuai/testing';
import { LIAISON_POSTS, POSTS } from '../../kernel/post.js';
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
    comment: { text: '补充' },
    attach: { files: [] },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
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
  const wrong = stories.flatMap(({ state }) =>
    Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          warning,
          state,
          district.context(at('06-24 11:00'), district.actor(id, post)),
          payloads,
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});
