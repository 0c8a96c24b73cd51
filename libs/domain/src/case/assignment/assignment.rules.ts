import { ruleFor, type AnyRule } from '../case.decision.js';
import type { SharedEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { isParty, NOT_A_PARTY, POST_FORBIDS } from '../permissions.js';
import type { Label } from '../../kernel/label.js';
import { leads } from '../../reference/directory/who.js';
import { fields, reference, text } from '../../kernel/form.js';
import { reject } from '../../kernel/rejection.js';

const rule = ruleFor<CaseState, SharedEvent>();

/** Both hand a unit's part to another of its people; they differ in whether the one who had it stays answerable. */
function handOver(name: string, label: Label, delegated: boolean): AnyRule<CaseState, SharedEvent> {
  return rule({
    name,
    label,
    form: fields({
      to: reference({ zh: '交给', en: 'To' }, 'person'),
      scope: text({ zh: '范围', en: 'Scope' }),
    }),
    stages: 'open',
    permits(state, { actor }) {
      if (!isParty(state, actor)) return NOT_A_PARTY;
      return leads(actor, actor.unit) ? undefined : POST_FORBIDS;
    },
    decide(decision, { to, scope }) {
      const { actor } = decision.context;
      const { unit } = actor;
      const holdings = decision.inForce.directory.holdings[to] ?? [];
      const belongs = holdings.some(
        (each) => each.unit === unit && each.from <= decision.at && (each.to ?? '9') > decision.at,
      );
      // A power over a case one handled is never delegated to oneself (domain.md 2.1).
      if (!belongs || to === actor.person) return decision.reject(reject('CASE.FIELD_INVALID', 'to'));
      decision.record('PersonReassigned', { unit, to, scope, delegated });
    },
  });
}

export const ASSIGNMENT_RULES = [
  handOver('delegate', { zh: '委托经办', en: 'Delegate' }, true),
  handOver('reassignPerson', { zh: '更换经办人', en: 'Reassign to another person' }, false),
];
