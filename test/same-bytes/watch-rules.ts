import { seenOf } from '@tiaokuai/domain';
import type { Actor, CaseEvent, CaseState, Context, Instant, Procedure } from '@tiaokuai/domain';
import { checkOffer, type LivingDistrict, type TestDistrict, type Watch } from '@tiaokuai/testing';
import type { DigestRecorder } from './digests.js';

/** Tells every event, and all that the rules say of the case before and after it: reactions, facts, duties. */
export function watching(recorder: DigestRecorder): Watch {
  return (procedure, before, event, after, context) => {
    const { kind } = procedure;
    recorder.record(`${kind} events`, bare(after.caseId, event));
    recorder.record(
      `${kind} reactions`,
      procedure.reactions(before, event, after, context.inForce(event.effectiveAt)),
    );
    recorder.record(`${kind} facts`, [procedure.facts(after), procedure.duties(after)]);
  };
}

/** What is compared of an event: the envelope may learn new fields, what happened may not. */
function bare(caseId: string, { type, payload, recordedAt, effectiveAt, actor, pins }: CaseEvent): unknown {
  return [caseId, type, payload, recordedAt, effectiveAt, actor, pins];
}

/** One holder of every post of every unit, and the engine. */
export function everybody({ inForce }: TestDistrict): readonly Actor[] {
  const actors = new Map<string, Actor>();
  for (const { person, unit, post } of Object.values(inForce.directory.holdings).flat())
    if (!actors.has(`${unit}/${post}`)) actors.set(`${unit}/${post}`, { person, unit, post });
  return [...actors.values(), { person: 'engine', post: 'engine', unit: 'system' }];
}

/** Tells what each of these may do in every case as it stands at `now`, and whether they see it. */
export function recordOffers(
  recorder: DigestRecorder,
  living: LivingDistrict,
  actors: readonly Actor[],
  now: Instant,
): void {
  for (const { procedure, state } of living.cases.values())
    for (const actor of actors) {
      const standing = living.standing(state.caseId, now, actor);
      if (standing !== undefined) recordOffersOf(recorder, procedure, standing.state, standing.context);
    }
}

function recordOffersOf(
  recorder: DigestRecorder,
  procedure: Procedure,
  state: CaseState,
  context: Context,
): void {
  const { person, unit, post } = context.actor;
  const offers = procedure.offers(state, context);
  for (const { command } of offers) checkOffer(procedure, command, context.actor);
  recorder.record(`${procedure.kind} offers`, [
    [state.caseId, person, unit, post],
    offers,
    seenOf(procedure, state, context),
  ]);
}
