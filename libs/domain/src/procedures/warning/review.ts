import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted, standsIn } from '../../case/permissions.js';
import { fields, flag, group, optional, text, type Value } from '../../kernel/form.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { command, event } from './warning.builders.js';
import { long, prevention } from './warning.shared-fields.js';
import { tellOfRiskRow } from './warning.notifications.js';
import { type WarningState } from './warning.state.js';

const form = fields({
  happened: flag({ zh: '风险是否发生', en: 'It happened' }),
  lessons: text({ zh: '经验教训', en: 'Lessons' }, long),
  riskRow: optional(
    group(
      { zh: '列入风险清单', en: 'Enter in the risk register' },
      {
        legalBasis: text({ zh: '法律依据', en: 'Legal basis' }, { max: 500 }),
        mediationMethod: text({ zh: '化解方式', en: 'Method of mediation' }, long),
        prevention,
      },
    ),
  ),
});

type Review = Value<typeof form>;

/** A row of the risk register (风险清单): what the signal and the assessment said, and what the review adds. */
type RiskRow = NonNullable<Review['riskRow']> & {
  readonly scene: string;
  readonly link: string;
  readonly problem: string;
  readonly cause: string;
};

const WarningReviewed = event<Omit<Review, 'riskRow'> & { readonly riskRow?: RiskRow }>({
  type: 'WarningReviewed',
  label: { zh: '复盘', en: 'The warning was reviewed' },
  schemaVersion: 1,
  fold: (state) => ({ stage: 'reviewed', over: true, outcome: outcomeOf(state) }),
  reactions: ({ event: { payload }, inForce }) =>
    payload.riskRow === undefined ? [] : tellOfRiskRow(inForce),
});

function outcomeOf({ escalated, lapsed }: WarningState): string {
  if (escalated) return 'escalatedToWhistle';
  return lapsed ? 'lapsed' : 'cleared';
}

/** Looks back: the issuer, on a red warning the supervision office. */
export const review = command({
  name: 'review',
  label: { zh: '复盘', en: 'Review' },
  form,
  stages: ['cleared'],
  permits(state, context) {
    const { actor } = context;
    const his = state.level === 'red' ? actor.post === 'supervisor' : leads(actor, state.issuer);
    return his || standsIn(state, context, { key: 'warning.review' })
      ? undefined
      : notPermitted(state, actor);
  },
  declares: {
    who: {
      zh: '发布单位副职或负责人，红色预警为督查员；逾期由指挥中心副职代办',
      en: 'deputy or head of the issuer, on a red warning a supervisor; the centre’s deputy once it is late',
    },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS, 'supervisor'],
    meets: ['warning.review'],
    leadsTo: { cleared: ['reviewed'] },
    records: [WarningReviewed],
  },
  decide(decision, { riskRow, ...seen }) {
    const { scene, link, problem, cause } = decision.state;
    meetObligation(decision, { key: 'warning.review' });
    decision.record(WarningReviewed, {
      ...seen,
      ...(riskRow === undefined ? {} : { riskRow: { scene, link, problem, cause, ...riskRow } }),
    });
  },
});
