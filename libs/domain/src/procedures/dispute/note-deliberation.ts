import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import { fields, reference } from '../../kernel/form.js';
import { command, event } from './dispute.builders.js';

const DeliberationNoted = event<{ readonly panelCaseId: string }>({
  type: 'DeliberationNoted',
  label: { zh: '责任认定已开始合议', en: 'The panel deliberates' },
  schemaVersion: 1,
  fold: () => ({ openToAgreement: false }),
});

/** By the engine: from now on the panel determines, and the parties come too late with an agreement. */
export const noteDeliberation = command({
  ...answers(
    dispute.noteDeliberation,
    fields({ panelCaseId: reference({ zh: '责任认定案件', en: 'Panel' }, 'case') }),
  ),
  label: { zh: '责任认定已开始合议', en: 'The panel deliberates' },
  engine: 'only',
  stages: ['referred'],
  permits: () => undefined,
  declares: { ...ENGINE_ALONE, records: [DeliberationNoted] },
  decide: (decision, payload) => decision.record(DeliberationNoted, payload),
});
