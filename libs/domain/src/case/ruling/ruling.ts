import type { CaseState } from '../case.state.js';
import { lead } from './ruling.fields.js';
import { fields, flag, listOf, optional, reference, type Value } from '../../kernel/form.js';

const units = listOf({ zh: '单位', en: 'Units' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
  min: 0,
  max: 50,
});

/** `applyRuling`, by the engine: what a dispute, panel or duty ruling tells every case it settles, and all that it tells. */
export const rulingForm = fields({
  source: reference({ zh: '裁定案件', en: 'Case that ruled' }, 'case'),
  lead,
  assists: units,
  releases: units,
  binding: flag({ zh: '具有约束力', en: 'It binds' }),
  /** For a case that did not ask: what was ruled on. */
  itemCodes: optional(
    listOf({ zh: '清单事项', en: 'List items' }, reference({ zh: '清单事项', en: 'List item' }, 'listItem'), {
      min: 0,
      max: 50,
    }),
  ),
});
export type Ruling = Value<typeof rulingForm>;

/** A determination binds the open cases of its matter and item; what has no item, those that have none either. */
export function concerns({ itemCodes: ruled }: Ruling, { itemCodes }: CaseState): boolean {
  if (ruled === undefined) return true;
  return ruled.length === 0 ? itemCodes.length === 0 : ruled.some((code) => itemCodes.includes(code));
}
