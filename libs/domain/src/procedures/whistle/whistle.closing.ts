import { standsIn } from '../../case/permissions.js';
import { heads } from '../../reference/directory/who.js';
import { linkNotification, notificationMissing } from '../../case/notification/notification.js';
import { reject } from '../../kernel/rejection.js';
import { meet } from './whistle.clocks.js';
import * as forms from './whistle.commands.js';
import { rule } from './whistle.rule.js';
import { liveParticipations, type WhistleState } from './whistle.state.js';
import { endCase } from './whistle.participation.js';
import { only } from './whistle.who.js';

/** The result is notified, and the case closes. */

/** The street of the place and every live unit; whoever sent the notice is among those who have it. */
function mustBeTold(state: WhistleState): readonly string[] {
  return [state.street ?? state.calling.office, ...liveParticipations(state).map(({ unit }) => unit)];
}

/** A notice sent before the results were in informs, and does not count. */
const linkToNotification = linkNotification<WhistleState>({
  stages: ['resultsIn', 'evaluated'],
  clock: 'whistle.notify',
  mustBeTold,
});

/** How the whole ended, by the accepted results of all live units. */
export function outcomeOf(state: WhistleState): 'resolved' | 'partlyResolved' | 'unresolved' {
  const solved = liveParticipations(state).map(({ result }) => result?.solved ?? 'no');
  if (solved.every((each) => each === 'yes')) return 'resolved';
  return solved.every((each) => each === 'no') ? 'unresolved' : 'partlyResolved';
}

/** Something is left over, so the caller says where it goes. */
function leavesRest(state: WhistleState): boolean {
  const residual = liveParticipations(state).some(({ result }) => result?.residual !== undefined);
  return residual || outcomeOf(state) !== 'resolved';
}

const close = rule({
  name: 'close',
  label: { zh: '办结', en: 'Close' },
  form: forms.close,
  stages: ['evaluated'],
  permits: (state, context) =>
    only(
      state,
      context,
      heads(context.actor, state.calling.office) || standsIn(state, context, { key: 'whistle.close' }),
    ),
  decide(decision, payload) {
    const { state } = decision;
    const untold = notificationMissing(state, state.leadUnit);
    if (untold !== undefined) return decision.reject(untold);
    const owesCitizen = state.type === 'citizenDemand' && state.citizenIdentified;
    if (owesCitizen && !payload.citizenInformed)
      return decision.reject(reject('WHISTLE.CITIZEN_NOT_INFORMED', 'citizenInformed'));
    if (leavesRest(state) && payload.followUp === undefined)
      return decision.reject(reject('CASE.FIELD_MISSING', 'followUp'));
    meet(decision, 'whistle.close');
    endCase(decision);
    decision.record('WhistleClosed', { ...payload, outcome: outcomeOf(state) });
  },
});

export const CLOSING_RULES = [linkToNotification, close];
