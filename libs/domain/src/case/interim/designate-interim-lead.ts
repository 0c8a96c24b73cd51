import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { fields, optional, reference, text } from '../../kernel/form.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { InForce } from '../../reference/in-force.js';
import { commandFor } from '../case.decision.js';
import { onlyAssists } from '../case.orders.js';
import type { CaseState } from '../case.state.js';
import { CONTESTED_MAX } from '../contest/contest.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { leadsCentre, partyOf, POST_FORBIDS } from '../permissions.js';
import { INTERIM, itemLeads, nameInterimLead, takenOver } from './interim-lead.js';
import { InterimLeadNamed } from './interim.events.js';

const command = commandFor<CaseState>();

export const designateInterimLead = command({
  ...answers(
    anyCase.designateInterimLead,
    fields({
      unit: reference({ zh: '临时牵头单位', en: 'Interim lead' }, 'unit'),
      tasks: text({ zh: '任务', en: 'Tasks' }, { max: 1000, widget: 'multiline' }),
      reason: text({ zh: '理由', en: 'Reason' }, { max: 500, widget: 'multiline' }),
      thread: optional(reference({ zh: '争议单位', en: 'Whose task is contested' }, 'unit')),
    }),
  ),
  label: { zh: '指定临时牵头单位', en: 'Name an interim lead' },
  engine: 'also',
  stages: 'open',
  permits(state, context) {
    if (context.actor.post !== ENGINE.post && !leadsCentre(context)) return POST_FORBIDS;
    return takenOver(state) === undefined ? reject('CASE.STAGE_FORBIDS') : undefined;
  },
  declares: {
    who: {
      zh: '指挥中心分管领导或主要领导，或系统',
      en: 'deputy or head of the command centre, or the engine',
    },
    by: ['centreDeputy', 'centreHead'],
    meets: [CONTESTED_MAX],
    starts: [INTERIM],
    cancels: [INTERIM],
    records: [InterimLeadNamed],
    rejects: ['CASE.FIELD_INVALID', 'CLOCK.INTERIM_ASSIST_ONLY'],
  },
  decide(decision, { unit, tasks, reason, thread }) {
    const taken = takenOver(decision.state, thread);
    if (taken === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'thread'));
    const rejection = assistOnly(decision.state, unit, decision.inForce);
    if (rejection !== undefined) return decision.reject(rejection);
    meetObligation(decision, { key: CONTESTED_MAX, thread: taken.thread });
    nameInterimLead(decision, taken, { unit, tasks, reason, byRule: false });
  },
});

/** An interim lead is a party or the item's lead, never a street that only assists. */
function assistOnly(state: CaseState, unit: string, inForce: InForce): Rejection | undefined {
  const party = partyOf(state, unit);
  const takesPart =
    party?.live === true && party.role !== 'copy' && !onlyAssists(state, unit, inForce.directory);
  if (takesPart || itemLeads(state, state.itemCodes, inForce).includes(unit)) return undefined;
  return reject('CLOCK.INTERIM_ASSIST_ONLY', 'unit');
}
