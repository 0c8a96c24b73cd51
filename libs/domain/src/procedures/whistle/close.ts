import { notificationMissing } from '../../case/notification/notification.js';
import { choice, fields, optional, type Value } from '../../kernel/form.js';
import { open } from '../../kernel/contract.js';
import { jointMatter } from '../../kernel/contracts/not-in-district.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import { endCase, outcomeOf } from './ending.js';
import { command, event } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { FOLLOW_UPS } from './whistle.labels.js';
import { tellOfProblem, tellToSuggest } from './whistle.notifications.js';
import { meet } from './whistle.obligations.js';
import { BY_CLOSER, byDecider } from './whistle.permits.js';
import { owesCallback } from './record-callback.js';
import { reject } from './whistle.rejections.js';
import { longText } from './whistle.shared-fields.js';
import { liveParticipations, type WhistleState } from './whistle.state.js';

const form = fields({
  summary: longText('办结小结', 'Summary'),
  followUp: optional(choice({ zh: '遗留问题去向', en: 'What becomes of the rest' }, FOLLOW_UPS)),
});

export const WhistleClosed = event<Value<typeof form> & { readonly outcome: string }>({
  type: 'WhistleClosed',
  label: { zh: '办结', en: 'Closed' },
  schemaVersion: 1,
  fold: (_state, { payload: { outcome, summary, followUp } }) => ({
    stage: 'closed',
    over: true,
    outcome,
    summary,
    followUp,
  }),
  reactions: ({ event: { payload }, after, inForce }) => passOnRest(payload.followUp, after, inForce),
});

/** Where the caller sent what was not solved. */
function passOnRest(
  followUp: WhistleState['followUp'],
  state: WhistleState,
  inForce: InForce,
): readonly Reaction[] {
  switch (followUp) {
    case undefined:
      return [];
    case 'jointMatter':
      return [
        open(
          jointMatter.propose,
          { pattern: state.title, cases: [state.caseId] },
          { key: 'jointMatter', about: { zh: '提请列入“一件事”', en: 'A joint matter is proposed' } },
        ),
      ];
    case 'suggestion':
      return tellToSuggest(state);
    case 'problemBank':
      return tellOfProblem(inForce);
  }
}

/** Something is left over, also by the citizen's word, so the caller says where it goes. */
function leavesRest(state: WhistleState): boolean {
  const residual = liveParticipations(state).some(({ result }) => result?.residual !== undefined);
  const { solved = 'yes' } = state.callback ?? {};
  return residual || solved !== 'yes' || outcomeOf(state) !== 'resolved';
}

export const close = command({
  name: 'close',
  label: { zh: '办结', en: 'Close' },
  form,
  stages: ['evaluated'],
  permits: (state, context) => byDecider(state, context, 'whistle.close'),
  declares: {
    who: BY_CLOSER,
    by: [...DEPUTIES, 'verifier'],
    meets: ['whistle.close'],
    leadsTo: { evaluated: ['closed'] },
    records: [WhistleClosed],
    rejects: ['CASE.FIELD_MISSING', 'CASE.NOTIFICATION_MISSING', 'WHISTLE.CITIZEN_NOT_INFORMED'],
  },
  decide(decision, payload) {
    const { state } = decision;
    const untold = notificationMissing(state, state.leadUnit);
    if (untold !== undefined) return decision.reject(untold);
    if (owesCallback(state)) return decision.reject(reject('WHISTLE.CITIZEN_NOT_INFORMED'));
    if (leavesRest(state) && payload.followUp === undefined)
      return decision.reject(reject('CASE.FIELD_MISSING', 'followUp'));
    meet(decision, 'whistle.close');
    endCase(decision);
    decision.record(WhistleClosed, { ...payload, outcome: outcomeOf(state) });
  },
});
