import { notificationMissing } from '../../case/notification/notification.js';
import { ENGINE } from '../../kernel/actor.js';
import { advancing, answers } from '../../kernel/contract.js';
import { nothing } from '../../kernel/form.js';
import { reject } from './consultation.rejections.js';
import { openActions } from './actions.js';
import { endCase } from './closing.js';
import { byConvenorOrCentre } from './consultation.permits.js';
import { command, event } from './consultation.builders.js';
import { type OUTCOMES } from './consultation.labels.js';
import { tellOfEnd } from './consultation.notifications.js';
import { type ConsultationState } from './consultation.state.js';

const ConsultationClosed = event<{ readonly outcome: keyof typeof OUTCOMES }>({
  type: 'ConsultationClosed',
  label: { zh: '办结', en: 'Closed' },
  schemaVersion: 1,
  fold: (_state, { payload: { outcome } }) => ({ stage: 'closed', over: true, outcome }),
  reactions: ({ after }) => tellOfEnd(after),
});

function outcomeOf({ stage, minutes }: ConsultationState): keyof typeof OUTCOMES {
  if (stage === 'deadlocked' || stage === 'escalated') return stage;
  return (minutes?.boundaries ?? []).length > 0 ? 'agreedBoundary' : 'agreed';
}

/** Sent by the consultation to itself too. */
export const CLOSE = advancing<Record<never, never>>('close');

/** Handed on or up, the engine closes it once everybody was told; agreed, its convenor does. */
export const close = command({
  ...answers(CLOSE, nothing),
  label: { zh: '办结', en: 'Close' },
  engine: 'also',
  stages: ['tracking', 'deadlocked', 'escalated'],
  permits(state, context) {
    if (context.actor.post !== ENGINE.post) return byConvenorOrCentre(state, context);
    return state.stage === 'tracking'
      ? reject('CASE.STAGE_FORBIDS', undefined, { stage: state.stage })
      : undefined;
  },
  declares: {
    who: {
      zh: '召集单位任何岗位、指挥中心副职或负责人；未达成一致的，通报后由系统',
      en: 'any post of the convenor, deputy or head of the command centre; the engine, where it was handed on and told',
    },
    by: 'anyPost',
    leadsTo: { deadlocked: ['closed'], escalated: ['closed'], tracking: ['closed'] },
    records: [ConsultationClosed],
    rejects: ['CASE.NOTIFICATION_MISSING', 'CONSULT.ACTIONS_OPEN'],
  },
  decide(decision) {
    const { state } = decision;
    if (openActions(state).length > 0) return decision.reject(reject('CONSULT.ACTIONS_OPEN'));
    const untold = notificationMissing(state, state.convenor);
    if (untold !== undefined) return decision.reject(untold);
    endCase(decision);
    decision.record(ConsultationClosed, { outcome: outcomeOf(state) });
  },
});
