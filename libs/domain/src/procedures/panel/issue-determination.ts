import { meetObligation } from '../../case/obligation/obligation.end.js';
import { fields, text } from '../../kernel/form.js';
import { isRejection } from '../../kernel/rejection.js';
import { advanceSelf, SERVE } from './ending.js';
import { command, event } from './panel.builders.js';
import { finding } from './panel.counting.js';
import { askOffice } from './panel.obligations.js';
import { byChair, CHAIR_ACTS } from './panel.permits.js';
import { type Determination, type Precedent } from './panel.state.js';
import { binding } from './ruling.js';
import { hearingRejection } from './statements.js';

const Determined = event<Determination & { readonly precedent: Precedent }>({
  type: 'Determined',
  label: { zh: '作出责任认定', en: 'The determination was made' },
  schemaVersion: 1,
  fold: (_state, { payload: { precedent, ...determination } }) => ({
    stage: 'determined',
    ...binding(determination),
    precedent,
  }),
  reactions: ({ after }) => [
    advanceSelf(
      after,
      SERVE,
      { matterId: after.matterId },
      { zh: '送达责任认定书', en: 'Serve the determination' },
    ),
  ],
});

export const issueDetermination = command({
  name: 'issueDetermination',
  label: { zh: '作出责任认定', en: 'Issue the determination' },
  form: fields({ text: text({ zh: '责任认定书', en: 'Determination' }, { max: 4000, widget: 'multiline' }) }),
  stages: ['deliberating'],
  permits: byChair,
  declares: {
    ...CHAIR_ACTS,
    meets: ['panel.determine'],
    starts: ['panel.listGap'],
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
    const { question: facts, itemCodes } = decision.state;
    const { way: _way, ...held } = found;
    decision.record(Determined, { ...found, text: words, precedent: { ...held, facts, itemCodes } });
    meetObligation(decision, { key: 'panel.determine' });
    if (found.unlisted)
      askOffice(decision, 'panel.listGap', 'staffingOffice', ['staffingOfficer', 'deptHead']);
  },
});
