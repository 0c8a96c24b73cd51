import { type Citation } from '../../case/citation/citation.js';
import { basis, basisRejection } from '../../case/citation/citation.list.js';
import { notPermitted } from '../../case/permissions.js';
import { rulingGateRejection } from '../../case/ruling/ruling.gate.js';
import { fields, flag, optional } from '../../kernel/form.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './dispute.rejections.js';
import { HEAD_POSTS, heads } from '../../reference/directory/directory.posts.js';
import { command, event } from './dispute.builders.js';
import { tellOfOpinion } from './dispute.notifications.js';
import { askUnit, meetCoordinator } from './dispute.obligations.js';
import { assists, lead } from '../../case/ruling/ruling.fields.js';
import { reason } from './dispute.shared-fields.js';
import type { DisputeState } from './dispute.state.js';
import { withParties } from './parties.js';

const OpinionIssued = event<{
  readonly lead: string;
  readonly assists: readonly string[];
  readonly basis: readonly Citation[];
  readonly reasons: string;
  readonly boundaryUnclear: boolean;
}>({
  type: 'OpinionIssued',
  label: { zh: '出具协调意见', en: 'An opinion was issued' },
  schemaVersion: 1,
  fold: (state, { payload }) => ({
    stage: 'opinionIssued',
    opinion: payload,
    parties: withParties(state, 'other', [payload.lead, ...payload.assists]),
  }),
  reactions: ({ after, inForce }) => tellOfOpinion(after, inForce),
});

/** A defence that lapsed was asked for all the same. */
function notHeard({ hearsLead, defences }: DisputeState, lead: string): Rejection | undefined {
  if (hearsLead !== true || defences.some(({ unit }) => unit === lead)) return undefined;
  return reject('DISPUTE.LEAD_NOT_HEARD', 'lead', { lead });
}

/** Whoever is to receive a transfer has as long to object as the law says, all others the period of the table. */
export const issueOpinion = command({
  name: 'issueOpinion',
  label: { zh: '出具协调意见', en: 'Issue an opinion' },
  form: fields({
    lead,
    assists,
    basis,
    reasons: reason,
    boundaryUnclear: optional(flag({ zh: '清单边界不清', en: 'The list leaves the boundary unclear' })),
  }),
  stages: ['defended'],
  permits: (state, { actor }) =>
    state.coordinator !== undefined && heads(actor, state.coordinator)
      ? undefined
      : notPermitted(state, actor),
  declares: {
    who: { zh: '协调单位负责人', en: 'head of the coordinator' },
    by: [...HEAD_POSTS],
    meets: ['dispute.opinion'],
    starts: ['dispute.objection', 'dispute.transferObjection'],
    leadsTo: { defended: ['opinionIssued'] },
    records: [OpinionIssued],
    rejects: [
      'CASE.FIELD_INVALID',
      'DISPUTE.LEAD_NOT_HEARD',
      'DISPUTE.OPINION_NEEDS_BASIS',
      'DISPUTE.OPINION_ONE_LEAD',
      'GATE.BEYOND_ASSISTING_DUTY',
      'LIST.ITEM_NOT_IN_FORCE',
      'LIST.ITEM_UNKNOWN',
    ],
  },
  decide(decision, { boundaryUnclear = false, ...opinion }) {
    const { state, inForce, at } = decision;
    const named = [opinion.lead, ...opinion.assists];
    const unknown = named.find((unit) => inForce.directory.units[unit] === undefined);
    const from = state.coordinator ?? '';
    const rejection =
      basisRejection(opinion.basis, reject('DISPUTE.OPINION_NEEDS_BASIS'), inForce, at) ??
      (new Set(named).size < named.length ? reject('DISPUTE.OPINION_ONE_LEAD', 'assists') : undefined) ??
      (unknown === undefined ? undefined : reject('CASE.FIELD_INVALID', 'lead', { unit: unknown })) ??
      notHeard(state, opinion.lead) ??
      rulingGateRejection(inForce, { from, itemCodes: state.itemCodes, ...opinion }, at);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(OpinionIssued, { ...opinion, boundaryUnclear });
    meetCoordinator(decision, 'dispute.opinion');
    const receives = (unit: string): boolean => state.issueKind === 'transfer' && unit === opinion.lead;
    for (const unit of new Set([...state.disputants, opinion.lead]))
      askUnit(decision, receives(unit) ? 'dispute.transferObjection' : 'dispute.objection', unit);
  },
});
