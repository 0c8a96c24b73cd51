import { type CommandOffer } from '@tiaokuai/domain';
import { writeForm } from '../form/write-form.js';
import { otherWay } from '../habit/habits.js';
import { profileOf } from '../habit/unit-profile.js';
import type { CaseNow } from '../matter/matter.js';
import type { SeededRandom } from '../random/seeded-random.js';
import type { Intent } from './agenda.js';
import { attempt, NOT_ATTEMPTED, type Attempt } from './attempt.js';
import { candidateFor, peopleOf } from './candidates.js';
import type { SimulationContext } from './simulation-context.js';

/** Tries the command of an intent, or another that answers the same duty; the others too, when the first is rejected. */
export async function attemptIntent(
  current: CaseNow,
  intent: Intent,
  context: SimulationContext,
): Promise<Attempt> {
  const others = alternativesTo(current, intent);
  const other = others.find((each) => prefers(each, intent, context));
  for (const each of new Set([other ?? intent.command, intent.command, ...others])) {
    const made = await attemptCommand(current, intent, each, context);
    if (made.accepted || made.mustWait) return made;
  }
  return NOT_ATTEMPTED;
}

/** The other commands that meet the obligation of an intent. */
function alternativesTo({ state, procedure }: CaseNow, { obligationId }: Intent): readonly string[] {
  const owed = obligationId === undefined ? undefined : state.obligations[obligationId];
  return owed === undefined ? [] : (procedure.clocks[owed.key]?.orBy ?? []);
}

function prefers(
  other: string,
  { key, attempts, unit }: Intent,
  { random, overrides }: SimulationContext,
): boolean {
  const probability = overrides.ways?.[other] ?? otherWay(other) * profileOf(unit).resists;
  return random.of(key, attempts, other).happens(probability);
}

/** The first of the unit's people to whom the command is offered fills in its form and sends it. */
async function attemptCommand(
  current: CaseNow,
  intent: Intent,
  command: string,
  context: SimulationContext,
): Promise<Attempt> {
  const { caseId, procedure, state } = current;
  const { now } = context.matter;
  const description = procedure.commands.find(({ name }) => name === command);
  if (description === undefined || description.engineOnly) return NOT_ATTEMPTED;
  const found = candidateOf(current, intent, command, context);
  if (found === undefined) return NOT_ATTEMPTED;
  const { actor, offer } = found;
  const target = targetOf(offer.about, intent, context.random.of(intent.key, 'about'));
  if (offer.about?.field !== undefined && target === undefined) return NOT_ATTEMPTED;
  const payload = writeForm(description.schema, {
    ...{ kind: procedure.kind, command, state, actor, now, inForce: context.inForce(now) },
    ...(target === undefined ? {} : { target: { field: offer.about?.field, value: target } }),
    random: context.random.of(intent.key, command),
  });
  return attempt(context, procedure.kind, { caseId, command: { name: command, payload }, actor });
}

function candidateOf(current: CaseNow, intent: Intent, command: string, context: SimulationContext) {
  const { now } = context.matter;
  const inForce = context.inForce(now);
  const random = context.random.of(current.caseId);
  const posts = command === intent.command ? intent.posts : [];
  const people = [
    ...peopleOf(intent.unit, posts, now, inForce, random),
    ...peopleOf(intent.unit, [], now, inForce, random),
  ];
  return (
    candidateFor(current, command, people, context, intent.target) ??
    candidateFor(current, command, people, context)
  );
}

/** What a command is aimed at: what the duty names, else one of what is offered. */
function targetOf(offered: CommandOffer['about'], intent: Intent, random: SeededRandom): string | undefined {
  if (offered === undefined) return undefined;
  const named = [intent.target, intent.obligationId].find(
    (each) => each !== undefined && offered.values.includes(each),
  );
  return named ?? (offered.values.length > 0 ? random.pick(offered.values) : undefined);
}
