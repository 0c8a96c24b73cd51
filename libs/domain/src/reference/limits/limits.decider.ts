import { administratorOnly, referenceDecider, type ReferenceRule } from '../reference.rule.js';
import { inForceRejection, published, versionRejections } from '../version.js';
import { changeLimits } from './change-limits.js';
import { rowsRejection } from './check-row.js';
import { LIMIT_ROW_REJECTIONS } from './limits.rejections.js';
import type { Limits } from './limits.js';
import type { LimitsEvent, LimitsState } from './limits.state.js';
import { publishLimitsForm } from './limits.forms.js';
import type { Value } from '../../kernel/form.js';

const publishLimits: ReferenceRule<LimitsState, Value<typeof publishLimitsForm>, LimitsEvent> = {
  name: 'publishLimits',
  label: { zh: '发布时限表', en: 'Publish limits' },
  form: publishLimitsForm,
  opens: true,
  permits: administratorOnly,
  decide: (state, payload, { now }) =>
    rowsRejection(payload.rows, 'rows') ??
    inForceRejection('LIMITS', state, payload.inForceFrom, now) ?? [{ type: 'LimitsPublished', payload }],
};

/** The table of limits and parameters: every version whole, immutable, with its in-force instant. */
export const limitsDecider = referenceDecider<LimitsState, LimitsEvent>({
  kind: 'limits',
  label: { zh: '时限表', en: 'Limits' },
  rules: [publishLimits, changeLimits],
  events: { LimitsPublished: { label: { zh: '时限表已发布', en: 'Limits published' }, schemaVersion: 1 } },
  rejections: { ...LIMIT_ROW_REJECTIONS, ...versionRejections('LIMITS') },
  initial: () => [],
  evolve: (state, event) =>
    published(state, event, (version): Limits => ({ version, rows: event.payload.rows })),
});
