import { ruleFor } from '../case.decision.js';
import type { SharedEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { fields, optional, reference, text } from '../../kernel/form.js';

const rule = ruleFor<CaseState, SharedEvent>();

/**
 * ⚙ A case opened by a reaction of this one reports its id, so that later reactions can reach it: the domain gives out no
 * ids. Accepted also when this case is over meanwhile; reported twice, it is recorded once.
 */
const linkCase = rule({
  name: 'linkCase',
  label: { zh: '关联案件', en: 'Link a case' },
  engine: 'only',
  form: fields({
    caseId: reference({ zh: '案件', en: 'Case' }, 'case'),
    kind: text({ zh: '类型', en: 'Kind' }, { max: 50 }),
    about: optional(text({ zh: '关于', en: 'About' }, { max: 100 })),
  }),
  stages: 'any',
  permits: () => undefined,
  decide(decision, payload) {
    const known = decision.state.links.some(({ caseId }) => caseId === payload.caseId);
    if (!known) decision.record('CaseLinked', payload);
  },
});

/** ⚙ The linked case is over. Reported twice, or of a case never linked, it changes nothing. */
const endLink = rule({
  name: 'endLink',
  label: { zh: '关联案件办结', en: 'A linked case is over' },
  engine: 'only',
  form: fields({ caseId: reference({ zh: '案件', en: 'Case' }, 'case') }),
  stages: 'any',
  permits: () => undefined,
  decide(decision, payload) {
    const open = decision.state.links.some(({ caseId, ended }) => caseId === payload.caseId && !ended);
    if (open) decision.record('CaseLinkEnded', payload);
  },
});

export const LINK_RULES = [linkCase, endLink];
