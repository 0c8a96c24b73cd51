import type { FactRow } from '../../case/fact-rows.js';
import { openObligation } from '../../case/obligation/obligation.end.js';
import { evidence, file } from '../../kernel/evidence.js';
import { askedWhen, choice, fields, listOf, optional, text, type Value } from '../../kernel/form.js';
import { position, positionText } from '../../kernel/position.js';
import type { Rejection } from '../../kernel/rejection.js';
import { ThreadAcknowledged } from './participation.js';
import { endRightToRefuse } from './right-to-refuse.js';
import { followStage } from './stage-change.js';
import { command, event } from './whistle.builders.js';
import { unlessNone, word } from './whistle.fact-values.js';
import { ARRIVAL_CONTEST, ARRIVAL_MODES, ARRIVAL_PROOFS } from './whistle.labels.js';
import { meet, start } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_PARTICIPANT, ownParticipation } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import {
  type Arrival,
  changeParticipation,
  goesByPlan,
  handledBy,
  type Participation,
  participationOf,
  type ParticipationStage,
  type WhistleState,
} from './whistle.state.js';

const ON_SITE = { field: 'mode', is: ['onsite'] } as const;

const form = fields({
  mode: choice({ zh: '方式', en: 'Mode' }, ARRIVAL_MODES),
  personName: text({ zh: '到场人员', en: 'Who came' }, { max: 100 }),
  place: optional(text({ zh: '到场地点', en: 'Where' }, { max: 200 })),
  photos: askedWhen(listOf({ zh: '现场照片', en: 'Photos' }, file, { min: 1, max: 10 }), ON_SITE),
  position: askedWhen(position, ON_SITE),
  contactProof: optional(evidence),
  partnersSeen: optional(text({ zh: '在场的其他单位', en: 'Other units present' }, { max: 300 })),
});

type Report = Value<typeof form>;

/** `obligationId`: what was owed and is met by it, where it has to be shown. Absent in what was recorded while words were enough. */
export const ReportedIn = event<
  Report & { readonly unit: string } & Pick<Arrival, 'shownBy' | 'obligationId'>
>({
  type: 'ReportedIn',
  label: { zh: '报到', en: 'Reported in' },
  schemaVersion: 1,
  fold(state, { payload: { unit, mode, personName, position, shownBy, obligationId }, actor, effectiveAt }) {
    const arrival: Arrival = { mode, personName, at: effectiveAt, position, shownBy, obligationId };
    return {
      ...changeParticipation(state, unit, {
        ...{ stage: 'arrived', present: true, answered: true, arrivalSeen: false, arrival },
      }),
      ...handledBy(state, actor),
    };
  },
});

const BEFORE_ARRIVAL: readonly ParticipationStage[] = ['called', 'acknowledged', 'planned'];

/** Stands where it may still come: it was called, or it has left and comes back. */
export function mayCome({ stage, present }: Participation): boolean {
  return BEFORE_ARRIVAL.includes(stage) || (stage === 'arrived' && !present);
}

/** Key work is not begun before its plan is approved. */
export function planFirst(state: WhistleState, unit: string): Rejection | undefined {
  const planned = participationOf(state, unit)?.plan?.status === 'approved';
  return goesByPlan(state) && !planned ? reject('WHISTLE.PLAN_FIRST') : undefined;
}

/** What the report shows of coming on site; undefined: nothing but words. */
function shownBy({ photos = [], position }: Report, seen: boolean): Arrival['shownBy'] {
  const hasPhoto = photos.some(({ mediaType }) => mediaType.startsWith('image/'));
  if (hasPhoto) return position === undefined ? 'photo' : 'photoAndPosition';
  if (position !== undefined) return 'position';
  return seen ? 'caller' : undefined;
}

