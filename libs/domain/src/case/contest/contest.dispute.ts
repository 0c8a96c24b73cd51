import { advance, open } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { CaseState } from '../case.state.js';
import type { Label } from '../../kernel/label.js';
import type { Ruling } from '../ruling/ruling.js';

interface Disagreement {
  readonly key: string;
  readonly about: Label;
  /** The unit that will not, first; then who holds that it must. */
  readonly parties: readonly [unit: string, other: string];
  /** Whom the refusal names: a party too, with nothing of its own in question. */
  readonly heard?: readonly string[];
  readonly issueKind: 'duty' | 'basis' | 'jointAction' | 'assistance' | 'transfer';
  readonly issue: string;
  /** Of what was asked and of what the refusal cites. */
  readonly itemCodes: readonly (string | undefined)[];
}

export const DISPUTE_KIND = dispute.openNegotiation.kind;

/** A ruling from elsewhere settles what other disputes of this case are still about: they carry it out too. */
export function endOtherDisputes(
  { links }: CaseState,
  { source, lead, assists }: Ruling,
): readonly Reaction[] {
  return links
    .filter(({ kind, caseId, ended }) => kind === DISPUTE_KIND && caseId !== source && !ended)
    .map(({ caseId }) =>
      advance(
        dispute.applyDetermination,
        { panelCaseId: source, lead, assists },
        {
          key: `determined:${caseId}`,
          caseId,
          about: { zh: '责任已经认定', en: 'Responsibility was determined' },
        },
      ),
    );
}

/** Opens a dispute about what the first party still owes in its thread of this case. */
export function openDispute(
  state: CaseState,
  { key, about, parties, heard = [], issueKind, issue, itemCodes }: Disagreement,
): Reaction {
  const [unit] = parties;
  const contested = Object.values(state.obligations)
    .filter((each) => each.thread === unit && each.ownerUnit === unit && each.class !== 'procedural')
    .filter(({ status }) => status === 'paused' || status === 'running')
    .map(({ id }) => ({ caseId: state.caseId, obligationId: id }));
  const named = [...new Set(itemCodes.filter((code) => code !== undefined))];
  const payload = {
    parties: [...parties, ...heard],
    ...(heard.length === 0 ? {} : { heard }),
    ...{ issueKind, issue, itemCodes: named, contested },
  };
  return open(dispute.openNegotiation, payload, { key, about });
}
