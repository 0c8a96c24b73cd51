import { eventFor } from '../../kernel/event-definition.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';
import { orderAbout, ORDER_KIND, type Link } from './link.state.js';

const event = eventFor<CaseState, Context>();

/** Another case says that it began because of this one: an order, a dispute, a notification. */
export const CaseLinked = event<Link>({
  type: 'CaseLinked',
  label: { zh: '关联案件', en: 'A case was linked' },
  schemaVersion: 1,
  fold: (state, { payload }) => withLinks(state, [...state.links, payload], payload),
});

/** That other case is over: it need not hear of this one any more. */
export const CaseLinkEnded = event<{ readonly caseId: string }>({
  type: 'CaseLinkEnded',
  label: { zh: '关联案件办结', en: 'A linked case is over' },
  schemaVersion: 1,
  fold(state, { payload: { caseId } }) {
    const ended = state.links.find((each) => each.caseId === caseId);
    const links = state.links.map((each) =>
      each.caseId === caseId ? { ...each, ended: true as const } : each,
    );
    return withLinks(state, links, ended);
  },
});

/** An order came or ended: while one is open, passing the limit opens no second. */
function withLinks(
  { obligations }: CaseState,
  links: readonly Link[],
  changed: Link | undefined,
): Partial<CaseState> {
  const owed = obligations[changed?.about ?? ''];
  if (changed?.kind !== ORDER_KIND || owed === undefined) return { links };
  const obligation = { ...owed, underOrder: orderAbout(links, owed.id) !== undefined };
  return { links, obligations: { ...obligations, [owed.id]: obligation } };
}
