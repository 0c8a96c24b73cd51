import { ownRequest } from '../../case/permissions.js';
import { fields } from '../../kernel/form.js';
import { assesses } from './warning.permits.js';
import { command, event } from './warning.builders.js';
import { reason } from './warning.shared-fields.js';

const FalseAlarm = event<{ readonly reason: string }>({
  type: 'FalseAlarm',
  label: { zh: '认定误报', en: 'It was a false alarm' },
  schemaVersion: 1,
  fold: () => ({ stage: 'falseAlarm', over: true, outcome: 'falseAlarm' }),
});

export const dismiss = command({
  name: 'dismiss',
  label: { zh: '认定误报', en: 'Dismiss as a false alarm' },
  form: fields({ reason }),
  stages: ['detected', 'assessed'],
  permits: (state, context) => assesses(state, context) ?? ownRequest(state.raiser, context.actor),
  declares: {
    who: {
      zh: '事项主责单位；无主责单位的由指挥中心调度员；逾期由指挥中心调度员或副职；上报人本人除外',
      en: 'the lead of the item; the command centre’s dispatcher where none is known; dispatcher or deputy of the centre once it is late; never who raised it',
    },
    by: 'anyPost',
    leadsTo: { assessed: ['falseAlarm'], detected: ['falseAlarm'] },
    records: [FalseAlarm],
  },
  decide: (decision, payload) => decision.record(FalseAlarm, payload),
});
