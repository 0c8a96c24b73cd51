import { fields, text } from '../../kernel/form.js';
import { isRejection } from '../../kernel/rejection.js';
import { Determined, determine } from './determine.js';
import { command } from './panel.builders.js';
import { finding } from './panel.counting.js';
import { byDecidingChair, CHAIR_ACTS } from './panel.permits.js';
import { hearingRejection } from './statements.js';

export const issueDetermination = command({
  name: 'issueDetermination',
  label: { zh: '作出责任认定', en: 'Issue the determination' },
  form: fields({ text: text({ zh: '责任认定书', en: 'Determination' }, { max: 4000, widget: 'multiline' }) }),
  stages: ['deliberating'],
  permits: byDecidingChair,
  declares: {
    ...CHAIR_ACTS,
    meets: ['panel.determine'],
    starts: ['panel.listGap'],
    cancels: ['panel.round'],
    leadsTo: { deliberating: ['determined'] },
    records: [Determined],
    rejects: [
      ...['PANEL.NO_MAJORITY', 'PANEL.QUORUM_MISSING', 'PANEL.SEAT_IS_PARTY'],
      ...['PANEL.LEAD_NOT_HEARD', 'PANEL.STATEMENTS_OPEN'],
    ],
  },
  decide(decision, { text: words }) {
    const found = finding(decision);
    if (isRejection(found)) return decision.reject(found);
    const unheard = hearingRejection(decision.state, found.lead);
    if (unheard !== undefined) return decision.reject(unheard);
    determine(decision, { ...found, text: words });
  },
});
