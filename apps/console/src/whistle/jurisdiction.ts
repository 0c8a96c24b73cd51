import type { UnitView } from '@tiaokuai/contracts';
import type { WhistleDraft } from './draft.js';

/** On whose ground the place may lie: which communities' grids are offered. */
export function jurisdictionOf(
  unitKind: string,
  unit: string,
  draft: WhistleDraft | undefined,
): (community: UnitView) => boolean {
  const streets = {
    commandCentre: draft?.streets ?? [],
    department: (draft?.departments ?? []).flatMap((row) => row.unit ?? []),
  }[unitKind];
  return ({ id, parent = '' }) => id === unit || (streets ?? [unit]).includes(parent);
}
