import type { FactRow } from '../../case/fact-rows.js';
import { evidence } from '../../kernel/evidence.js';
import { choice, fields, optional, text, type Value } from '../../kernel/form.js';
import { ThreadAcknowledged } from './participation.js';
import { endRightToRefuse } from './right-to-refuse.js';
import { followStage } from './stage-change.js';
import { command, event } from './whistle.builders.js';
import { word } from './whistle.fact-values.js';
import { ARRIVAL_MODES } from './whistle.labels.js';
import { meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_PARTICIPANT, ownParticipation } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import {
  changeParticipation,
  goesByPlan,
  handledBy,
  type Participation,
  participationOf,
  type ParticipationStage,
} from './whistle.state.js';

const form = fields({
  mode: choice({ zh: '方式', en: 'Mode' }, ARRIVAL_MODES),
  personName: text({ zh: '到场人员', en: 'Who came' }, { max: 100 }),
  place: optional(text({ zh: '到场地点', en: 'Where' }, { max: 200 })),
  contactProof: optional(evidence),
  partnersSeen: optional(text({ zh: '在场的其他单位', en: 'Other units present' }, { max: 300 })),
});

export const ReportedIn = event<Value<typeof form> & { readonly unit: string }>({
  type: 'ReportedIn',
  label: { zh: '报到', en: 'Reported in' },
  schemaVersion: 1,
  fold(state, { payload: { unit, mode, personName }, actor, effectiveAt }) {
    const arrival = { mode, personName, at: effectiveAt };
    return {
      ...changeParticipation(state, unit, { stage: 'arrived', present: true, answered: true, arrival }),
      ...handledBy(state, actor),
    };
  },
});

const BEFORE_ARRIVAL: readonly ParticipationStage[] = ['called', 'acknowledged', 'planned'];

/** Coming shows itself by the place, or by proof of the contact; emergencies and joint enforcement are attended on site. */
export const reportIn = command({
  name: 'reportIn',
  label: { zh: '报到', en: 'Report in' },
  form,
  stages: ['blown', 'handling'],
  target: { candidates: participants },
  permits(state, context) {
    const planned = participationOf(state, context.actor.unit)?.plan?.status === 'approved';
    return (
      // Whoever left reports in again when he comes back.
      ownParticipation(
        state,
        context,
        ({ stage, present }) => BEFORE_ARRIVAL.includes(stage) || (stage === 'arrived' && !present),
      ) ?? (goesByPlan(state) && !planned ? reject('WHISTLE.PLAN_FIRST') : undefined)
    );
  },
  declares: {
    who: BY_PARTICIPANT,
    by: 'anyPost',
    meets: ['whistle.acknowledge', 'whistle.arrive'],
    cancels: ['whistle.refuse'],
    leadsTo: { blown: ['handling'] },
    records: [ThreadAcknowledged, ReportedIn],
    rejects: ['WHISTLE.ARRIVAL_NEEDS_EVIDENCE', 'WHISTLE.ONSITE_REQUIRED', 'WHISTLE.PLAN_FIRST'],
  },
  decide(decision, payload, unit) {
    const before = decision.state;
    const { mode, place, contactProof = [] } = payload;
    const isShown = mode === 'onsite' ? place !== undefined : contactProof.length > 0;
    if (!isShown)
      return decision.reject(
        reject('WHISTLE.ARRIVAL_NEEDS_EVIDENCE', mode === 'onsite' ? 'place' : 'contactProof'),
      );
    const onsiteOnly = before.urgency === 'emergency' || before.type === 'jointEnforcement';
    if (onsiteOnly && mode !== 'onsite') return decision.reject(reject('WHISTLE.ONSITE_REQUIRED', 'mode'));
    if (participationOf(before, unit)?.stage === 'called') {
      decision.record(ThreadAcknowledged, { unit });
      meet(decision, 'whistle.acknowledge', unit);
    }
    decision.record(ReportedIn, { unit, ...payload });
    meet(decision, 'whistle.arrive', unit);
    endRightToRefuse(decision, unit);
    followStage(decision, before);
  },
});

export function arrivalFacts({ arrival, present }: Participation): readonly FactRow[] {
  if (arrival === undefined) return [];
  return [
    ['arrival.mode', '报到方式', 'How it came', 'label', word(ARRIVAL_MODES, arrival.mode)],
    ['arrival.personName', '到场人员', 'Who came', 'text', arrival.personName],
    ['arrival.at', '报到时间', 'Reported in', 'instant', arrival.at],
    ['present', '在场', 'Present', 'flag', present],
  ];
}
