import type { FactRow } from '../../case/fact-rows.js';
import { fields, phone, text } from '../../kernel/form.js';
import { ThreadAcknowledged } from './participation.js';
import { command } from './whistle.builders.js';
import { meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_PARTICIPANT, ownParticipation } from './whistle.permits.js';
import { isContested, isRefusalOpen, type Participation } from './whistle.state.js';

/** One answer to a call: a unit that refused has answered it. */
export const acknowledge = command({
  name: 'acknowledge',
  label: { zh: '签收', en: 'Acknowledge' },
  form: fields({
    contact: text({ zh: '联系人', en: 'Contact' }, { max: 50 }),
    phone: phone({ zh: '联系电话', en: 'Phone' }),
  }),
  stages: ['blown', 'handling'],
  target: { candidates: participants },
  permits: (state, context) =>
    ownParticipation(
      state,
      context,
      (each) => each.stage === 'called' && !isRefusalOpen(each) && !isContested(each),
    ),
  declares: {
    who: BY_PARTICIPANT,
    by: 'anyPost',
    meets: ['whistle.acknowledge'],
    records: [ThreadAcknowledged],
  },
  decide(decision, payload, unit) {
    decision.record(ThreadAcknowledged, { unit, ...payload });
    meet(decision, 'whistle.acknowledge', unit);
  },
});

export function contactFacts({ contact }: Participation): readonly FactRow[] {
  const said = contact && `${contact.contact} ${contact.phone}`;
  return [['contact', '联系人', 'Contact', 'text', said]];
}
