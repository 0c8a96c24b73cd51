import { meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted, standsIn } from '../../case/permissions.js';
import { fields, optional, text } from '../../kernel/form.js';
import { open } from '../../kernel/contract.js';
import { listChange } from '../../kernel/contracts/not-in-district.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { reject } from './panel.rejections.js';
import { closeNext } from './ending.js';
import { command, event } from './panel.builders.js';
import { type GAP_CHANGES } from './panel.labels.js';
import { type PanelState } from './panel.state.js';

interface Gap {
  readonly change: keyof typeof GAP_CHANGES;
  readonly item: string;
  readonly content: string;
}

const ListGapRegistered = event<Gap>({
  type: 'ListGapRegistered',
  label: { zh: '登记清单缺口', en: 'A gap in the list was registered' },
  schemaVersion: 1,
  fold: () => ({ gapRegistered: true }),
  reactions: ({ event: { payload }, after }) => [proposeChange(after, payload), ...closeNext(after)],
});

/** What the list lacks is proposed to it, with what was determined as the reason. */
function proposeChange({ determination, question }: PanelState, gap: Gap): Reaction {
  return open(
    listChange.propose,
    { ...gap, basis: determination?.basis ?? [], reasons: question },
    { key: 'listChange', about: { zh: '按责任认定修订清单', en: 'The list is to be changed' } },
  );
}

/** What the list does not say is proposed to it; whoever owes it and does not, the centre's deputy stands in for. */
export const registerListGap = command({
  name: 'registerListGap',
  label: { zh: '登记清单缺口', en: 'Register a gap in the list' },
  form: fields({
    item: text({ zh: '事项', en: 'Item' }, { max: 300 }),
    content: optional(text({ zh: '建议内容', en: 'Proposed content' }, { max: 2000, widget: 'multiline' })),
  }),
  stages: ['determined', 'served', 'underReview', 'upheld', 'changed'],
  permits(state, context) {
    const { actor } = context;
    if (actor.post !== 'staffingOfficer' && !standsIn(state, context, { key: 'panel.listGap' })) {
      const { directory } = context.inForce(context.now);
      const isHead = actor.post === 'deptHead' && directory.units[actor.unit]?.kind === 'staffingOffice';
      if (!isHead) return notPermitted(state, actor);
    }
    return state.gapRegistered ? reject('CASE.STAGE_FORBIDS', undefined, { registered: true }) : undefined;
  },
  declares: {
    who: {
      zh: '编办经办人或主要负责人；逾期的，指挥中心副职或负责人也可',
      en: 'officer or head of the staffing office; once that limit has passed, deputy or head of the command centre too',
    },
    by: ['staffingOfficer', 'deptHead', 'centreDeputy', 'centreHead'],
    meets: ['panel.listGap'],
    records: [ListGapRegistered],
  },
  decide(decision, payload) {
    const { determination } = decision.state;
    decision.record(ListGapRegistered, {
      change: determination?.unlisted === true ? 'add' : 'alter',
      item: payload.item,
      content: payload.content ?? determination?.text ?? payload.item,
    });
    meetObligation(decision, { key: 'panel.listGap' });
  },
});
