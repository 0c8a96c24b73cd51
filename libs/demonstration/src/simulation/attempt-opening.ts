import { ENGINE, procedureOf } from '@tiaokuai/domain';
import { writeForm } from '../form/write-form.js';
import type { CaseNow } from '../matter/matter.js';
import { OFFSHOOTS } from '../opening/offshoots.js';
import type { Opening } from '../opening/opening.js';
import type { Intent } from './agenda.js';
import { attempt, NOT_ATTEMPTED, type Attempt } from './attempt.js';
import { candidateFor, peopleOf } from './candidates.js';
import type { SimulationContext } from './simulation-context.js';

/** Opens a case; `key` names the draw of what its form asks besides. */
export async function attemptOpening(
  { kind, command, unit, posts, payload: known, commandId }: Opening,
  key: string,
  context: SimulationContext,
): Promise<Attempt> {
  const procedure = procedureOf(kind);
  const description = procedure?.commands.find(({ name }) => name === command);
  if (procedure === undefined || description === undefined) return NOT_ATTEMPTED;
  const { now } = context.matter;
  const inForce = context.inForce(now);
  const unopened: CaseNow = { caseId: '', procedure, state: procedure.initial(''), version: 0 };
  const people = unit === ENGINE.unit ? [ENGINE] : peopleOf(unit, posts, now, inForce, context.random);
  const found = candidateFor(unopened, command, people, context);
  if (found === undefined) return NOT_ATTEMPTED;
  const { actor } = found;
  const form = { kind, command, state: unopened.state, actor, now, inForce, random: context.random.of(key) };
  const payload = writeForm(description.schema, form, known);
  return attempt(context, kind, {
    ...{ kind, command: { name: command, payload }, actor },
    ...(commandId === undefined ? {} : { commandId }),
  });
}

/** Opens a second case about a matter that is under way, where the case as it stands gives cause. */
export async function attemptOffshoot(
  current: CaseNow,
  { command: kind, key }: Intent,
  context: SimulationContext,
): Promise<Attempt> {
  const { now } = context.matter;
  const circumstances = { now, inForce: context.inForce(now), random: context.random.of(key) };
  const opening = OFFSHOOTS[kind]?.open(current, circumstances);
  return opening === undefined ? NOT_ATTEMPTED : attemptOpening(opening, key, context);
}

/** `resultNotification.draft`: the duty is met by opening a case of another kind. */
export async function attemptOpeningForDuty(
  { caseId, state }: CaseNow,
  { key, command: opens, unit, posts }: Intent,
  context: SimulationContext,
): Promise<Attempt> {
  const [kind = '', command = ''] = opens.split('.');
  const description = procedureOf(kind)?.commands.find(({ name }) => name === command);
  const { now } = context.matter;
  const inForce = context.inForce(now);
  const [actor] = peopleOf(unit, posts, now, inForce, context.random.of(caseId));
  if (description === undefined || actor === undefined) return NOT_ATTEMPTED;
  const form = { kind, command, state, actor, now, inForce, random: context.random.of(key) };
  const payload = writeForm(description.schema, form);
  return attempt(context, kind, { kind, command: { name: command, payload }, actor });
}
