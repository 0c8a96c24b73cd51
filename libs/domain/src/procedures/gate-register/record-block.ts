import { ENGINE_ALONE } from '../../kernel/actor.js';
import { fields, optional, reference, text, type Field, type Value } from '../../kernel/form.js';
import { isRejection } from '../../kernel/rejection.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.rejections.js';
import { windowOf } from '../../reference/limits/series.js';
import { command, event } from './gate-register.builders.js';
import { tellSupervisionOffice } from './gate-register.notifications.js';

const code: Field<string> = {
  schema: { title: '拒绝代码', titleEn: 'Code', type: 'string', enum: Object.keys(GATE_REJECTIONS) },
};

const form = fields({
  attempt: text({ zh: '被拒指令', en: 'Refused command' }, { max: 200 }),
  street: reference({ zh: '街道', en: 'Street' }, 'unit'),
  itemCode: optional(reference({ zh: '清单事项', en: 'List item' }, 'listItem')),
  vehicle: optional(text({ zh: '方式', en: 'Vehicle' }, { max: 40 })),
  code,
});

const DispatchBlocked = event<Value<typeof form> & { readonly sender: string }>({
  type: 'DispatchBlocked',
  label: { zh: '派单被拦截', en: 'Dispatch blocked' },
  schemaVersion: 1,
  fold: ({ blocked }, { payload: { sender: _, ...refused }, effectiveAt }) => ({
    blocked: [...blocked, { ...refused, at: effectiveAt }],
  }),
});

/** So many within `gate.blocksBeforeReport`: the supervision office is told, once to a window. */
const DispatchesBlocked = event<{
  readonly sender: string;
  readonly count: number;
  readonly attempts: readonly string[];
}>({
  type: 'DispatchesBlocked',
  label: { zh: '多次被拦截', en: 'Blocked again and again' },
  schemaVersion: 1,
  fold: ({ told }, { effectiveAt }) => ({ told: [...told, effectiveAt] }),
  reactions: ({ after, inForce }) => tellSupervisionOffice(after, inForce),
});

/** `attempt` is the id of the refused command: however often it is retried, it counts once. */
export const recordBlock = command({
  name: 'recordBlock',
  label: { zh: '登记被拒的派单', en: 'Record a blocked dispatch' },
  form,
  engine: 'only',
  stages: 'any',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    records: [DispatchBlocked, DispatchesBlocked],
  },
  decide(decision, payload) {
    const { sender, blocked, told } = decision.state;
    if (blocked.some(({ attempt }) => attempt === payload.attempt)) return;
    decision.record(DispatchBlocked, { ...payload, sender });
    const window = windowOf(decision.inForce.limits, 'gate.blocksBeforeReport');
    // Whatever the table lacks, a blocked attempt is recorded.
    if (isRejection(window)) return;
    const inside = decision.state.blocked.filter(({ at }) => window.holds(at, decision.at));
    if (inside.length < window.times || told.some((at) => window.holds(at, decision.at))) return;
    const attempts = inside.map(({ attempt }) => attempt);
    decision.record(DispatchesBlocked, { sender, count: inside.length, attempts });
  },
});
