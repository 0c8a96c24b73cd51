import { type Decision } from '../../case/case.decision.js';
import { type Citation } from '../../case/citation/citation.js';
import { basis, basisRejection } from '../../case/citation/citation.list.js';
import { notPermitted } from '../../case/permissions.js';
import { fields, text } from '../../kernel/form.js';
import { reject } from './dispute.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { command, event } from './dispute.builders.js';
import { tellOfDefence } from './dispute.notifications.js';
import { meetUnit } from './dispute.obligations.js';
import { type Defence, type DisputeState } from './dispute.state.js';

const DefenceSubmitted = event<{
  readonly unit: string;
  readonly text: string;
  readonly basis: readonly Citation[];
}>({
  type: 'DefenceSubmitted',
  label: { zh: '提交答辩意见', en: 'A defence was submitted' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => withDefence(state, unit, 'submitted'),
  reactions: ({ after, inForce }) => tellOfDefence(after, inForce),
});

/** Every defence is in, or its time has passed. */
export const DefencesClosed = event({
  type: 'DefencesClosed',
  label: { zh: '答辩结束', en: 'The defences are closed' },
  schemaVersion: 1,
  fold: () => ({ stage: 'defended' }),
});

export function withDefence(
  state: DisputeState,
  unit: string,
  status: Defence['status'],
): Pick<DisputeState, 'defences'> {
  const defences = state.defences.map((each) => (each.unit === unit ? { ...each, status } : each));
  return { defences };
}

/** Whoever was asked has answered, or may not any more. */
export function closeDefences(decision: Decision<DisputeState>): void {
  const { stage, defences } = decision.state;
  if (stage === 'forwarded' && defences.every(({ status }) => status !== 'asked'))
    decision.record(DefencesClosed, {});
}

export const submitDefence = command({
  name: 'submitDefence',
  label: { zh: '提交答辩意见', en: 'Submit a defence' },
  form: fields({
    text: text({ zh: '答辩意见', en: 'Defence' }, { max: 4000, widget: 'multiline' }),
    basis,
  }),
  stages: ['forwarded'],
  target: { candidates: (state) => state.defences.map(({ unit }) => unit) },
  permits(state, { actor }, unit) {
    const asked = state.defences.find((each) => each.unit === unit);
    if (asked === undefined || !leads(actor, unit)) return notPermitted(state, actor);
    return asked.status === 'asked'
      ? undefined
      : reject('CASE.STAGE_FORBIDS', undefined, { defence: 'given' });
  },
  declares: {
    who: { zh: '被转送单位副职或负责人', en: 'deputy or head of a unit that was asked' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['dispute.defence'],
    leadsTo: { forwarded: ['defended', 'forwarded'] },
    records: [DefenceSubmitted, DefencesClosed],
    rejects: ['CASE.FIELD_INVALID', 'LIST.ITEM_NOT_IN_FORCE', 'LIST.ITEM_UNKNOWN'],
  },
  decide(decision, payload, unit) {
    const rejection = basisRejection(
      payload.basis,
      reject('CASE.FIELD_INVALID'),
      decision.inForce,
      decision.at,
    );
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(DefenceSubmitted, { ...payload, unit });
    meetUnit(decision, 'dispute.defence', unit);
    closeDefences(decision);
  },
});
