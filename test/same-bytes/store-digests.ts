import { currentRules } from '@tiaokuai/casework';
import { procedures, type CaseState, type Instant, seenOf } from '@tiaokuai/domain';
import type { EmptyDistrict } from '../../libs/demonstration/test/demonstration.fixture.js';
import { DigestRecorder, type Digests } from './digests.js';

/** Everything told of a district takes as long as its cases are many. Milliseconds. */
export const PATIENCE = 1_800_000;

/** All events of a store, stream by stream and kind by kind, and what each post may do in each case at its end. */
export async function digestsOf(district: EmptyDistrict, now: Instant): Promise<Digests> {
  const recorder = new DigestRecorder();
  const kinds = await district.cases();
  for (const [id, events] of Object.entries(await district.events()))
    recorder.record(`${kinds.get(id) ?? 'references'} events`, [id, events]);
  const { inForce } = await currentRules(district.casework);
  const { directory } = inForce(now);
  const posts = new Map(
    Object.values(directory.holdings)
      .flat()
      .map(({ person, unit, post }) => [`${unit}/${post}`, { person, unit, post }] as const),
  );
  const states = [...(await district.states())].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  for (const [n, state] of states.entries())
    for (const [m, actor] of [...posts.values()].entries())
      if ((n + m) % 7 === 0) recordOffers(recorder, state, { now, actor, caseId: state.caseId, inForce });
  return recorder.digests();
}

type Context = Parameters<(typeof procedures)[number]['offers']>[1];

function recordOffers(recorder: DigestRecorder, state: CaseState, context: Context): void {
  const procedure = procedures.find(({ kind }) => kind === state.kind);
  if (procedure === undefined) return;
  recorder.record(`${state.kind} offers`, [
    [state.caseId, context.actor],
    procedure.offers(state, context),
    seenOf(procedure, state, context),
  ]);
}
