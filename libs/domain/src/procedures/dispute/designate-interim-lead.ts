import { type Context } from '../../case/case.context.js';
import { type Decision } from '../../case/case.decision.js';
import { nameInterimLead } from '../../case/interim/interim.reactions.js';
import { leadsCentre, notPermitted } from '../../case/permissions.js';
import { fields, reference, text } from '../../kernel/form.js';
import { type Reaction } from '../../kernel/reaction.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './dispute.rejections.js';
import { type InForce } from '../../reference/in-force.js';
import { command, event } from './dispute.builders.js';
import { byCoordinator } from './dispute.permits.js';
import { contestedCases, contestedUnits, type DisputeState, isDisputant } from './dispute.state.js';

/** Told to the contested case, whose own limit for it starts there. */
export const InterimLeadDesignated = event<{
  readonly unit: string;
  readonly tasks: string;
  readonly reason: string;
  readonly byRule: boolean;
}>({
  type: 'InterimLeadDesignated',
  label: { zh: '指定临时牵头单位', en: 'An interim lead was designated' },
  schemaVersion: 1,
  fold: () => ({}),
  reactions: ({ event: { payload }, after }) =>
    contestedCases(after).map((caseId) => nameInterim(after, caseId, payload)),
});

function nameInterim(
  state: DisputeState,
  caseId: string,
  { unit, tasks, reason }: { readonly unit: string; readonly tasks: string; readonly reason: string },
): Reaction {
  const [thread] = contestedUnits(state, caseId);
  return nameInterimLead(caseId, { unit, tasks, reason, ...(thread === undefined ? {} : { thread }) });
}

function itemLeads({ itemCodes }: DisputeState, { list }: InForce): readonly string[] {
  return itemCodes.flatMap((code) => list.items[code]?.leads.map(({ unit }) => unit) ?? []);
}

/** In an emergency nobody waits for a naming: the item's lead, first one who is in the dispute already. */
export function nameInterimAtOnce(decision: Decision<DisputeState>): void {
  const { state, inForce } = decision;
  if (contestedCases(state).length === 0) return;
  const leads = itemLeads(state, inForce);
  const unit = leads.find((each) => isDisputant(state, each)) ?? leads[0] ?? state.disputants[0];
  if (unit === undefined) return;
  const tasks = '争议期间先行处置';
  decision.record(InterimLeadDesignated, { unit, tasks, reason: '应急事项不得等待', byRule: true });
}

/** The coordinator; the centre's deputy as long as nobody coordinates. */
function mayName(state: DisputeState, context: Context): Rejection | undefined {
  if (contestedCases(state).length === 0) return reject('CASE.STAGE_FORBIDS', undefined, { contested: 0 });
  if (state.admitted) return byCoordinator(state, context);
  return leadsCentre(context) ? undefined : notPermitted(state, context.actor);
}

export const designateInterimLead = command({
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
  permits: mayName,
  declares: {
    who: {
      zh: '协调单位；无人协调时指挥中心副职或负责人',
      en: 'who acts for the coordinator; deputy or head of the command centre as long as nobody coordinates',
    },
    by: ['centreDeputy', 'centreHead', 'deptHead', 'staffingOfficer'],
    records: [InterimLeadDesignated],
    rejects: ['CLOCK.INTERIM_ASSIST_ONLY'],
  },
  decide(decision, payload) {
    const { state, inForce } = decision;
    if (!isDisputant(state, payload.unit) && !itemLeads(state, inForce).includes(payload.unit))
      return decision.reject(reject('CLOCK.INTERIM_ASSIST_ONLY', 'unit'));
    decision.record(InterimLeadDesignated, { ...payload, byRule: false });
  },
});
