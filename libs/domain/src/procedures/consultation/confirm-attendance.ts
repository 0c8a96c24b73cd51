import { meetObligation } from '../../case/obligation/obligation.end.js';
import { fields, reference } from '../../kernel/form.js';
import { personRejection } from './attendance.js';
import { mayReply } from './consultation.permits.js';
import { command, event } from './consultation.builders.js';
import { withInvitee } from './parties.js';

const AttendanceConfirmed = event<{ readonly unit: string; readonly person: string }>({
  type: 'AttendanceConfirmed',
  label: { zh: '确认参会', en: 'An invitee will come' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, person } }) => withInvitee(state, unit, { reply: 'confirmed', person }),
});

export const confirmAttendance = command({
  name: 'confirmAttendance',
  label: { zh: '确认参会', en: 'Confirm attendance' },
  form: fields({ person: reference({ zh: '人员', en: 'Person' }, 'person') }),
  stages: ['convened'],
  permits: (state, context) => mayReply(state, context, 'confirmed'),
  declares: {
    who: { zh: '受邀单位任何岗位', en: 'any post of a unit that is invited' },
    by: 'anyPost',
    meets: ['consultation.reply'],
    records: [AttendanceConfirmed],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload) {
    const { unit } = decision.context.actor;
    const rejection = personRejection(payload.person, unit, 'person', decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(AttendanceConfirmed, { unit, ...payload });
    meetObligation(decision, { key: 'consultation.reply', thread: unit });
  },
});
