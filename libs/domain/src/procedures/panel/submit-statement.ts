import { type Citation } from '../../case/citation/citation.js';
import { basis, basisRejection } from '../../case/citation/citation.list.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { type Evidence, evidence } from '../../kernel/evidence.js';
import { fields, text } from '../../kernel/form.js';
import { reject } from './panel.rejections.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { command, event } from './panel.builders.js';

const StatementSubmitted = event<{
  readonly unit: string;
  readonly text: string;
  readonly basis: readonly Citation[];
  readonly evidence: readonly Evidence[];
}>({
  type: 'StatementSubmitted',
  label: { zh: '提交陈述意见', en: 'A statement was submitted' },
  schemaVersion: 1,
  fold: ({ statements }, { payload: { unit } }) => ({ statements: [...statements, unit] }),
});

/** Of the parties while evidence is open; of a unit that was asked later also while they deliberate. */
export const submitStatement = command({
  name: 'submitStatement',
  label: { zh: '提交陈述意见', en: 'Submit a statement' },
  form: fields({
    text: text({ zh: '陈述意见', en: 'Statement' }, { max: 4000, widget: 'multiline' }),
    basis,
    evidence,
  }),
  stages: ['evidenceOpen', 'noQuorum', 'deliberating'],
  target: { candidates: ({ disputants }) => disputants },
  permits(state, { actor }, unit) {
    if (!state.disputants.includes(unit) || !speaksFor(actor, unit)) return notPermitted(state, actor);
    if (state.statements.includes(unit)) return reject('CASE.STAGE_FORBIDS', undefined, { stated: unit });
    return state.stage === 'evidenceOpen' || state.asked?.includes(unit) === true
      ? undefined
      : reject('CASE.STAGE_FORBIDS', undefined, { stage: state.stage });
  },
  declares: {
    who: { zh: '当事单位任何岗位', en: 'any post of a party' },
    by: 'anyPost',
    meets: ['panel.statements', 'panel.askedStatement'],
    records: [StatementSubmitted],
    rejects: ['LIST.ITEM_NOT_IN_FORCE', 'LIST.ITEM_UNKNOWN', 'PANEL.BASIS_MISSING'],
  },
  decide(decision, payload, unit) {
    const rejection = basisRejection(
      payload.basis,
      reject('PANEL.BASIS_MISSING'),
      decision.inForce,
      decision.at,
    );
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(StatementSubmitted, { ...payload, unit });
    meetObligation(decision, { key: 'panel.statements', thread: unit });
    meetObligation(decision, { key: 'panel.askedStatement', thread: unit });
  },
});
