import { reactionsOf, type CaseReaction } from '@tiaokuai/casework';
import type { ReactionView } from '@tiaokuai/contracts';
import { procedureOf } from '@tiaokuai/domain';
import type { AppContext } from '../../platform/app-context.js';
import { coded } from '../../wording/case-words.js';
import type { Names } from '../../wording/names.js';
import type { CaseMoment } from '../lookup/case-moment.js';
import { versionsKnownAt } from '../lookup/other-case-at.js';

/** What the case had set off elsewhere by the moment, and whether the engine had done it. */
export async function reactionViews(
  appContext: AppContext,
  moment: CaseMoment,
  names: Names,
): Promise<readonly ReactionView[]> {
  const reactions = await reactionsOf(appContext.casework, moment.caseId, moment.version);
  const targets = reactions.flatMap(({ targetCase }) => targetCase ?? []);
  const known = await versionsKnownAt(appContext, targets, moment);
  return reactions.map((each) =>
    reactionView(each, known === undefined ? endOf(each) : endAsKnown(each, known), names),
  );
}

type End = Pick<ReactionView, 'performed' | 'outcome'>;

function endOf({ outcome }: Pick<CaseReaction, 'outcome'>): End {
  return { performed: outcome !== undefined, outcome };
}

/** When a reaction was performed is kept nowhere: a replay tells it of what is told at once, and of a case that was there or was not. */
function endAsKnown(
  { reaction, outcome, targetCase }: CaseReaction,
  known: ReadonlyMap<string, number>,
): End {
  if (reaction.does === 'notify') return endOf({ outcome });
  if (reaction.does !== 'open') return {};
  return known.has(targetCase ?? '') ? { performed: true, outcome: 'done' } : { performed: false };
}

function reactionView({ version, reaction, targetCase }: CaseReaction, end: End, names: Names): ReactionView {
  const common = { version, key: reaction.key, about: reaction.about[names.language], ...end };
  switch (reaction.does) {
    case 'open': {
      const { kind } = reaction;
      const opened = end.outcome === 'done' && targetCase !== undefined ? { caseId: targetCase } : {};
      return {
        ...common,
        ...opened,
        does: 'open',
        kind: coded(kind, procedureOf(kind)?.label, names.language),
      };
    }
    case 'advance':
      return { ...common, does: 'advance', caseId: reaction.caseId };
    case 'endOpened':
      return { ...common, does: 'advance' };
    case 'count':
    case 'number':
      return { ...common, does: reaction.does };
    case 'notify':
      return {
        ...common,
        does: 'notify',
        ...names.posts(reaction),
        ...(reaction.insteadOf === undefined ? {} : { insteadOf: names.posts(reaction.insteadOf) }),
      };
  }
}
