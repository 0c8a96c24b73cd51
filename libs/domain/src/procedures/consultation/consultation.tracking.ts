import { ENGINE } from '../../kernel/actor.js';
import type { Context } from '../../case/case.context.js';
import { leadsCentre, notPermitted } from '../../case/permissions.js';
import { leads, speaksFor } from '../../reference/directory/who.js';
import { nothing } from '../../kernel/form.js';
import { linkNotification, notificationMissing } from '../../case/notification/notification.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { reject, type Rejection } from '../../kernel/rejection.js';
import { endCase } from './consultation.clocks.js';
import * as forms from './consultation.commands.js';
import type { OUTCOMES } from './consultation.labels.js';
import { byConvenorOrCentre, isChair, rule } from './consultation.rule.js';
import { actionOf, partiesOf, type ConsultationState } from './consultation.state.js';

/** What was resolved is carried out, told and closed. */

const open = ({ actions }: ConsultationState): readonly string[] =>
  actions.filter(({ accepted }) => !accepted).map(({ id }) => id);

const reportAction = rule({
  name: 'reportAction',
  label: { zh: '反馈任务落实', en: 'Report an action' },
  form: forms.reportAction,
  stages: ['tracking'],
  target: { field: 'action', candidates: open },
  permits(state, { actor }, id) {
    const action = actionOf(state, id);
    if (action === undefined || action.accepted) return reject('CASE.FIELD_INVALID', 'action');
    return speaksFor(actor, action.owner) ? undefined : notPermitted(state, actor);
  },
  decide(decision, payload, id) {
    const thread = actionOf(decision.state, id)?.owner;
    decision.record('ActionReported', payload);
    meetObligation(decision, { key: 'consultation.action', thread, about: id });
  },
});

/** The chair; else the convenor's or the centre's deputy. Never of the unit that did it, nor who reported it. */
function accepts(state: ConsultationState, context: Context, id: string): Rejection | undefined {
  const { actor } = context;
  const action = actionOf(state, id);
  if (action?.result === undefined || action.accepted) return reject('CASE.FIELD_INVALID', 'action');
  const may = isChair(state, context) || leads(actor, state.convenor) || leadsCentre(context);
  if (!may) return notPermitted(state, actor);
  const own =
    actor.unit === action.owner ||
    action.reporters.some((each) => each === actor.person || each === actor.onBehalfOf);
  return own ? reject('CASE.SELF_VERIFICATION') : undefined;
}

const acceptAction = rule({
  name: 'acceptAction',
  label: { zh: '确认任务落实', en: 'Accept an action' },
  form: forms.acceptAction,
  stages: ['tracking'],
  target: {
    field: 'action',
    candidates: ({ actions }) =>
      actions.filter(({ accepted, result }) => !accepted && result !== undefined).map(({ id }) => id),
  },
  permits: accepts,
  decide: (decision, payload) => decision.record('ActionAccepted', payload),
});

/** The street of the place, the convenor and everybody who was invited. */
const linkToNotification = linkNotification<ConsultationState>({
  stages: ['tracking', 'deadlocked', 'escalated'],
  clock: 'consultation.notify',
  mustBeTold: (state) => [...(state.street === undefined ? [] : [state.street]), ...partiesOf(state)],
});

function outcomeOf({ stage, minutes }: ConsultationState): keyof typeof OUTCOMES {
  if (stage === 'deadlocked' || stage === 'escalated') return stage;
  return (minutes?.boundaries ?? []).length > 0 ? 'agreedBoundary' : 'agreed';
}

/** Handed on or up, the engine closes it once everybody was told; agreed, its convenor does. */
const close = rule({
  name: 'close',
  label: { zh: '办结', en: 'Close' },
  engine: 'also',
  form: nothing,
  stages: ['tracking', 'deadlocked', 'escalated'],
  permits(state, context) {
    if (context.actor.post !== ENGINE.post) return byConvenorOrCentre(state, context);
    return state.stage === 'tracking'
      ? reject('CASE.STAGE_FORBIDS', undefined, { stage: state.stage })
      : undefined;
  },
  decide(decision) {
    const { state } = decision;
    if (open(state).length > 0) return decision.reject(reject('CONSULT.ACTIONS_OPEN'));
    const untold = notificationMissing(state, state.convenor);
    if (untold !== undefined) return decision.reject(untold);
    endCase(decision);
    decision.record('ConsultationClosed', { outcome: outcomeOf(state) });
  },
});

export const TRACKING_RULES = [reportAction, acceptAction, linkToNotification, close];
