import { doerOf } from '../../kernel/doer.js';
import { eventFor } from '../../kernel/event-definition.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';
import type { ExtensionGrade, ExtensionRequest, OpinionStance } from './extension.state.js';

const event = eventFor<CaseState, Context>();

export const ExtensionRequested = event<
  Pick<ExtensionRequest, 'obligationId' | 'length' | 'approverUnit'> & {
    readonly requestId: string;
    readonly grade: ExtensionGrade;
    readonly specialReason: string;
    /** The caller that is asked first. */
    readonly opinionOf?: string;
    readonly form?: { readonly text: string; readonly signedBy: string; readonly cases: number };
  }
>({
  type: 'ExtensionRequested',
  label: { zh: '申请延期', en: 'An extension was asked for' },
  schemaVersion: 1,
  fold({ extensionRequests }, { payload, actor }) {
    const { requestId, obligationId, length, grade, approverUnit, opinionOf } = payload;
    const by = { unit: actor.unit, askedBy: doerOf(actor) };
    const opinion = opinionOf === undefined ? {} : { opinion: { of: opinionOf, stance: 'awaited' } as const };
    const asked = { id: requestId, obligationId, length, grade, approverUnit, ...by, ...opinion };
    return { extensionRequests: [...extensionRequests, { ...asked, undecided: false, status: 'open' }] };
  },
});

export const ExtensionReviewed = event<{ readonly requestId: string; readonly opinion: string }>({
  type: 'ExtensionReviewed',
  label: { zh: '延期初审', en: 'The extension was reviewed' },
  schemaVersion: 1,
  fold: (state, { payload, actor }) => change(state, payload.requestId, { reviewedBy: doerOf(actor) }),
});

export const ExtensionOpinionGiven = event<{
  readonly requestId: string;
  readonly stance: OpinionStance;
  readonly opinion?: string;
}>({
  type: 'ExtensionOpinionGiven',
  label: { zh: '发起单位提出延期意见', en: 'The caller gave an opinion on the extension' },
  schemaVersion: 1,
  fold: (state, { payload: { requestId, stance }, actor }) =>
    change(state, requestId, { opinion: { of: actor.unit, stance } }),
});

/** Silence is neither consent nor objection: whoever decides sees that there is no opinion. */
export const ExtensionOpinionMissed = event<{ readonly requestId: string; readonly unit: string }>({
  type: 'ExtensionOpinionMissed',
  label: { zh: '发起单位未提出延期意见', en: 'The caller gave no opinion on the extension' },
  schemaVersion: 1,
  fold: (state, { payload: { requestId, unit } }) =>
    change(state, requestId, { opinion: { of: unit, stance: 'none' } }),
});

export const ExtensionGranted = event<{ readonly requestId: string; readonly reason: string }>({
  type: 'ExtensionGranted',
  label: { zh: '同意延期', en: 'The extension was granted' },
  schemaVersion: 1,
  fold: (state, { payload }) => change(state, payload.requestId, { status: 'granted' }),
});

export const ExtensionDenied = event<{ readonly requestId: string; readonly reason: string }>({
  type: 'ExtensionDenied',
  label: { zh: '不同意延期', en: 'The extension was denied' },
  schemaVersion: 1,
  fold: (state, { payload }) => change(state, payload.requestId, { status: 'denied' }),
});

/** Nobody decided in time. Who asked gets nothing by it, and is not charged with what follows from it. */
export const ExtensionUndecided = event<{ readonly requestId: string; readonly approverUnit: string }>({
  type: 'ExtensionUndecided',
  label: { zh: '延期申请逾期未批', en: 'The extension was not decided in time' },
  schemaVersion: 1,
  fold: (state, { payload }) => change(state, payload.requestId, { undecided: true }),
});

function change(
  { extensionRequests }: CaseState,
  id: string,
  by: Partial<ExtensionRequest>,
): Pick<CaseState, 'extensionRequests'> {
  return { extensionRequests: extensionRequests.map((each) => (each.id === id ? { ...each, ...by } : each)) };
}
