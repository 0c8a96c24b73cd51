import { namesOf } from '../../kernel/doer.js';
import { fields, reference, text, type Value } from '../../kernel/form.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import type { Context } from '../case.context.js';
import type { Decision } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { isParty, NOT_A_PARTY, POST_FORBIDS } from '../permissions.js';
import { PersonReassigned } from './assignment.events.js';

// `delegate` and `reassignPerson` both hand a unit's part to another of its people; they differ in whether the one who had
// it stays answerable.

const handOverForm = fields({
  to: reference({ zh: '交给', en: 'To' }, 'person'),
  scope: text({ zh: '范围', en: 'Scope' }),
});

function handOverRejection(state: CaseState, { actor }: Context): Rejection | undefined {
  if (!isParty(state, actor)) return NOT_A_PARTY;
  return leads(actor, actor.unit) ? undefined : POST_FORBIDS;
}

/** All of their rows but their names and what they do. */
export const HAND_OVER = {
  form: handOverForm,
  stages: 'open',
  permits: handOverRejection,
  declares: {
    who: { zh: '参与单位副职或负责人', en: 'deputy or head of a unit in the case' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    records: [PersonReassigned],
    rejects: ['CASE.FIELD_INVALID'],
  },
} as const;

export function handOver(
  decision: Decision,
  { to, scope }: Value<typeof handOverForm>,
  delegated: boolean,
): void {
  const { actor } = decision.context;
  const { unit } = actor;
  const holdings = decision.inForce.directory.holdings[to] ?? [];
  const belongs = holdings.some(
    (each) => each.unit === unit && each.from <= decision.at && (each.to ?? '9') > decision.at,
  );
  // A power over a case one handled is never delegated to oneself.
  if (!belongs || namesOf(actor).includes(to)) return decision.reject(reject('CASE.FIELD_INVALID', 'to'));
  decision.record(PersonReassigned, { unit, to, scope, delegated });
}
