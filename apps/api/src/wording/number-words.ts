import type { Numbered } from '@tiaokuai/contracts';
import { awaitsNumber, type CaseState } from '@tiaokuai/domain';

/** By which number people name a case as lists know it, or that it is still to come; nothing of a draft. */
export function numberOfRow(row: {
  readonly number: string | null;
  readonly awaitsNumber: boolean;
}): Numbered {
  if (row.number !== null) return { number: row.number };
  return row.awaitsNumber ? { awaitsNumber: true } : {};
}

/** The same of a case itself. */
export function numberWords(state: Pick<CaseState, 'number' | 'numberSeries'>): Numbered {
  return numberOfRow({ number: state.number ?? null, awaitsNumber: awaitsNumber(state) });
}