/** Words alone show nothing: on site a photo, a position or the caller's word, elsewhere proof of the contact. */
function notShown(report: Report, unit: Participation | undefined): Rejection | undefined {
  const { mode, place, contactProof = [] } = report;
  if (mode !== 'onsite')
    return contactProof.length > 0 ? undefined : reject('WHISTLE.ARRIVAL_NEEDS_EVIDENCE', 'contactProof');
  if (unit?.mustShowArrival !== true)
    return place !== undefined ? undefined : reject('WHISTLE.ARRIVAL_NEEDS_EVIDENCE', 'place');
  const isShown = shownBy(report, unit.arrivalSeen === true) !== undefined;
  return isShown ? undefined : reject('WHISTLE.ARRIVAL_NEEDS_EVIDENCE', 'photos');
}

/**
 * Coming shows itself; emergencies and joint enforcement are attended on site. What is met by coming on site the caller may
 * contest for a time, unless it has seen the unit itself.
 */
export const reportIn = command({
  name: 'reportIn',
  label: { zh: '报到', en: 'Report in' },
  form,
  stages: ['blown', 'handling'],
  target: { candidates: participants },
  permits: (state, context) =>
    ownParticipation(state, context, mayCome) ?? planFirst(state, context.actor.unit),
  declares: {
    who: BY_PARTICIPANT,
    by: 'anyPost',
    meets: ['whistle.acknowledge', 'whistle.arrive'],
    starts: ['whistle.contestArrival'],
    cancels: ['whistle.refuse'],
    leadsTo: { blown: ['handling'] },
    records: [ThreadAcknowledged, ReportedIn],
    rejects: ['WHISTLE.ARRIVAL_NEEDS_EVIDENCE', 'WHISTLE.ONSITE_REQUIRED', 'WHISTLE.PLAN_FIRST'],
  },
  decide(decision, payload, unit) {
    const before = decision.state;
    const participation = participationOf(before, unit);
    const rejection = notShown(payload, participation);
    if (rejection !== undefined) return decision.reject(rejection);
    const onsiteOnly = before.urgency === 'emergency' || before.type === 'jointEnforcement';
    const isOnSite = payload.mode === 'onsite';
    if (onsiteOnly && !isOnSite) return decision.reject(reject('WHISTLE.ONSITE_REQUIRED', 'mode'));
    if (participation?.stage === 'called') {
      decision.record(ThreadAcknowledged, { unit });
      meet(decision, 'whistle.acknowledge', unit);
    }
    const isHeldToIt = isOnSite && participation?.mustShowArrival === true;
    const shown = isHeldToIt ? shownBy(payload, participation.arrivalSeen === true) : undefined;
    const owed = isHeldToIt ? openObligation(before, { key: 'whistle.arrive', thread: unit }) : undefined;
    decision.record(ReportedIn, { unit, ...payload, shownBy: shown, obligationId: owed?.id });
    meet(decision, 'whistle.arrive', unit);
    if (owed !== undefined) start(decision, 'whistle.contestArrival', { unit });
    endRightToRefuse(decision, unit);
    followStage(decision, before);
  },
});

export function arrivalFacts({
  arrival,
  arrivalSeen = false,
  falseReports = 0,
  present,
}: Participation): readonly FactRow[] {
  const before: readonly FactRow[] = [
    ['falseReports', '报到不实次数', 'False reports', 'count', unlessNone(falseReports)],
    ['arrivalSeen', '吹哨单位已确认到场', 'The caller has seen it', 'flag', unlessNone(arrivalSeen)],
  ];
  if (arrival === undefined) return before;
  const { position } = arrival;
  return [
    ...before,
    ['arrival.mode', '报到方式', 'How it came', 'label', word(ARRIVAL_MODES, arrival.mode)],
    ['arrival.personName', '到场人员', 'Who came', 'text', arrival.personName],
    ['arrival.at', '报到时间', 'Reported in', 'instant', arrival.at],
    ['arrival.shownBy', '到场凭据', 'Shown by', 'label', word(ARRIVAL_PROOFS, arrival.shownBy)],
    ['arrival.position', '定位', 'Position', 'text', position && positionText(position)],
    ['arrival.contest', '报到异议', 'Contest', 'label', word(ARRIVAL_CONTEST, arrival.contest)],
    ['present', '在场', 'Present', 'flag', present],
  ];
}
