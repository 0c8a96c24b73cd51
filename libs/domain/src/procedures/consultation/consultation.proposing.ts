import { ENGINE } from '../../kernel/actor.js';
import { lastWorkingDayOfQuarter } from '../../calendar/quarter.js';
import { dateOf } from '../../calendar/instant.js';
import { POST_FORBIDS } from '../../case/permissions.js';
import { namedDeputyRejection, unitRejection } from '../../reference/directory/reachable.js';
import { isOfficerOf, streetOf, theOnly } from '../../reference/directory/who.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { endCase, start } from './consultation.clocks.js';
import * as forms from './consultation.commands.js';
import { byConvenor, rule, type ConsultationDecision } from './consultation.rule.js';

/** Who proposes a consultation about what, with whom. */

const TITLE_LENGTH = 60;

function unitsRejection(
  { invitees, street, quarterly }: forms.Proposal,
  convenor: string,
  { inForce }: ConsultationDecision,
): Rejection | undefined {
  const { units } = inForce.directory;
  for (const [n, { unit }] of invitees.entries()) {
    const unknown = unitRejection(unit, inForce, `invitees.${n}.unit`);
    if (unknown !== undefined) return unknown;
    const repeated = invitees.findIndex((each) => each.unit === unit) !== n;
    const stranger = quarterly === true && units[unit]?.dailyManager !== convenor;
    if (repeated || stranger) return reject('CASE.FIELD_INVALID', `invitees.${n}.unit`, { unit });
  }
  if (street !== undefined && units[street]?.kind !== 'street')
    return reject('CASE.FIELD_INVALID', 'street', { unit: street });
  const kind = units[convenor]?.kind;
  return quarterly === true && kind !== 'street' ? reject('CASE.FIELD_INVALID', 'quarterly') : undefined;
}

/** The centre convenes and has no stake; anybody else who convenes is a party himself. */
function twoParties({ invitees }: forms.Proposal, convenor: string, centre: string | undefined): boolean {
  const parties = new Set([convenor, ...invitees.map(({ unit }) => unit)]);
  if (convenor === centre) parties.delete(convenor);
  return parties.size >= 2;
}

function itemsRejection(
  { itemCodes, quarterly }: forms.Proposal,
  { inForce, at }: ConsultationDecision,
): Rejection | undefined {
  if (itemCodes.length === 0)
    return quarterly === true ? undefined : reject('CONSULT.NEEDS_ITEM', 'itemCodes');
  return itemCodes
    .map((code, n) => itemInForce(inForce, code, at, `itemCodes.${n}`))
    .find((each) => isRejection(each));
}

function deputyRejection({ deputy }: forms.Proposal, decision: ConsultationDecision): Rejection | undefined {
  const { inForce, at, context } = decision;
  if (deputy === undefined) return reject('CASE.FIELD_MISSING', 'deputy');
  return namedDeputyRejection(deputy, context.actor.unit, inForce, at);
}

/** What a reaction proposes rests on its own case: it is judged by nobody's deputy and on no item. */
function proposalRejection(
  sent: forms.Proposal,
  convenor: string,
  decision: ConsultationDecision,
): Rejection | undefined {
  const byEngine = decision.context.actor.post === ENGINE.post;
  const centre = theOnly(decision.inForce.directory, 'commandCentre')?.id;
  return (
    unitsRejection(sent, convenor, decision) ??
    (byEngine ? undefined : deputyRejection(sent, decision)) ??
    (twoParties(sent, convenor, centre) ? undefined : reject('CONSULT.NEEDS_TWO_PARTIES', 'invitees')) ??
    (byEngine ? undefined : itemsRejection(sent, decision))
  );
}

function streetOfProposal(
  { street, invitees }: forms.Proposal,
  convenor: string,
  { inForce: { directory } }: ConsultationDecision,
): string | undefined {
  const units = [convenor, ...invitees.map(({ unit }) => unit)];
  return street ?? units.map((unit) => streetOf(directory, unit)).find((each) => each !== undefined);
}

/** The street's meeting with its dispatched heads, at least once a quarter (M E5). */
function startQuarterly(decision: ConsultationDecision): void {
  const { convenor } = decision.state;
  const calendar = decision.inForce.calendarFor(convenor);
  const date = lastWorkingDayOfQuarter(calendar, dateOf(decision.at));
  if (date === undefined) return decision.reject(reject('CALENDAR.NOT_COVERED'));
  start(decision, 'consultation.quarterly', { agreed: { unit: 'agreed', date } });
}

/** A person proposes for his unit; the engine for the unit it names, else for the command centre. */
const propose = rule({
  name: 'propose',
  label: { zh: '提议会商', en: 'Propose a consultation' },
  engine: 'also',
  form: forms.propose,
  stages: 'none',
  permits(_state, context) {
    const { actor } = context;
    const { directory } = context.inForce(context.now);
    const kinds = ['department', 'street', 'commandCentre'] as const;
    return actor.post === ENGINE.post || isOfficerOf(kinds, actor, directory) ? undefined : POST_FORBIDS;
  },
  decide(decision, sent) {
    const { actor } = decision.context;
    const centre = theOnly(decision.inForce.directory, 'commandCentre')?.id;
    const convenor = actor.post === ENGINE.post ? (sent.convenor ?? centre) : actor.unit;
    if (convenor === undefined) return decision.reject(reject('CASE.FIELD_MISSING', 'convenor'));
    const rejection = proposalRejection(sent, convenor, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('ConsultationProposed', {
      ...sent,
      convenor,
      title: [...`会商：${sent.agenda[0] ?? ''}`].slice(0, TITLE_LENGTH).join(''),
      matterId: sent.matterId ?? sent.aboutCaseId ?? decision.state.caseId,
      street: streetOfProposal(sent, convenor, decision),
    });
    start(decision, 'consultation.convene');
    start(decision, 'consultation.hold');
    if (sent.quarterly === true) startQuarterly(decision);
  },
});

const withdraw = rule({
  name: 'withdraw',
  label: { zh: '撤回提议', en: 'Withdraw the proposal' },
  form: forms.withReason,
  stages: ['proposed'],
  permits: byConvenor,
  decide(decision, payload) {
    endCase(decision);
    decision.record('ConsultationWithdrawn', payload);
  },
});

export const PROPOSING_RULES = [propose, withdraw];
