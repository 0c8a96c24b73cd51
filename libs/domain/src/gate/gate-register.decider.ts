import type { CaseEvent } from '../event.js';
import { group, optional, reference, text, type Value } from '../form/form.js';
import { referenceDecider, type ReferenceRule } from '../reference/reference.rule.js';
import { GATE_REFUSALS } from './gate.js';

const recordBlockForm = group(
  { zh: '登记被拒的派单', en: 'Record of a blocked dispatch' },
  {
    attempt: text({ zh: '被拒指令', en: 'Refused command' }, { max: 200 }),
    street: reference({ zh: '街道', en: 'Street' }, 'unit'),
    itemCode: optional(reference({ zh: '清单事项', en: 'List item' }, 'listItem')),
    vehicle: text({ zh: '方式', en: 'Vehicle' }, { max: 40 }),
    code: {
      schema: { title: '拒绝代码', titleEn: 'Code', type: 'string', enum: Object.keys(GATE_REFUSALS) },
    },
  },
);
type RecordBlock = Value<typeof recordBlockForm>;

export type GateRegisterEvent = CaseEvent<'DispatchBlocked', RecordBlock & { readonly sender: string }>;

/** A sender's own register of attempts that the gate refused (domain.md 2.9); stream `gateRegister:<unit>`. */
export interface GateRegister {
  readonly sender: string;
  readonly blocked: readonly (RecordBlock & { readonly at: string })[];
}

/** ⚙ `attempt` is the id of the refused command: however often it is retried, it counts once. */
const recordBlock: ReferenceRule<GateRegister, RecordBlock, GateRegisterEvent> = {
  name: 'recordBlock',
  label: { zh: '登记被拒的派单', en: 'Record a blocked dispatch' },
  form: recordBlockForm,
  opens: true,
  engineOnly: true,
  permits: () => undefined,
  decide: ({ sender, blocked }, payload) =>
    blocked.some(({ attempt }) => attempt === payload.attempt)
      ? []
      : [{ type: 'DispatchBlocked', payload: { ...payload, sender } }],
};

export const gateRegisterDecider = referenceDecider<GateRegister, GateRegisterEvent>({
  kind: 'gateRegister',
  label: { zh: '准入拦截登记', en: 'Gate register' },
  rules: [recordBlock],
  events: { DispatchBlocked: { label: { zh: '派单被拦截', en: 'Dispatch blocked' }, schemaVersion: 1 } },
  refusals: {},
  initial: (streamId) => ({ sender: streamId.slice(streamId.indexOf(':') + 1), blocked: [] }),
  evolve: ({ sender, blocked }, { payload, recordedAt }) => {
    const { sender: _, ...block } = payload;
    return { sender, blocked: [...blocked, { ...block, at: recordedAt }] };
  },
});
