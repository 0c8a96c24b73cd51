import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { fields, optional, reference, text } from '../../kernel/form.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { CaseLinked } from './link.events.js';

const command = commandFor<CaseState>();

/**
 * By the engine: a case opened by a reaction of this one reports its id, so that later reactions can reach it; the domain
 * gives out no ids. Accepted also when this case is over meanwhile; reported twice, it is recorded once.
 */
export const linkCase = command({
  ...answers(
    anyCase.linkCase,
    fields({
      caseId: reference({ zh: '案件', en: 'Case' }, 'case'),
      kind: text({ zh: '类型', en: 'Kind' }, { max: 50 }),
      about: optional(text({ zh: '关于', en: 'About' }, { max: 100 })),
    }),
  ),
  label: { zh: '关联案件', en: 'Link a case' },
  engine: 'only',
  stages: 'any',
  permits: () => undefined,
  declares: { ...ENGINE_ALONE, records: [CaseLinked] },
  decide(decision, payload) {
    const known = decision.state.links.some(({ caseId }) => caseId === payload.caseId);
    if (!known) decision.record(CaseLinked, payload);
  },
});
