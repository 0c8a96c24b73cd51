import { nameInterimLead } from '../../case/interim/interim.reactions.js';
import { fields, reference, text } from '../../kernel/form.js';
import { reject } from './panel.rejections.js';
import { command, event } from './panel.builders.js';
import { byChair, CHAIR_ACTS } from './panel.permits.js';
import { BEFORE_THE_DETERMINATION } from './panel.seats.js';

/** Told to the contested cases, where the limit for it runs. */
const InterimLeadDesignated = event<{ readonly unit: string; readonly tasks: string }>({
  type: 'InterimLeadDesignated',
  label: { zh: '指定临时牵头单位', en: 'An interim lead was designated' },
  schemaVersion: 1,
  fold: () => ({ interimNamed: true }),
  reactions: ({ event: { payload }, after }) =>
    after.cases.map((caseId) =>
      nameInterimLead(caseId, {
        unit: payload.unit,
        tasks: payload.tasks,
        reason: '责任认定期间不得无人处置',
      }),
    ),
});

export const designateInterimLead = command({
  name: 'designateInterimLead',
  label: { zh: '指定临时牵头单位', en: 'Name an interim lead' },
  form: fields({
    unit: reference({ zh: '临时牵头单位', en: 'Interim lead' }, 'unit'),
    tasks: text({ zh: '任务', en: 'Tasks' }, { max: 1000, widget: 'multiline' }),
  }),
  stages: BEFORE_THE_DETERMINATION,
  permits: byChair,
  declares: {
    ...CHAIR_ACTS,
    records: [InterimLeadDesignated],
    rejects: ['CLOCK.INTERIM_ASSIST_ONLY', 'PANEL.SEAT_IS_PARTY'],
  },
  decide(decision, payload) {
    const { disputants, itemCodes } = decision.state;
    const leads = itemCodes.flatMap(
      (code) => decision.inForce.list.items[code]?.leads.map(({ unit }) => unit) ?? [],
    );
    if (![...disputants, ...leads].includes(payload.unit))
      return decision.reject(reject('CLOCK.INTERIM_ASSIST_ONLY', 'unit'));
    decision.record(InterimLeadDesignated, payload);
  },
});
