import {
  addMillis,
  holdersOf,
  POSTS,
  type Actor,
  type CaseState,
  type ConsultationState,
  type InForce,
  type Instant,
  type PostCode,
  propertiesOf,
} from '@tiaokuai/domain';
import { leaderOf, type Opening, type SeededRandom } from '@tiaokuai/demonstration';

/** Who is about to say what in which case. */
export interface Situation {
  readonly state: CaseState;
  readonly actor: Actor;
  readonly now: Instant;
  readonly inForce: InForce;
  readonly random: SeededRandom;
  /** With what the case was opened, where the crowd opened it. */
  readonly opening: object | undefined;
}

type Words = (situation: Situation) => object;

const HOUR = 3_600_000;
const DEPARTMENTS = [
  ['zf', 'JP-01'],
  ['sj', 'JP-08'],
  ['hj', 'JP-03'],
  ['xf', 'JP-10'],
  ['ga', 'JP-19'],
  ['sl', 'JP-17'],
] as const;

/** What must be said on purpose, because in the demonstration's month nobody says it, or says it otherwise. */
const WORDS: Readonly<Record<string, Words>> = {
  'whistle.amendDraft': ({ opening }) => opening ?? {},
  'whistle.refuse': ({ state, random }) =>
    state.urgency !== 'emergency' && random.of('unclear').happens(0.5)
      ? { ground: 'factsUnclear', missing: '缺少具体门牌和时段' }
      : {},
  'whistle.addDepartment': ({ state, random }) => {
    const strangers = DEPARTMENTS.filter(([unit]) => state.parties.every((each) => each.unit !== unit));
    if (strangers.length === 0) return {};
    const [unit, itemCode] = random.of('stranger').pick(strangers);
    return { unit, role: 'assist', task: '到场协助处置', itemCode };
  },
  'whistle.changeLead': ({ state, random }) => {
    const others = state.parties.filter(
      ({ unit, role, live }) => live && role === 'assist' && unit !== state.leadUnit,
    );
    return others.length === 0 ? {} : { unit: random.of('lead').pick(others).unit };
  },
  requestExtension: ({ random }) =>
    random.of('signed').happens(0.5)
      ? { grade: 'signed', form: { text: '需等待鉴定', signedBy: '分管负责人', cases: 1 }, length: 1 }
      : {},
  'collaboration.decline': () => ({ ground: 'factsInsufficient' }),
  // Whoever was asked declines now and then; all are there now and then as well.
  'consultation.hold': ({ state, now, inForce, random }) => {
    if (random.of('quorum').happens(0.2)) return {};
    const { convenor, invitees } = state as ConsultationState;
    const units = new Set([convenor, ...invitees.map(({ unit }) => unit)]);
    return {
      present: [...units].flatMap((unit) => {
        const person = leaderOf(unit, { now, inForce });
        return person === undefined ? [] : [{ unit, person }];
      }),
    };
  },
  'liaison.appoint': ({ state, random }) => {
    const vacant = slotsOf(state).filter(({ person }) => person === undefined);
    if (vacant.length === 0) return {};
    const { role, itemCode } = random.of('vacant').pick(vacant);
    return { role, itemCodes: itemCode === undefined ? [] : [itemCode] };
  },
  'liaison.release': ({ state, random }) => {
    const slots = slotsOf(state).filter(({ role, person }) => person !== undefined && 'AB'.includes(role));
    const halfEmpty = slots.filter(
      ({ itemCode, role }) => !slots.some((each) => each.itemCode === itemCode && each.role !== role),
    );
    if (slots.length === 0) return {};
    const slot = random.of('slot').pick(halfEmpty.length > 0 ? halfEmpty : slots);
    return { role: slot.role, itemCodes: slot.itemCode === undefined ? [] : [slot.itemCode] };
  },
  'liaison.announceChange': ({ now }) => ({ happenedAt: addMillis(now, -HOUR) }),
  'liaison.reportUnreachable': ({ now }) => ({
    attempts: [3, 2].map((hours) => ({ instant: addMillis(now, -hours * HOUR), channel: '电话' })),
  }),
  'liaison.override': ({ state, now, inForce, random }) => {
    const unit = String(propertiesOf(state)['unit']);
    const posts: readonly PostCode[] = POSTS[inForce.directory.units[unit]?.kind ?? 'street'];
    const people = posts.flatMap((post) => holdersOf(inForce.directory, unit, post, now));
    if (people.length === 0) return {};
    return { unit, substitute: random.of('substitute').pick(people), until: addMillis(now, 20 * HOUR) };
  },
  'dispute.forward': ({ state, actor, random }) => {
    if (state.stage === 'admitted') return {};
    const asked = (propertiesOf(state)['defences'] as readonly { readonly unit: string }[]).map(
      ({ unit }) => unit,
    );
    const others = DEPARTMENTS.map(([unit]) => unit).filter(
      (unit) => unit !== actor.unit && !asked.includes(unit),
    );
    return others.length === 0 ? {} : { to: [random.of('asked').pick(others)] };
  },
  'panel.askStatement': ({ state, random }) => {
    const heard = propertiesOf(state)['disputants'] as readonly string[];
    const others = DEPARTMENTS.map(([unit]) => unit).filter((unit) => !heard.includes(unit));
    return others.length === 0 ? {} : { unit: random.of('asked').pick(others) };
  },
  'panel.vote': ({ state, actor }) => {
    if (state.itemCodes.length > 0) return {};
    const seats = (propertiesOf(state)['seats'] as readonly { readonly unit: string }[]).map(
      ({ unit }) => unit,
    );
    const [lead] = DEPARTMENTS[Math.max(0, seats.indexOf(actor.unit))] ?? DEPARTMENTS[0];
    return { lead, assists: [], unlisted: true, basis: [] };
  },
};

function slotsOf(
  state: CaseState,
): readonly { readonly role: string; readonly itemCode?: string; readonly person?: string }[] {
  return propertiesOf(state)['slots'] as ReturnType<typeof slotsOf>;
}

/** In place of what anybody would write. */
export function wordsFor(command: string, situation: Situation): object {
  return { ...WORDS[command.split('.')[1] ?? '']?.(situation), ...WORDS[command]?.(situation) };
}

/**
 * What a district sees seldom and a crowd hardly ever: of what citizens demand one call in eleven goes by a plan, and few
 * orders are red at once, three of which on one unit ask its head to answer for them.
 */
export function seldomSeen(opening: Opening): Opening {
  const payload = propertiesOf(opening.payload);
  if (opening.kind === 'supervisionOrder')
    return { ...opening, payload: { ...payload, colour: 'red', direct: 'major' } };
  if (payload['type'] !== 'citizenDemand') return opening;
  const { citizen: _citizen, ...call } = payload;
  return { ...opening, payload: { ...call, type: 'keyWork', urgency: 'ordinary' } };
}
