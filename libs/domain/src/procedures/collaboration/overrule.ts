import { citation, citationRejection } from '../../case/citation/citation.js';
import { leadsCentre, notPermitted } from '../../case/permissions.js';
import { fields, type Value } from '../../kernel/form.js';
import { reject } from './collaboration.rejections.js';
import { command, event } from './collaboration.builders.js';
import { reason } from './collaboration.shared-fields.js';
import { tellOfOverruling } from './collaboration.notifications.js';
import { meet, start } from './collaboration.obligations.js';
import { type Decline } from './collaboration.state.js';
import { keptByRuling } from './decline-state.js';

const form = fields({ reason, citation });

const DeclineOverruled = event<Value<typeof form>>({
  type: 'DeclineOverruled',
  label: { zh: '否决退回', en: 'The decline was overruled' },
  schemaVersion: 1,
  fold: (state) => keptByRuling(state),
  reactions: ({ after }) => tellOfOverruling(after),
});

/** Grounds that the centre can see to be wrong; whose duty or power it is belongs to the dispute. */
const OF_FACT: readonly Decline['ground'][] = ['factsInsufficient', 'alreadyHandled'];

export const overrule = command({
  name: 'overrule',
  label: { zh: '否决退回', en: 'Overrule the decline' },
  form,
  stages: ['declined'],
  permits: (state, context) => (leadsCentre(context) ? undefined : notPermitted(state, context.actor)),
  declares: {
    who: { zh: '指挥中心副职或负责人', en: 'deputy or head of the command centre' },
    by: ['centreDeputy', 'centreHead'],
    meets: ['collaboration.answerDecline'],
    starts: ['collaboration.decide'],
    leadsTo: { declined: ['signedIn'] },
    records: [DeclineOverruled],
    rejects: [
      'COLLAB.DECLINE_NEEDS_CITATION',
      'COLLAB.OVERRULE_DUTY_GROUND',
      'LIST.ITEM_NOT_IN_FORCE',
      'LIST.ITEM_UNKNOWN',
    ],
  },
  decide(decision, payload) {
    const { state, inForce, at } = decision;
    if (state.decline === undefined || !OF_FACT.includes(state.decline.ground))
      return decision.reject(reject('COLLAB.OVERRULE_DUTY_GROUND'));
    const uncited = citationRejection(payload.citation, reject('COLLAB.DECLINE_NEEDS_CITATION'), inForce, at);
    if (uncited !== undefined) return decision.reject(uncited);
    decision.record(DeclineOverruled, payload);
    meet(decision, 'collaboration.answerDecline');
    start(decision, 'collaboration.decide');
  },
});
