import { dateOf, type ConsultationState } from '@tiaokuai/domain';
import { officeDaysFrom } from '../habit/office-days.js';
import type { FormContext } from './form-context.js';
import { deputyOf, leaderOf, unitName } from './names.js';
import type { Payload, PayloadTable } from './payload-table.js';

export const CONSULTATION_PAYLOADS: PayloadTable<ConsultationState> = {
  convene: (context) => ({
    when: officeDaysFrom(context, context.random.of('when').integer(1, 2)),
    place: '区社会治理指挥中心三楼会议室',
    chair: deputyOf(context),
  }),
  confirmAttendance: (context) => ({ person: deputyOf(context) }),
  recordPosition: ({ random }) => ({
    position: random.of('position').pick(['agree', 'agree', 'agreeInPart']),
  }),
  hold: (context) => ({ present: attendeesOf(context) }),
  draftMinutes: (context) => ({ resolutions: resolutionsOf(context) }),
  declareDeadlock: () => ({ ownership: true }),
};

/** Whoever was invited and has not declined, by a deputy of each, with the convenor. */
function attendeesOf(context: FormContext<ConsultationState>): readonly Payload[] {
  const coming = context.state.invitees.filter(({ reply }) => reply !== 'declined');
  const units = new Set([context.actor.unit, ...coming.map(({ unit }) => unit)]);
  return [...units].flatMap((unit) => {
    const person = leaderOf(unit, context);
    return person === undefined ? [] : [{ unit, person }];
  });
}

/** One task for each department that sat there, in the words of its own duty. */
function resolutionsOf(context: FormContext<ConsultationState>): readonly Payload[] {
  const { directory } = context.inForce;
  const departments = context.state.present
    .map(({ unit }) => unit)
    .filter((unit) => directory.units[unit]?.kind === 'department');
  return departments.slice(0, 3).map((owner, n) => ({
    text: '按责任清单分工推进，定期会商。',
    owner,
    action: `${unitName(owner, context)}${n === 0 ? '牵头制定专项方案' : '完成排查并报送清单'}`,
    agreedDate: dateOf(officeDaysFrom(context, context.random.of('agreed', n).integer(4, 9))),
  }));
}
