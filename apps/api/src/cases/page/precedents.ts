import type { LoadedCase } from '@tiaokuai/casework';
import type { PrecedentView } from '@tiaokuai/contracts';
import { cited, isRejection, precedentOf, type Actor } from '@tiaokuai/domain';
import { panelsAbout } from '@tiaokuai/projections';
import type { AppContext } from '../../platform/app-context.js';
import type { Names } from '../../wording/names.js';
import { numberWords } from '../../wording/number-words.js';
import type { CaseMoment } from '../lookup/case-moment.js';
import { otherCaseAt } from '../lookup/other-case-at.js';
import type { VisibleCases } from '../lookup/visible-case.js';

/**
 * What other panels had determined by the moment about the items of this case, the newest first: those that this post may
 * see. None for a case that is no panel.
 */
export async function precedentsFor(
  { appContext, cases }: { readonly appContext: AppContext; readonly cases: VisibleCases },
  moment: CaseMoment,
  actor: Actor,
  names: Names,
): Promise<readonly PrecedentView[]> {
  const { kind, itemCodes } = moment.state;
  if (kind !== 'panel' || itemCodes.length === 0) return [];
  const ids = await panelsAbout(appContext.lists.readModels, itemCodes);
  const others = ids.filter((caseId) => caseId !== moment.caseId);
  const found = await Promise.all(
    others.map(async (caseId) => {
      const other = await cases.lookBeside(caseId, actor);
      return isRejection(other) ? undefined : otherCaseAt(appContext, other, moment);
    }),
  );
  return found.flatMap((each) => (each === undefined ? [] : viewOf(each, names)));
}

function viewOf({ caseId, state, now, inForce }: LoadedCase, names: Names): readonly PrecedentView[] {
  const precedent = precedentOf(state);
  if (precedent === undefined) return [];
  const { facts, itemCodes, lead, assists, basis, servedAt } = precedent;
  const { items } = inForce(now).list;
  return [
    {
      ...{ caseId, ...numberWords(state), title: state.title, facts, servedAt },
      items: itemCodes.map((code) => ({ code, word: items[code]?.name ?? code })),
      lead: names.unit(lead),
      assists: assists.map((unit) => names.unit(unit)),
      basis: basis.map(cited),
    },
  ];
}
