import type { CaseState } from '../case/case.state.js';
import type { Reaction } from '../procedure.js';

/**
 * A case that somebody adds to a matter tells the case with which the matter began, so that what is decided for the
 * matter finds it there. Nothing where it begins a matter itself.
 */
export function joinMatter({ matterId, caseId, kind }: CaseState): readonly Reaction[] {
  if (matterId === caseId) return [];
  return [
    {
      key: 'matter',
      does: 'advance',
      caseId: matterId,
      about: { zh: '同一事项的案件', en: 'A case of the same matter' },
      command: { name: 'linkCase', payload: { caseId, kind } },
    },
  ];
}
