import { deadlineOf } from '../../calendar/deadline.js';
import { dateOf } from '../../calendar/instant.js';
import { type Decision } from '../../case/case.decision.js';
import { fields, instant, personOf, text, type Value } from '../../kernel/form.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './consultation.rejections.js';
import { heldBy, theOnly } from '../../reference/directory/directory.posts.js';
import { limitFor } from '../../reference/limits/limits.js';
import { byConvenorOrCentre } from './consultation.permits.js';
import { command, event } from './consultation.builders.js';
import { columnOf, meet, start } from './consultation.obligations.js';
import { type ConsultationState, type Invitee, partiesOf } from './consultation.state.js';
import { ConvenorReplaced, takeOver } from './take-over.js';

const form = fields({
  when: instant({ zh: '会议时间（书面会商为答复截止时间）', en: 'When (in writing: answers by)' }),
  place: text({ zh: '地点', en: 'Place' }, { max: 200 }),
  chair: personOf({ zh: '主持人', en: 'Chair' }, 'parties'),
});

const Convened = event<Value<typeof form> & { readonly chairUnit: string }>({
  type: 'Convened',
  label: { zh: '发出会商通知', en: 'It was convened' },
  schemaVersion: 1,
  fold(state, { payload: { when, place, chair, chairUnit } }) {
    const invitees = state.invitees.map(({ unit, required, position }): Invitee => ({
      ...{ unit, required, position, reply: 'none' },
    }));
    return { stage: 'convened', meeting: { when, place, chair, chairUnit }, invitees };
  },
});

/** How long ahead the notice must come: so many working days before the day of the meeting, none in an emergency. */
function noticeRejection(
  when: string,
  { state, inForce, at }: Decision<ConsultationState>,
): Rejection | undefined {
  const row = limitFor(inForce.limits, 'consultation.notice', { variants: [columnOf(state)] });
  if (isRejection(row)) return row;
  if (when <= at) return reject('CONSULT.NOTICE_TOO_SHORT', 'when');
  if (row.clock === undefined) return undefined;
  const earliest = deadlineOf(inForce.calendarFor(state.convenor), at, row.clock, 100);
  if (isRejection(earliest)) return earliest;
  const inTime = 'days' in row.clock ? dateOf(when) >= dateOf(earliest.dueAt) : when >= earliest.dueAt;
  return inTime ? undefined : reject('CONSULT.NOTICE_TOO_SHORT', 'when', { earliest: earliest.dueAt });
}

/** The unit of the chair: one of the parties, or the command centre. */
function unitOfChair(chair: string, { state, inForce, at }: Decision<ConsultationState>): string | undefined {
  const centre = theOnly(inForce.directory, 'commandCentre')?.id;
  const units = [...partiesOf(state), ...(centre === undefined ? [] : [centre])];
  return units.find((unit) => heldBy(inForce.directory, chair, unit, at).length > 0);
}

/** By the centre it is taken over with it. */
export const convene = command({
  name: 'convene',
  label: { zh: '召集会商', en: 'Convene it' },
  form,
  stages: ['proposed', 'noQuorum'],
  permits: byConvenorOrCentre,
  declares: {
    who: {
      zh: '召集单位任何岗位；指挥中心副职或负责人',
      en: 'any post of the convenor; deputy or head of the command centre',
    },
    by: 'anyPost',
    meets: ['consultation.convene'],
    starts: ['consultation.convene', 'consultation.hold', 'consultation.reply'],
    cancels: ['consultation.convene', 'consultation.hold'],
    leadsTo: { noQuorum: ['convened'], proposed: ['convened'] },
    records: [Convened, ConvenorReplaced],
    rejects: ['CASE.FIELD_INVALID', 'CONSULT.NOTICE_TOO_SHORT'],
  },
  decide(decision, payload) {
    const chairUnit = unitOfChair(payload.chair, decision);
    if (chairUnit === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'chair'));
    const rejection = noticeRejection(payload.when, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    if (decision.context.actor.unit !== decision.state.convenor) takeOver(decision, false);
    decision.record(Convened, { ...payload, chairUnit });
    meet(decision, 'consultation.convene');
    const { invitees, convenor } = decision.state;
    for (const { unit } of invitees)
      if (unit !== convenor)
        start(decision, 'consultation.reply', {
          ownerUnit: unit,
          thread: unit,
          agreed: { unit: 'agreed', instant: payload.when },
        });
  },
});
