import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { fields, text } from '../../kernel/form.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { DROP_OPENING, OpeningDropped } from './ending.events.js';

const command = commandFor<CaseState>();

/** By the engine: what this case was about to open lost its ground before it was opened. */
export const dropOpening = command({
  ...answers(
    DROP_OPENING,
    fields({
      opening: text({ zh: '联动编号', en: 'Reaction' }, { max: 200 }),
      what: text({ zh: '原拟发起', en: 'What was to be opened' }, { max: 200 }),
      because: text({ zh: '撤销事由', en: 'Because of' }, { max: 200 }),
    }),
  ),
  label: { zh: '不再发起', en: 'Do not open' },
  engine: 'only',
  stages: 'any',
  permits: () => undefined,
  declares: { ...ENGINE_ALONE, records: [OpeningDropped] },
  decide: (decision, payload) => decision.record(OpeningDropped, payload),
});
