import { choice, fields, group, optional, reference, text, wholeNumber } from '../../kernel/form.js';
import { reject } from '../../kernel/shared.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { startObligation } from '../obligation/obligation.start.js';
import { POST_FORBIDS } from '../permissions.js';
import { EXTENSION_DECIDE, EXTENSION_OPINION, startDeciding } from './extension.clocks.js';
import { ExtensionRequested } from './extension.events.js';
import { approverUnit, callerToAsk, isExtendable, LADDER, ladderRejection } from './extension.ladder.js';

const command = commandFor<CaseState>();

const grade = choice(
  { zh: '审批层级', en: 'Grade' },
  {
    shift: LADDER.shift.label,
    signed: LADDER.signed.label,
    head: LADDER.head.label,
    party: LADDER.party.label,
  },
);

const specialReason = choice(
  { zh: '特殊原因', en: 'Special reason' },
  {
    weather: { zh: '天气', en: 'Weather' },
    season: { zh: '季节', en: 'Season' },
    thirdParty: { zh: '第三方原因', en: 'Third party' },
    identification: { zh: '鉴定检测', en: 'Technical identification' },
  },
);

const form = group(
  { zh: '延期申请表', en: 'Application form' },
  {
    text: text({ zh: '申请理由', en: 'Grounds' }, { max: 2000, widget: 'multiline' }),
    signedBy: text({ zh: '分管领导签字', en: 'Signed by the deputy' }, { max: 50 }),
    cases: wholeNumber({ zh: '涉及案件数', en: 'Cases covered' }, { min: 1, max: 10_000 }),
  },
);

/** Asking stops nothing; only what was decided before the due instant moves it. */
export const requestExtension = command({
  name: 'requestExtension',
  label: { zh: '申请延期', en: 'Ask for an extension' },
  form: fields({
    obligationId: reference({ zh: '延期事项', en: 'What is owed' }, 'obligation'),
    length: wholeNumber(
      { zh: '延长时间（按原时限单位：分钟或天）', en: 'By how much (minutes or days, as the limit counts)' },
      { min: 1, max: 100_000 },
    ),
    grade,
    specialReason,
    form: optional(form),
  }),
  stages: 'open',
  target: { field: 'obligationId', candidates: (state) => Object.keys(state.obligations) },
  permits(state, { actor }, obligationId) {
    const owed = state.obligations[obligationId];
    if (owed === undefined) return reject('CASE.FIELD_INVALID', 'obligationId');
    if (!leads(actor, owed.ownerUnit)) return POST_FORBIDS;
    if (owed.status === 'elapsed') return reject('CLOCK.ALREADY_ELAPSED', 'obligationId');
    if (owed.status !== 'running' || !isExtendable(owed))
      return reject('CLOCK.NOT_EXTENDABLE', 'obligationId');
    const asked = state.extensionRequests.some(
      (each) => each.obligationId === obligationId && each.status === 'open',
    );
    return asked ? reject('CASE.STAGE_FORBIDS', 'obligationId', { asked }) : undefined;
  },
  declares: {
    who: { zh: '承担该时限单位的副职或负责人', en: 'deputy or head of the unit that owes it' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    starts: [EXTENSION_OPINION, EXTENSION_DECIDE],
    records: [ExtensionRequested],
    rejects: [
      'CASE.FIELD_INVALID',
      'CASE.FIELD_MISSING',
      'CLOCK.ALREADY_ELAPSED',
      'CLOCK.NOT_EXTENDABLE',
      'CLOCK.EXTENSIONS_USED_UP',
      'CLOCK.EXTENSION_TOO_LONG',
    ],
  },
  decide(decision, payload, obligationId) {
    const { state, inForce } = decision;
    const owed = state.obligations[obligationId];
    if (owed === undefined) return;
    const rung = LADDER[payload.grade];
    if (rung.form && payload.form === undefined) return decision.reject(reject('CASE.FIELD_MISSING', 'form'));
    const wish = { length: payload.length, grade: payload.grade, cases: payload.form?.cases ?? 1 };
    const rejection = ladderRejection(owed, wish, inForce);
    if (rejection !== undefined) return decision.reject(rejection);
    const approver = approverUnit(state, owed, payload.grade, inForce);
    if (approver === undefined) return decision.reject(reject('CLOCK.NOT_EXTENDABLE', 'grade'));
    const requestId = `extension-${state.extensionRequests.length + 1}`;
    const opinionOf = callerToAsk(state, owed, approver);
    const asked = { ...payload, requestId, approverUnit: approver };
    decision.record(ExtensionRequested, opinionOf === undefined ? asked : { ...asked, opinionOf });
    if (opinionOf === undefined)
      return startDeciding(decision, { id: requestId, grade: payload.grade, approverUnit: approver });
    startObligation(decision, {
      key: EXTENSION_OPINION,
      ownerUnit: opinionOf,
      about: requestId,
      neverPauses: true,
    });
  },
});
