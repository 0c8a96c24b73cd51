import { meetObligation } from '../../case/obligation/obligation.end.js';
import { fields, optional, reference, type Value } from '../../kernel/form.js';
import { personRejection } from './attendance.js';
import { mayReply } from './consultation.permits.js';
import { command, event } from './consultation.builders.js';
import { reason } from './consultation.shared-fields.js';
import { tellOfDeclining } from './consultation.notifications.js';
import { withInvitee } from './parties.js';

const form = fields({ reason, substitute: optional(reference({ zh: '人员', en: 'Person' }, 'person')) });

const AttendanceDeclined = event<Value<typeof form> & { readonly unit: string }>({
  type: 'AttendanceDeclined',
  label: { zh: '不能参会', en: 'An invitee will not come' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, substitute } }) =>
    withInvitee(state, unit, { reply: 'declined', person: substitute }),
  reactions: ({ after }) => tellOfDeclining(after),
});

export const declineAttendance = command({
  name: 'declineAttendance',
  label: { zh: '不能参会', en: 'Decline attendance' },
  form,
  stages: ['convened'],
  permits: (state, context) => mayReply(state, context, 'declined'),
  declares: {
    who: { zh: '受邀单位任何岗位', en: 'any post of a unit that is invited' },
    by: 'anyPost',
    meets: ['consultation.reply'],
    records: [AttendanceDeclined],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload) {
    const { unit } = decision.context.actor;
    const rejection = personRejection(payload.substitute, unit, 'substitute', decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(AttendanceDeclined, { unit, ...payload });
    meetObligation(decision, { key: 'consultation.reply', thread: unit });
  },
});
