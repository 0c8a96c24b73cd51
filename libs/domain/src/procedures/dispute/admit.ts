import { type Decision } from '../../case/case.decision.js';
import { nothing } from '../../kernel/form.js';
import { advance } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { command, event } from './dispute.builders.js';
import { askCoordinator, meetCoordinator } from './dispute.obligations.js';
import { byCoordinator, COORDINATOR_ACTS } from './dispute.permits.js';
import { DisputeForwarded, forwardTo } from './forward.js';
import { type DisputeState } from './dispute.state.js';

/** `bySilence`: it was not answered in time, which counts as admitted. */
export const DisputeAdmitted = event<{ readonly bySilence: boolean }>({
  type: 'DisputeAdmitted',
  label: { zh: '受理', en: 'The dispute was admitted' },
  schemaVersion: 1,
  fold: () => ({ stage: 'admitted', admitted: true }),
  reactions: ({ after }) => after.contested.flatMap((each) => pauseContested(after, each)),
});

/** One command for each: one that has passed meanwhile must not let the others run on. */
function pauseContested(
  state: DisputeState,
  { caseId, obligationId }: DisputeState['contested'][number],
): readonly Reaction[] {
  if (obligationId === undefined) return [];
  const about = { zh: '争议受理，暂停计时', en: 'Admitted: what is contested stands still' };
  return [
    advance(
      anyCase.pauseForDispute,
      { sourceCaseId: state.caseId, obligationIds: [obligationId], ground: 'dispute' },
      { key: `pause:${caseId}:${obligationId}`, caseId, about },
    ),
  ];
}

/** Where somebody waits, the parties are asked for their defence at once; else the coordinator asks them. */
export function admitDispute(decision: Decision<DisputeState>, bySilence: boolean): void {
  decision.record(DisputeAdmitted, { bySilence });
  const { peopleWait, disputants } = decision.state;
  if (peopleWait === true) forwardTo(decision, disputants, false);
  else askCoordinator(decision, 'dispute.forward');
  askCoordinator(decision, 'dispute.opinion');
}

export const admit = command({
  name: 'admit',
  label: { zh: '受理', en: 'Admit' },
  form: nothing,
  stages: ['applied'],
  permits: byCoordinator,
  declares: {
    ...COORDINATOR_ACTS,
    meets: ['dispute.admit'],
    starts: ['dispute.forward', 'dispute.defence', 'dispute.opinion'],
    leadsTo: { applied: ['admitted', 'forwarded'] },
    records: [DisputeAdmitted, DisputeForwarded],
  },
  decide(decision) {
    meetCoordinator(decision, 'dispute.admit');
    admitDispute(decision, false);
  },
});
