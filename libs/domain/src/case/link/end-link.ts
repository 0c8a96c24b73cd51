import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { fields, reference } from '../../kernel/form.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { CaseLinkEnded } from './link.events.js';

const command = commandFor<CaseState>();

/** By the engine: the linked case is over. Reported twice, or of a case never linked, it changes nothing. */
export const endLink = command({
  ...answers(anyCase.endLink, fields({ caseId: reference({ zh: '案件', en: 'Case' }, 'case') })),
  label: { zh: '关联案件办结', en: 'A linked case is over' },
  engine: 'only',
  stages: 'any',
  permits: () => undefined,
  declares: { ...ENGINE_ALONE, records: [CaseLinkEnded] },
  decide(decision, payload) {
    const open = decision.state.links.some(({ caseId, ended }) => caseId === payload.caseId && !ended);
    if (open) decision.record(CaseLinkEnded, payload);
  },
});
