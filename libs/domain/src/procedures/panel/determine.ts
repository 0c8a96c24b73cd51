import { type Decision } from '../../case/case.decision.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { advanceSelf, SERVE } from './ending.js';
import { event } from './panel.builders.js';
import { askOffice } from './panel.obligations.js';
import { type Determination, type PanelState, type Precedent } from './panel.state.js';
import { binding } from './ruling.js';

export const Determined = event<Determination & { readonly precedent: Precedent }>({
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

/** Makes the determination; where the list says nothing, the staffing office owes the gap. */
export function determine(decision: Decision<PanelState>, determination: Determination): void {
  const { question: facts, itemCodes } = decision.state;
  const { lead, assists, basis, unlisted } = determination;
  const precedent = { lead, assists, basis, unlisted, facts, itemCodes };
  decision.record(Determined, { ...determination, precedent });
  meetObligation(decision, { key: 'panel.determine' });
  cancelObligations(decision, 'determined', ({ key }) => key === 'panel.round');
  if (unlisted) askOffice(decision, 'panel.listGap', 'staffingOffice', ['staffingOfficer', 'deptHead']);
}
