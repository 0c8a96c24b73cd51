import type { Context } from '../../case/case.context.js';
import type { InForce } from '../../reference/in-force.js';
import { leadsCentre, notPermitted } from '../../case/permissions.js';
import { fields, reference, text } from '../../kernel/form.js';
import { reject, type Rejection } from '../../kernel/rejection.js';
import { rule, type DisputeDecision } from './dispute.rule.js';
import { contestedCases, type DisputeState } from './dispute.state.js';
import { byCoordinator, isDisputant } from './dispute.who.js';

/** Somebody serves the citizen while it is settled who must (domain.md 2.7). The limit for it runs in the contested case. */

function itemLeads({ itemCodes }: DisputeState, { list }: InForce): readonly string[] {
  return itemCodes.flatMap((code) => list.items[code]?.leads.map(({ unit }) => unit) ?? []);
}

/** In an emergency nobody waits for a naming: the item's lead, first one who is in the dispute already. */
export function nameInterimAtOnce(decision: DisputeDecision): void {
  const { state, inForce } = decision;
  if (contestedCases(state).length === 0) return;
  const leads = itemLeads(state, inForce);
  const unit = leads.find((each) => isDisputant(state, each)) ?? leads[0] ?? state.disputants[0];
  if (unit === undefined) return;
  const tasks = '争议期间先行处置';
  decision.record('InterimLeadDesignated', { unit, tasks, reason: '应急事项不得等待', byRule: true });
}

/** The coordinator; the centre's deputy as long as nobody coordinates. */
function names(state: DisputeState, context: Context): Rejection | undefined {
  if (contestedCases(state).length === 0) return reject('CASE.STAGE_FORBIDS', undefined, { contested: 0 });
  if (state.admitted) return byCoordinator(state, context.actor);
  return leadsCentre(context) ? undefined : notPermitted(state, context.actor);
}

const designateInterimLead = rule({
  name: 'designateInterimLead',
  label: { zh: '指定临时牵头单位', en: 'Name an interim lead' },
  form: fields({
    unit: reference({ zh: '临时牵头单位', en: 'Interim lead' }, 'unit'),
    tasks: text({ zh: '任务', en: 'Tasks' }, { max: 1000, widget: 'multiline' }),
    reason: text({ zh: '理由', en: 'Reason' }, { max: 500, widget: 'multiline' }),
  }),
  stages: [
    ...['selfNegotiation', 'applied', 'supplementing', 'admitted', 'forwarded', 'defended'],
    ...['opinionIssued', 'referred'],
  ],
  permits: names,
  decide(decision, payload) {
    const { state, inForce } = decision;
    if (!isDisputant(state, payload.unit) && !itemLeads(state, inForce).includes(payload.unit))
      return decision.reject(reject('CLOCK.INTERIM_ASSIST_ONLY', 'unit'));
    decision.record('InterimLeadDesignated', { ...payload, byRule: false });
  },
});

export const INTERIM_RULES = [designateInterimLead];
