import { notify } from '../../case/notify-unit.js';
import { nothing } from '../../kernel/form.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import { command, event } from './panel.command.js';
import { byChair } from './panel.seats.js';

const EvidenceOpened = event({
  type: 'EvidenceOpened',
  label: { zh: '开始听取意见', en: 'Evidence was opened' },
  schemaVersion: 1,
  fold: () => ({ stage: 'evidenceOpen' }),
  reactions: ({ after, inForce }) =>
    after.disputants.map((unit) =>
      notify(`state:${unit}`, unit, deputyPostsOf(inForce.directory.units[unit]), {
        zh: '请提交陈述意见',
        en: 'Submit a statement',
      }),
    ),
});

export const openEvidence = command({
  name: 'openEvidence',
  label: { zh: '开始听取意见', en: 'Open evidence' },
  form: nothing,
  stages: ['docketed'],
  permits: (state, { actor }) => byChair(state, actor),
  declares: {
    who: { zh: '主席席位成员或其代行人', en: 'who sits on the chair’s seat' },
    by: 'anyPost',
    leadsTo: { docketed: ['evidenceOpen'] },
    records: [EvidenceOpened],
    rejects: ['PANEL.SEAT_IS_PARTY'],
  },
  decide: (decision) => decision.record(EvidenceOpened, {}),
});
