import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import { fields, text } from '../../kernel/form.js';
import { reject } from './dispute.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { command, event } from './dispute.builders.js';
import { endedAs, endLinks, unsettled } from './ending.js';

const DisputeWithdrawn = event<{ readonly reason: string }>({
  type: 'DisputeWithdrawn',
  label: { zh: '撤回争议', en: 'The dispute was withdrawn' },
  schemaVersion: 1,
  fold: () => endedAs('withdrawn'),
  reactions: ({ after }) => [...unsettled(after), ...endLinks(after)],
});

/** A person who opened it takes it back before it is forwarded; the engine, as long as there is no opinion. */
export const withdraw = command({
  ...answers(
    dispute.withdraw,
    fields({ reason: text({ zh: '撤回理由', en: 'Reason' }, { max: 1000, widget: 'multiline' }) }),
  ),
  label: { zh: '撤回争议', en: 'Withdraw' },
  engine: 'also',
  stages: [
    ...['selfNegotiation', 'applied', 'admissionRefused', 'admissionReview', 'supplementing'],
    ...['admitted', 'forwarded', 'defended'],
  ],
  permits(state, { actor }) {
    if (actor.post === ENGINE.post) return undefined;
    if (!['selfNegotiation', 'applied', 'admitted'].includes(state.stage))
      return reject('CASE.STAGE_FORBIDS', undefined, { stage: state.stage });
    return state.openedBy !== undefined && leads(actor, state.openedBy.unit)
      ? undefined
      : notPermitted(state, actor);
  },
  declares: {
    who: { zh: '提出争议单位副职或负责人；系统', en: 'deputy or head of who opened it; the engine' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    cancels: [
      ...['dispute.supplement', 'dispute.admit', 'dispute.forward'],
      ...['dispute.defence', 'dispute.opinion', 'dispute.selfNegotiate'],
      ...['dispute.askReview', 'dispute.reviewAdmission'],
    ],
    leadsTo: {
      admissionRefused: ['withdrawn'],
      admissionReview: ['withdrawn'],
      admitted: ['withdrawn'],
      applied: ['withdrawn'],
      defended: ['withdrawn'],
      forwarded: ['withdrawn'],
      selfNegotiation: ['withdrawn'],
      supplementing: ['withdrawn'],
    },
    records: [DisputeWithdrawn],
  },
  decide(decision, payload) {
    decision.record(DisputeWithdrawn, payload);
    cancelObligations(decision, 'withdrawn');
  },
});
