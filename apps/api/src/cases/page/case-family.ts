import type { LoadedCase } from '@tiaokuai/casework';
import type { FamilyMember } from '@tiaokuai/contracts';
import { isRejection, type Actor } from '@tiaokuai/domain';
import { caseFamily } from '@tiaokuai/projections';
import type { AppContext } from '../../platform/app-context.js';
import { caseWords } from '../../wording/case-words.js';
import type { Names } from '../../wording/names.js';
import { numberWords } from '../../wording/number-words.js';
import type { CaseMoment } from '../lookup/case-moment.js';
import { otherCaseAt } from '../lookup/other-case-at.js';
import type { VisibleCases } from '../lookup/visible-case.js';

/** The cases of one matter that this post may see, the case itself among them, oldest first: as they stood at the moment. */
export async function familyOf(
  { appContext, cases }: { readonly appContext: AppContext; readonly cases: VisibleCases },
  moment: CaseMoment,
  actor: Actor,
  names: Names,
): Promise<readonly FamilyMember[]> {
  const { now, state } = moment;
  const rows = await caseFamily(appContext.lists, { now, matterId: state.matterId });
  const members = await Promise.all(
    rows.map(async ({ caseId }) => {
      if (caseId === moment.caseId) return memberOf(moment, names);
      const other = await cases.lookBeside(caseId, actor);
      const then = isRejection(other) ? undefined : await otherCaseAt(appContext, other, moment);
      return then && memberOf(then, names);
    }),
  );
  return members.filter((member) => member !== undefined);
}

function memberOf({ caseId, procedure, state, now }: LoadedCase, names: Names): FamilyMember {
  const badge = procedure.orderBadge?.(state);
  const { kind, stage } = caseWords(procedure, state, names.language);
  const { title, over, openedAt = now } = state;
  return {
    ...{ caseId, kind, ...numberWords(state), title, stage, over, openedAt },
    ...(badge && { slip: { code: badge.code, word: badge.label[names.language] } }),
  };
}
