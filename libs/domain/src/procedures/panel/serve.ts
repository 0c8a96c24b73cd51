import { ENGINE_ALONE } from '../../kernel/actor.js';
import { type CaseSnapshot } from '../../case/case.snapshot.js';
import { answers } from '../../kernel/contract.js';
import { fields, optional, reference } from '../../kernel/form.js';
import { SERVE } from './ending.js';
import { command, event } from './panel.builders.js';
import { tellOfService } from './panel.notifications.js';
import { askParty } from './panel.obligations.js';
import { type PanelState, reviewers } from './panel.state.js';
import { inQuestion, ruled } from './ruling.js';
import { withParties } from './with-parties.js';

interface Served {
  /** Open cases of the matter that were not named when it was docketed. */
  readonly alsoBinds?: readonly string[];
  /** Who is named and was neither party nor asked: who assists. */
  readonly named?: readonly string[];
}

const DeterminationServed = event<Served>({
  type: 'DeterminationServed',
  label: { zh: '送达责任认定书', en: 'The determination was served' },
  schemaVersion: 1,
  fold: (state, { payload: { alsoBinds = [], named }, effectiveAt }) => ({
    stage: 'served',
    servedAt: effectiveAt,
    alsoBinds,
    ...(named === undefined ? {} : { named, parties: withParties(state, named) }),
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

/** Units that the determination names and that have no part in the case yet. */
function newlyNamed({ strict, determination, disputants }: PanelState): readonly string[] {
  if (strict !== true || determination === undefined) return [];
  return [determination.lead, ...determination.assists].filter((unit) => !disputants.includes(unit));
}

/** From its service on it binds, and each party and whoever is named has its time to ask for a review; execution does not wait for that. */
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
    const named = newlyNamed(decision.state);
    decision.record(DeterminationServed, {
      ...(alsoBinds.length === 0 ? {} : { alsoBinds }),
      ...(named.length === 0 ? {} : { named }),
    });
    for (const unit of reviewers(decision.state)) askParty(decision, 'panel.review', unit);
  },
});
