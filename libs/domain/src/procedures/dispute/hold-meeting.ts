import { fields, text } from '../../kernel/form.js';
import { command, event } from './dispute.builders.js';
import { tellOfMeeting } from './dispute.notifications.js';
import { byCoordinator, COORDINATOR_ACTS } from './dispute.permits.js';

const MeetingRecorded = event<{ readonly minutes: string }>({
  type: 'MeetingRecorded',
  label: { zh: '召开协调会', en: 'A meeting was recorded' },
  schemaVersion: 1,
  fold: ({ meetings }) => ({ meetings: meetings + 1 }),
  reactions: ({ after, inForce }) => tellOfMeeting(after, inForce),
});

export const holdMeeting = command({
  name: 'holdMeeting',
  label: { zh: '记录协调会', en: 'Record a meeting' },
  form: fields({ minutes: text({ zh: '会议纪要', en: 'Minutes' }, { max: 4000, widget: 'multiline' }) }),
  stages: ['forwarded', 'defended'],
  permits: byCoordinator,
  declares: {
    ...COORDINATOR_ACTS,
    records: [MeetingRecorded],
  },
  decide: (decision, payload) => decision.record(MeetingRecorded, payload),
});
