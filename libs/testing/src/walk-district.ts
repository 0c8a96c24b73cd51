import {
  addMillis,
  isRejection,
  postRejection,
  type Actor,
  type CaseState,
  type CommandDescription,
  type CommandOffer,
  type Instant,
  type Procedure,
  propertiesOf,
} from '@tiaokuai/domain';
import fc from 'fast-check';
import { anyPayload, dice, type Dice, type Material } from './any-payload.js';
import type { LivingCase, LivingDistrict } from './living-district.js';
import type { TestDistrict } from './test-district.js';

/** One step: how long nothing happens, who tries, which of what he may do, with which words. */
export interface Step {
  /** Minutes; 0 jumps to the very instant at which the next limit passes. */
  readonly gap: number;
  readonly who: number;
  readonly what: number;
  readonly seed: number;
}

const MINUTE = 60_000;

const step: fc.Arbitrary<Step> = fc.record({
  gap: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 2, arbitrary: fc.integer({ min: 60, max: 600 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1_440, max: 8_000 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  ),
  who: fc.nat(10_000),
  what: fc.nat(10_000),
  seed: fc.nat(1_000_000),
});

export const steps = (min: number, max: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(step, { minLength: min, maxLength: max, size: 'max' });

/** A try of a person, and what came of it: `accepted` or the code. */
export interface Walked {
  readonly now: Instant;
  readonly caseId: string;
  readonly actor: Actor;
  readonly command: string;
  readonly payload: unknown;
  readonly outcome: string;
}

export interface Walk {
  readonly district: TestDistrict;
  /** Of which cases are opened; what follows from them opens others. */
  readonly opens: Procedure;
  /** What the first case is of: something that the others may be about. */
  readonly first: Procedure;
  /** What is opened beside these, now and then. */
  readonly beside: Procedure;
  readonly living: LivingDistrict;
  readonly from: Instant;
  /** Words for a command that fit the situation better than any that fit its form. */
  readonly words: (command: string, material: Material, roll: Dice) => object;
  /** Given now and then only: they end a case or say nothing of its course. */
  readonly rare: readonly string[];
}

/** People of the district wander among its cases: at each step somebody opens one, or does one of the things he is offered. */
export function walkDistrict(walk: Walk, path: readonly Step[]): readonly Walked[] {
  const { living } = walk;
  const walked: Walked[] = [];
  let now = walk.from;
  for (const each of path) {
    const moment = living.nextMoment();
    now = each.gap === 0 && moment !== undefined && moment > now ? moment : addMillis(now, each.gap * MINUTE);
    // Half of the time the worker is late, and what passed is settled in front of the next command.
    if (each.seed % 2 === 0) living.wake(now);
    const target = each.what % 12 === 0 ? undefined : someCase(walk, each.what);
    walked.push(
      ...(target === undefined
        ? openOne(walk, each, now)
        : actOn(walk, target.procedure, target.state.caseId, each, now)),
    );
  }
  living.wake(now);
  return walked;
}

/** Mostly the first one of the kind that this walk is about, so that it gets somewhere. */
function someCase({ living, opens }: Walk, what: number): LivingCase | undefined {
  const open = [...living.cases.values()].filter(({ state }) => !state.over);
  const [own] = open.filter(({ procedure }) => procedure === opens);
  return what % 3 > 0 && own !== undefined ? own : open[what % Math.max(1, open.length)];
}

const people = new WeakMap<TestDistrict['inForce'], readonly Actor[]>();

/** Asked at every step of thousands of walks, so made once for a district. */
function peopleOf(inForce: TestDistrict['inForce']): readonly Actor[] {
  const known = people.get(inForce);
  if (known !== undefined) return known;
  const all = Object.values(inForce.directory.holdings)
    .flat()
    .map(({ person, unit, post }) => ({ person, unit, post }));
  people.set(inForce, all);
  return all;
}

function openOne(walk: Walk, { who, seed }: Step, now: Instant): readonly Walked[] {
  const { district, living } = walk;
  const roll = dice(seed);
  const another = roll(3) === 0 ? walk.beside : walk.opens;
  const procedure = living.cases.size === 0 ? walk.first : another;
  // The engine alone opens some kinds: there is nobody to look for.
  if (!procedure.commands.some(({ opens, engineOnly }) => opens && !engineOnly)) return [];
  const everybody = peopleOf(district.inForce);
  const blank = procedure.initial('none');
  for (let n = 0; n < everybody.length; n++) {
    const actor = everybody[(who + n * 7) % everybody.length];
    if (actor === undefined) continue;
    const context = district.context(now, actor);
    const offers = procedure.offers(blank, context);
    const offer = offers[roll(Math.max(1, offers.length))];
    if (offer === undefined) continue;
    const payload = payloadFor(walk, procedure, blank, offer, actor, now, roll);
    const outcome = living.open(procedure.kind, { name: offer.command, payload }, now, actor);
    const caseId = isRejection(outcome) ? 'none' : outcome;
    return [
      {
        ...{ now, caseId, actor, command: `${procedure.kind}.${offer.command}`, payload },
        outcome: isRejection(outcome) ? outcome.rejection : 'accepted',
      },
    ];
  }
  return [];
}

/** Mostly somebody of a unit that is in the case. */
function actOn(
  walk: Walk,
  procedure: Procedure,
  caseId: string,
  { who, what, seed }: Step,
  now: Instant,
): readonly Walked[] {
  const { district, living } = walk;
  const roll = dice(seed);
  const everybody = peopleOf(district.inForce);
  const found = living.cases.get(caseId);
  const units = found?.state.parties.map(({ unit }) => unit) ?? [];
  const involved = everybody.filter(({ unit }) => units.includes(unit));
  const tried = Array.from({ length: 25 }, (_, n) => {
    const among = involved.length > 0 && n % 3 > 0 ? involved : everybody;
    return among[(who + n * 11) % among.length];
  });
  for (const actor of tried) {
    if (actor === undefined) continue;
    const standing = living.standing(caseId, now, actor);
    if (standing === undefined || postRejection(district.inForce.directory, actor, now)) continue;
    const { state, context } = standing;
    const usual = procedure
      .offers(state, context)
      .filter(({ command }) => !walk.rare.includes(command) || (what + seed) % 9 === 0);
    const offer = usual[roll(Math.max(1, usual.length))];
    if (offer === undefined) continue;
    const payload = payloadFor(walk, procedure, state, offer, actor, now, roll);
    const outcome = living.give(caseId, { name: offer.command, payload }, now, actor);
    return [
      {
        ...{ now, caseId, actor, command: `${procedure.kind}.${offer.command}`, payload },
        outcome: isRejection(outcome) ? outcome.rejection : 'accepted',
      },
    ];
  }
  return [];
}

function payloadFor(
  { district, living, words }: Walk,
  procedure: Procedure,
  state: CaseState,
  { command, about }: CommandOffer,
  actor: Actor,
  now: Instant,
  roll: Dice,
): unknown {
  const { schema }: CommandDescription =
    procedure.commands.find(({ name }) => name === command) ?? procedure.commands[0] ?? never(command);
  const { directory, list } = district.inForce;
  const cases = [...living.cases.values()].map((each) => each.state);
  const items = Object.keys(list.items);
  const material = { now, actor, state, directory, items, cases };
  const payload = anyPayload(schema, material, roll);
  const named = about?.field === undefined ? {} : { [about.field]: about.values[roll(about.values.length)] };
  return { ...propertiesOf(payload), ...words(`${procedure.kind}.${command}`, material, roll), ...named };
}

function never(command: string): never {
  throw new Error(`${command} is offered and not described`);
}
