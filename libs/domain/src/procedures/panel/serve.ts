import { ENGINE_ALONE } from '../../kernel/actor.js';
import { type CaseSnapshot } from '../../case/case.snapshot.js';
import { answers } from '../../kernel/contract.js';
import { fields, optional, reference } from '../../kernel/form.js';
import { SERVE } from './ending.js';
import { command, event } from './panel.builders.js';
import { tellOfService } from './panel.notices.js';
import { askParty } from './panel.obligations.js';
import { type PanelState } from './panel.state.js';
import { inQuestion, ruled } from './ruling.js';

/** `alsoBinds`: open cases of the matter that were not named when it was docketed. */
const DeterminationServed = event<{ readonly alsoBinds?: readonly string[] }>({
  type: 'DeterminationServed',
  label: { zh: '送达责任认定书', en: 'The determination was served' },
  schemaVersion: 1,
  fold: (_state, { payload: { alsoBinds = [] }, effectiveAt }) => ({
    stage: 'served',
    servedAt: effectiveAt,
    alsoBinds,
  }),
  reactions: ({ after, inForce }) => [...ruled(after, inQuestion(after)), ...tellOfService(after, inForce)],
});

/** Kinds of case that carry a ruling out. */
const RULED: readonly string[] = ['whistle', 'collaboration'];

/** "Binding on all open cases of the matter and item": the matter's first case knows the others. */
function othersOfMatter({ cases }: PanelState, first: CaseSnapshot | undefined): readonly string[] {
  if (first === undefined) return [];
  const own = first.over ? [] : [first];
  return [...own, ...first.linked].flatMap(({ caseId, kind }) =>
    RULED.includes(kind) && !cases.includes(caseId) ? caseId : [],
  );
}

/** From its service on it binds, and each party has its time to ask for a review; execution does not wait for that. */
export const serve = command({
  ...answers(
    SERVE,
    fields({ matterId: optional(reference({ zh: '所属事项链', en: 'Matter it belongs to' }, 'case')) }),
  ),
  label: { zh: '送达责任认定书', en: 'Serve the determination' },
  engine: 'only',
  stages: ['determined'],
  snapshotOf: 'matterId',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    starts: ['panel.review'],
    leadsTo: { determined: ['served'] },
    records: [DeterminationServed],
  },
  decide(decision) {
    const alsoBinds = othersOfMatter(decision.state, decision.context.otherCase);
    decision.record(DeterminationServed, alsoBinds.length === 0 ? {} : { alsoBinds });
    for (const unit of decision.state.disputants) askParty(decision, 'panel.review', unit);
  },
});
