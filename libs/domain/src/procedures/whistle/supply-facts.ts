import type { Context } from '../../case/case.context.js';
import { type Evidence, evidence } from '../../kernel/evidence.js';
import { fields, optional, text } from '../../kernel/form.js';
import { leads } from '../../reference/directory/directory.posts.js';
import { CLOCKS_OF_FACTS, goesOn, startWorkAnew } from './facts-question.js';
import { command, event } from './whistle.builders.js';
import { DEPUTIES, DRAFTERS, draftsFor, holdsOfficePost, OFFICERS, onTheSpot } from './whistle.caller.js';
import { tellOfSuppliedFacts } from './whistle.notifications.js';
import { meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { namedParticipation, only } from './whistle.permits.js';
import { unitField } from './whistle.shared-fields.js';
import type { WhistleState } from './whistle.state.js';

const FactsSupplied = event<{
  readonly unit: string;
  readonly suppliedFacts: string;
  readonly evidence?: readonly Evidence[];
}>({
  type: 'FactsSupplied',
  label: { zh: '补充事实', en: 'The facts were supplied' },
  schemaVersion: 1,
  sealed: { suppliedFacts: 'facts' },
  fold: (state, { payload: { unit } }) => goesOn(state, unit, 'supplied'),
  reactions: ({ event: { payload }, after }) => tellOfSuppliedFacts(payload.unit, after),
});

/** Whoever drafts for the caller, its officer, and who leads it. */
function mayTell({ calling }: WhistleState, { actor }: Context): boolean {
  return onTheSpot(calling).some(
    (each) => draftsFor(actor, each) || holdsOfficePost(actor, each, 'officer') || leads(actor, each.office),
  );
}

/** The street says what a unit did not find in the call; all that the unit owes begins anew. */
export const supplyFacts = command({
  name: 'supplyFacts',
  label: { zh: '补充事实', en: 'Supply the facts' },
  form: fields({
    unit: unitField,
    suppliedFacts: text({ zh: '补充的事实', en: 'Facts' }, { max: 10_000, widget: 'multiline' }),
    evidence: optional(evidence),
  }),
  sealed: ['suppliedFacts'],
  stages: ['blown', 'handling'],
  target: { field: 'unit', candidates: participants },
  permits: (state, context, unit) =>
    namedParticipation(state, unit, ['factsAsked']) ?? only(state, context, mayTell(state, context)),
  declares: {
    who: {
      zh: '吹哨单位拟稿岗位、经办人、副职或负责人',
      en: 'a drafting post, the officer, the deputy or the head of the caller',
    },
    by: [...new Set([...DRAFTERS, ...OFFICERS, ...DEPUTIES])],
    meets: ['whistle.supplyFacts'],
    starts: CLOCKS_OF_FACTS,
    records: [FactsSupplied],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload, unit) {
    decision.record(FactsSupplied, { ...payload, unit });
    meet(decision, 'whistle.supplyFacts', unit);
    startWorkAnew(decision, unit);
  },
});
