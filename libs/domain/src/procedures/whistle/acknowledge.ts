import type { FactRow } from '../../case/fact-rows.js';
import { fields, text } from '../../kernel/form.js';
import { ThreadAcknowledged } from './participation.js';
import { BY_PARTICIPANT, command, ownParticipation, participants } from './whistle.command.js';
import { meet } from './whistle.obligations.js';
import { isContested, isRefusalOpen, type Participation } from './whistle.state.js';

/** One answer to a call: a unit that refused has answered it. */
export const acknowledge = command({
  name: 'acknowledge',
  label: { zh: '签收', en: 'Acknowledge' },
  form: fields({
    contact: text({ zh: '联系人', en: 'Contact' }, { max: 50 }),
    phone: text({ zh: '联系电话', en: 'Phone' }, { max: 30, widget: 'phone' }),
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
