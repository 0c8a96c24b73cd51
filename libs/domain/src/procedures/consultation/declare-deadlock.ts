import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { fields, flag, listOf, optional, text, type Value } from '../../kernel/form.js';
import { open } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { byChair } from './consultation.permits.js';
import { command, event } from './consultation.builders.js';
import { start } from './consultation.obligations.js';
import { type ConsultationState, partiesOf } from './consultation.state.js';

const form = fields({
  differences: listOf(
    { zh: '分歧', en: 'Differences' },
    text({ zh: '分歧', en: 'Difference' }, { max: 2000, widget: 'multiline' }),
    {
      min: 1,
      max: 20,
    },
  ),
  ownership: optional(flag({ zh: '分歧在于职责归属', en: 'They are about whose duty it is' })),
});

const Deadlocked = event<Value<typeof form>>({
  type: 'Deadlocked',
  label: { zh: '认定未达成一致', en: 'A deadlock was declared' },
  schemaVersion: 1,
  fold: (_state, { payload: { differences } }) => ({ stage: 'deadlocked', differences }),
  reactions: ({ event: { payload }, after }) => [
    payload.ownership === true ? openDisputeAbout(after) : docketAtPanel(after),
  ],
});

function question({ agenda, differences }: ConsultationState): string {
  return [...(differences.length > 0 ? differences : agenda)].join('；').slice(0, 2000);
}

/** Whose duty it is: a dispute, which takes the talks for its negotiation. */
function openDisputeAbout(state: ConsultationState): Reaction {
  const { caseId, itemCodes, differences } = state;
  return open(
    dispute.openNegotiation,
    {
      parties: disputants(state),
      issueKind: 'duty',
      issue: question(state),
      itemCodes,
      contested: [{ caseId }],
      minutes: differences.join('\n').slice(0, 4000),
    },
    { key: 'dispute', about: { zh: '会商未达成一致，进入争议协商', en: 'A deadlock goes to a dispute' } },
  );
}

function docketAtPanel(state: ConsultationState): Reaction {
  const { matterId, itemCodes, urgency, aboutCaseId } = state;
  return open(
    panel.docket,
    {
      ...{ matterId, question: question(state), parties: disputants(state), itemCodes, urgency },
      ...(aboutCaseId === undefined ? {} : { cases: [aboutCaseId] }),
    },
    { key: 'panel', about: { zh: '会商未达成一致，提请责任认定', en: 'A deadlock goes to the panel' } },
  );
}

/** Who could not agree: the invited, and the convenor where it is invited too or the other one. */
function disputants(state: ConsultationState): readonly string[] {
  const invited = state.invitees.map(({ unit }) => unit);
  return invited.length > 1 ? invited : partiesOf(state);
}

export const declareDeadlock = command({
  name: 'declareDeadlock',
  label: { zh: '认定未达成一致', en: 'Declare a deadlock' },
  form,
  stages: ['held'],
  permits: byChair,
  declares: {
    who: {
      zh: '主持人本人；逾期由指挥中心副职代办',
      en: 'the person in the chair; the centre’s deputy once the minutes are overdue',
    },
    by: 'anyPost',
    starts: ['consultation.notify'],
    cancels: ['consultation.minutes'],
    leadsTo: { held: ['deadlocked'] },
    records: [Deadlocked],
  },
  decide(decision, payload) {
    cancelObligations(decision, 'deadlocked', ({ key }) => key === 'consultation.minutes');
    decision.record(Deadlocked, payload);
    start(decision, 'consultation.notify');
  },
});
