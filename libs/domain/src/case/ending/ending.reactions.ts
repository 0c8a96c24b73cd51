import { advance } from '../../kernel/contract.js';
import { anyCase, type Ending } from '../../kernel/contracts/case.contract.js';
import type { OpenReaction, Reaction } from '../../kernel/reaction.js';
import type { CaseState } from '../case.state.js';
import { ORDER_KIND, type Link } from '../link/link.state.js';
import { notify } from '../notify-unit.js';
import { CHILDREN, ENDINGS, endingOf, fateOf, isChildKind } from './ending.table.js';

/** The case ended by this event: what began because of it ends with it, or goes on and the parties are told so. */
export function settleChildren(before: CaseState, after: CaseState): readonly Reaction[] {
  if (before.over || !after.over) return [];
  const ending = endingOf(after.outcome);
  const open = after.links.filter(({ ended }) => !ended);
  return [
    ...open.flatMap((link) => endWith(link, after, ending)),
    ...(ending === 'closed' ? [] : tellKept(open, after, ending)),
  ];
}

/** It says only now that it began because of this case, which is over: it ends like those that were known. */
export function settleLateChild(link: Link, state: CaseState): readonly Reaction[] {
  return state.over ? endWith(link, state, endingOf(state.outcome)) : [];
}

function endWith(
  { caseId: child, kind, about }: Link,
  state: CaseState,
  ending: Ending,
): readonly Reaction[] {
  if (fateOf(kind, ending) !== 'ended' || (kind === ORDER_KIND && fallsAway(state, about))) return [];
  const { zh, en } = ENDINGS[ending];
  return [
    advance(
      anyCase.followEnding,
      { caseId: state.caseId, ending },
      {
        key: `ending:${child}`,
        caseId: child,
        about: { zh: `原案件${zh}`, en: `The case it is about ended: ${en.toLowerCase()}` },
      },
    ),
  ];
}

/** What is not elapsed is cancelled with the case, and the order hears that of the obligation itself. */
function fallsAway({ obligations }: CaseState, about = ''): boolean {
  const status = obligations[about]?.status;
  return status === 'running' || status === 'paused' || status === 'cancelled';
}

function tellKept(links: readonly Link[], { parties }: CaseState, ending: Ending): readonly Reaction[] {
  const kinds = [...new Set(links.map(({ kind }) => kind))].filter(
    (kind) => isChildKind(kind) && fateOf(kind, ending) !== 'ended',
  );
  if (kinds.length === 0) return [];
  const names = kinds.filter(isChildKind).map((kind) => CHILDREN[kind]);
  const about = {
    zh: `案件已终结，其${names.map(({ zh }) => zh).join('、')}继续办理`,
    en: `The case is over; what goes on: ${names.map(({ en }) => en.toLowerCase()).join(', ')}`,
  };
  return parties.flatMap(({ unit, live, role }) =>
    live && role !== 'copy' ? [notify(`kept:${unit}`, unit, [], about)] : [],
  );
}

/** Does the end of the case take the ground from what it was about to open? */
export function endingAnnuls(before: CaseState, after: CaseState, { kind }: OpenReaction): boolean {
  return !before.over && after.over && fateOf(kind, endingOf(after.outcome)) !== 'kept';
}
