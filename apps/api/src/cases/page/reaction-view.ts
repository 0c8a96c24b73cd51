import type { CaseReaction } from '@tiaokuai/casework';
import type { ReactionView } from '@tiaokuai/contracts';
import { procedureOf } from '@tiaokuai/domain';
import { coded } from '../../wording/case-words.js';
import type { Names } from '../../wording/names.js';

/** What followed from an event elsewhere, and whether the engine has done it. */
export function reactionView(
  { version, reaction, outcome, targetCase }: CaseReaction,
  names: Names,
): ReactionView {
  const common = {
    version,
    key: reaction.key,
    about: reaction.about[names.language],
    performed: outcome !== undefined,
    outcome,
  };
  switch (reaction.does) {
    case 'open': {
      const { kind } = reaction;
      const opened = outcome === 'done' && targetCase !== undefined ? { caseId: targetCase } : {};
      return {
        ...common,
        ...opened,
        does: 'open',
        kind: coded(kind, procedureOf(kind)?.label, names.language),
      };
    }
    case 'advance':
      return { ...common, does: 'advance', caseId: reaction.caseId };
    case 'count':
      return { ...common, does: 'count' };
    case 'notify':
      return {
        ...common,
        does: 'notify',
        unit: names.unit(reaction.unit),
        posts: reaction.posts.map((post) => names.post(post)),
      };
  }
}
