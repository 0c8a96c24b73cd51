import { advance } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { CaseState } from '../case.state.js';
import type { Label } from '../../kernel/label.js';
import type { Link } from './link.state.js';

/** A case tells another that it began because of it; `about` is what people read of that. */
export function linkIn(key: string, caseId: string, link: Link, about: Label): Reaction {
  return advance(anyCase.linkCase, link, { key, caseId, about });
}

/**
 * A case that somebody adds to a matter tells the case with which the matter began, so that what is decided for the
 * matter finds it there. Nothing where it begins a matter itself.
 */
export function joinMatter({ matterId, caseId, kind }: CaseState): readonly Reaction[] {
  if (matterId === caseId) return [];
  return [
    linkIn('matter', matterId, { caseId, kind }, { zh: '同一事项的案件', en: 'A case of the same matter' }),
  ];
}
