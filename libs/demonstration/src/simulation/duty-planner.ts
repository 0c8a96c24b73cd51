import { millisOf, type Duty, type Instant, type Obligation } from '@tiaokuai/domain';
import { DAY, HOUR, later, MINUTE } from '../habit/office-time.js';
import { profileOf, type UnitProfile } from '../habit/unit-profile.js';
import type { CaseNow } from '../matter/matter.js';
import type { SeededRandom } from '../random/seeded-random.js';
import type { Agenda } from './agenda.js';
import { timeWithin, type SimulationContext } from './simulation-context.js';

/** Called units come in the end; what is to be written is forgotten more easily. */
const FORGETTING = { response: 0.2, presence: 0.2, substantive: 1, procedural: 1 } as const;
/** Procedural duties are rarely missed, and orders are taken seriously. */
const LATENESS = { response: 1, presence: 1.2, substantive: 1.3, procedural: 0.5 } as const;
const LATENESS_UNDER_ORDER = 0.6;

/** Plans the duties of a case that are not planned yet, and drops planned ones that are no longer owed. */
export function planDuties(current: CaseNow, agenda: Agenda, context: SimulationContext): void {
  const { caseId, procedure, state } = current;
  const duties = procedure.duties(state).filter((duty) => !isPaused(current, duty));
  const keys = new Set(duties.map((duty) => keyOf(current, duty)));
  for (const { key } of agenda.dutiesOf(caseId)) if (!keys.has(key)) agenda.forget(key);
  for (const duty of duties) {
    const { unit, posts, command, about, obligationId } = duty;
    const key = keyOf(current, duty);
    if (agenda.knows(key)) continue;
    const at = timeOf(current, duty, context, context.random.of(key, agenda.timesDone(key)));
    if (at === undefined) {
      agenda.exclude(key);
      continue;
    }
    agenda.schedule({
      ...{ key, at, caseId, unit, posts, command },
      ...(about === undefined ? {} : { target: about }),
      ...(obligationId === undefined ? {} : { obligationId }),
      attempts: 0,
      origin: 'duty',
    });
  }
}

function keyOf({ caseId }: CaseNow, { unit, command, about = '', obligationId = '' }: Duty): string {
  return [caseId, obligationId, unit, command, about].join('/');
}

function isPaused({ state }: CaseNow, { obligationId }: Duty): boolean {
  return obligationId !== undefined && state.obligations[obligationId]?.status === 'paused';
}

/** In the unit's own pace; after the limit where it is late, undefined where it forgets. */
function timeOf(
  current: CaseNow,
  duty: Duty,
  context: SimulationContext,
  random: SeededRandom,
): Instant | undefined {
  const { matter, overrides } = context;
  const { unit, command, obligationId } = duty;
  if (overrides.never?.includes(command)) return undefined;
  const owed = obligationId === undefined ? undefined : current.state.obligations[obligationId];
  if (owed === undefined) {
    const anyHour = current.state.urgency === 'emergency';
    const span = { unit, from: matter.now, to: later(matter.now, 3 * HOUR), anyHour };
    return timeWithin(context, span, random);
  }
  const profile = profileOf(unit);
  const isWindow = current.procedure.clocks[owed.key]?.whenPassed === 'window';
  const weight =
    (current.procedure.kind === 'supervisionOrder' ? LATENESS_UNDER_ORDER : 1) * LATENESS[owed.class];
  const forgetting = profile.forgets * weight * FORGETTING[owed.class];
  if (!isWindow && random.of('forgets').happens(forgetting)) return undefined;
  const lateness = overrides.late?.[command] ?? profile.late * weight;
  const isLate = owed.dueAt <= matter.now || (!isWindow && random.of('late').happens(lateness));
  const [from, to] = isLate
    ? lateSpan(owed, matter.now, random)
    : earlySpan(owed, matter.now, profile, random);
  return timeWithin(context, { unit, from, to, anyHour: isEmergency(owed) }, random);
}

type Span = readonly [from: Instant, to: Instant];

function isEmergency({ clock }: Obligation): boolean {
  return clock.unit === 'emergencyHours';
}

function lateSpan(owed: Obligation, now: Instant, random: SeededRandom): Span {
  const delay = isEmergency(owed) ? 30 * MINUTE : random.of('delay').between(0.2, 2.5) * DAY;
  const from = owed.dueAt > now ? owed.dueAt : now;
  return [from, later(from, delay)];
}

function earlySpan(owed: Obligation, now: Instant, { pace }: UnitProfile, random: SeededRandom): Span {
  const [from, to] = pace;
  const left = millisOf(owed.dueAt) - millisOf(now);
  return [later(now, left * Math.min(from, random.of('early').between(0.02, from))), later(now, left * to)];
}
