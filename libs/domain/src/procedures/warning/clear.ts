import { type Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { fields, flag, optional } from '../../kernel/form.js';
import { reject } from './warning.rejections.js';
import { deputyPostsOf, heads, theOnly } from '../../reference/directory/directory.posts.js';
import { tellOfClearing } from './warning.notifications.js';
import { command, event } from './warning.builders.js';
import { DECIDER_ACTS, decidesOn } from './warning.permits.js';
import { reason } from './warning.shared-fields.js';
import { OUT } from './warning.labels.js';
import { isGrave, measuresAreIn, type WarningState } from './warning.state.js';

export const WarningCleared = event<{
  readonly reason: string;
  readonly lapsed: boolean;
  readonly dangerPassed: boolean;
}>({
  type: 'WarningCleared',
  label: { zh: '解除预警', en: 'The warning was cleared' },
  schemaVersion: 1,
  fold: (_state, { payload: { lapsed } }) => ({ stage: 'cleared', lapsed }),
  reactions: ({ after }) => tellOfClearing(after),
});

/** Takes the warning back; what was still asked of anybody ends, and the issuer looks back (red: the supervision office). */
export function clearWarning(
  decision: Decision<WarningState>,
  payload: { readonly reason: string; readonly lapsed: boolean; readonly dangerPassed: boolean },
): void {
  const { directory } = decision.inForce;
  const { level, issuer } = decision.state;
  decision.record(WarningCleared, payload);
  cancelObligations(decision, 'cleared');
  const office = theOnly(directory, 'supervisionOffice')?.id;
  const byOffice = level === 'red' && office !== undefined;
  startObligation(decision, {
    key: 'warning.review',
    ownerUnit: byOffice ? office : issuer,
    ownerPosts: byOffice ? ['supervisor'] : deputyPostsOf(directory.units[issuer]),
    variants: level === undefined ? [] : [level],
  });
}

export const clear = command({
  name: 'clear',
  label: { zh: '解除预警', en: 'Clear the warning' },
  form: fields({
    reason,
    dangerPassed: optional(flag({ zh: '险情已过（主要负责人）', en: 'The danger has passed (head)' })),
  }),
  stages: OUT,
  permits: decidesOn,
  declares: {
    ...DECIDER_ACTS,
    starts: ['warning.review'],
    cancels: [
      'case.interim',
      'extension.decide',
      'warning.acknowledge',
      'warning.measures',
      'warning.validity',
    ],
    leadsTo: { acknowledgedAll: ['cleared'], issued: ['cleared'], measuresIn: ['cleared'] },
    records: [WarningCleared],
    rejects: ['WARNING.MEASURES_OPEN'],
  },
  decide(decision, { reason, dangerPassed = false }) {
    const { state, context } = decision;
    const { actor } = context;
    const recorded = dangerPassed && heads(actor, actor.unit);
    if (isGrave(state) && !measuresAreIn(state) && !recorded)
      return decision.reject(reject('WARNING.MEASURES_OPEN'));
    clearWarning(decision, { reason, lapsed: false, dangerPassed });
  },
});
