import type { Numbered } from '@tiaokuai/contracts';
import { awaitsNumber, type CaseState } from '@tiaokuai/domain';

/** By which number people name a case, or that it is still to come; nothing of a draft. */
export function numberWords(state: Pick<CaseState, 'number' | 'numberSeries'>): Numbered {
  if (state.number !== undefined) return { number: state.number };
  return awaitsNumber(state) ? { awaitsNumber: true } : {};
}

/** The same of a case as lists know it. */
export function numberOfRow(row: {
  readonly number: string | null;
  readonly awaitsNumber: boolean;
}): Numbered {
  if (row.number !== null) return { number: row.number };
  return row.awaitsNumber ? { awaitsNumber: true } : {};
}
