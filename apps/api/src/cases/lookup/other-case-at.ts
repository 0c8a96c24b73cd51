import { caseAt, type LoadedCase } from '@tiaokuai/casework';
import { versionsAt, type RecordedBy } from '@tiaokuai/event-store';
import type { AppContext } from '../../platform/app-context.js';
import type { CaseMoment } from './case-moment.js';

/** Up to where a replay knows other streams: its instant, or the place of its event in the one order of everything. */
function recordedBy({ caseId, version, at }: CaseMoment): RecordedBy | undefined {
  return at === undefined || 'instant' in at ? at : { streamId: caseId, version };
}

/** How far these cases had come at the moment; undefined where it is no replay, and what stands now is known. */
export async function versionsKnownAt(
  { reader }: AppContext,
  caseIds: readonly string[],
  moment: CaseMoment,
): Promise<ReadonlyMap<string, number> | undefined> {
  const by = recordedBy(moment);
  return by && versionsAt(reader, caseIds, by);
}

/** Another case as it stood at the moment at which this one is shown; undefined where it had not begun. */
export async function otherCaseAt(
  appContext: AppContext,
  other: LoadedCase,
  moment: CaseMoment,
): Promise<LoadedCase | undefined> {
  const { at } = moment;
  if (at === undefined) return other;
  if ('instant' in at) return caseAt(appContext.casework, other.caseId, at);
  const version = (await versionsKnownAt(appContext, [other.caseId], moment))?.get(other.caseId);
  return version === undefined ? undefined : caseAt(appContext.casework, other.caseId, { version });
}
