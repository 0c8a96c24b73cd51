import {
  ENGINE,
  isRejection,
  millisOf,
  procedureOf,
  type Duty,
  type InForce,
  type Instant,
  type Rejection,
} from '@tiaokuai/domain';
import type { SeededRandom } from '../random/seeded-random.js';
import { writeForm } from '../form/write-form.js';
import type { CaseNow, Matter } from '../matter/matter.js';
import type { Timeline } from '../matter/timeline.js';
import { BRANCHING, OFFSHOOTS } from '../opening/offshoots.js';
import type { Opening } from '../opening/opening.js';
import { Agenda, type Intent } from './agenda.js';
import type { ScenarioOverrides } from '../habit/scenario-overrides.js';
import { INCLINATIONS, NOT_YET, otherWay } from '../habit/habits.js';
import { anyTimeBetween, DAY, HOUR, later, MINUTE, officeTimeBetween } from '../habit/office-time.js';
import { profileOf } from '../habit/unit-profile.js';
import { peopleOf, candidateFor } from './candidates.js';

/** What was tried and not taken: which command of which kind, and the code of the refusal. */
export type OnRejected = (kind: string, command: string, rejection: Rejection) => void;

export interface Circumstance {
  readonly matter: Matter;
  readonly random: SeededRandom;
  inForce(at: Instant): InForce;
  readonly onRejected: OnRejected;
  readonly overrides: ScenarioOverrides;
}

const MOST_TRIES = 6;
/** Who is called comes in the end; what is to be written is forgotten more easily. */
const FORGETTING = { response: 0.2, presence: 0.2, substantive: 1, procedural: 1 } as const;
/** Procedural duties are rarely missed, and orders are taken seriously. */
const LATENESS = { response: 1, presence: 1.2, substantive: 1.3, procedural: 0.5 } as const;

/**
 * Lets a matter live as people of a district would: it is opened, and then everybody to whom it gives something to do
 * does it, in his own time and way. What there is to do comes from the duties of the
 * procedures, who may do it from their offers, what is written from the commands' own forms.
 */
export class CaseSimulator implements Timeline {
  private readonly agenda = new Agenda();
  /** Versions up to which duties have been taken into the agenda. */
  private readonly planned = new Map<string, number>();

  /** Told by the last refusal: it may be done from then on. */
  private notBefore: Instant | undefined;

  /** Told by the last refusal: it is too early for any answer. */
  private mustWait = false;
  private opened = false;

  constructor(
    private readonly around: Circumstance,
    private readonly opening: Opening,
  ) {}

  get matter(): Matter {
    return this.around.matter;
  }

  get next(): Instant | undefined {
    if (!this.opened) return this.matter.now;
    const moment = this.matter.nextMoment;
    const intent = this.agenda.first?.at;
    return moment === undefined || (intent !== undefined && intent < moment) ? intent : moment;
  }

  async runUntil(end: Instant): Promise<void> {
    if (!this.opened) await this.begin();
    for (let at = this.next; at !== undefined && at < end; at = this.next) {
      const intent = this.agenda.first;
      await this.matter.passTo(at);
      if (intent?.at === at) {
        this.agenda.take(intent.key);
        await this.carryOut(intent);
      }
      this.plan();
    }
  }

  refresh(): void {
    this.plan();
  }

  private async begin(): Promise<void> {
    this.opened = true;
    const opened = await this.open(this.opening, 'opening');
    if (opened !== undefined) this.meanOffshoots(opened);
    this.plan();
  }

  private plan(): void {
    for (const current of this.around.matter.cases.values()) {
      if (this.planned.get(current.caseId) === current.version) continue;
      if (!this.planned.has(current.caseId)) this.planned.set(current.caseId, 0);
      this.planned.set(current.caseId, current.version);
      this.meanDuties(current);
      this.meanWishes(current);
    }
  }

  private meanDuties(current: CaseNow): void {
    const duties = current.procedure.duties(current.state).filter((duty) => !this.standsStill(current, duty));
    const keys = new Set(duties.map((duty) => keyOf(current, duty)));
    for (const { key } of this.agenda.dutiesOf(current.caseId)) if (!keys.has(key)) this.agenda.forget(key);
    for (const duty of duties) {
      const key = keyOf(current, duty);
      if (this.agenda.knows(key)) continue;
      const random = this.around.random.of(key, this.agenda.timesDone(key));
      const at = this.whenDone(current, duty, random);
      if (at === undefined) this.agenda.note(key);
      else
        this.agenda.put({
          key,
          at,
          caseId: current.caseId,
          unit: duty.unit,
          posts: duty.posts,
          command: duty.command,
          ...(duty.about === undefined ? {} : { about: duty.about }),
          ...(duty.obligationId === undefined ? {} : { obligationId: duty.obligationId }),
          tries: 0,
          why: 'duty',
        });
    }
  }

  private standsStill({ state }: CaseNow, { obligationId }: Duty): boolean {
    return obligationId !== undefined && state.obligations[obligationId]?.status === 'paused';
  }

  /** In the unit's own pace; late where it is late, undefined where it forgets. */
  private whenDone({ state, procedure }: CaseNow, duty: Duty, random: SeededRandom): Instant | undefined {
    const { matter, overrides } = this.around;
    const { now } = matter;
    if (overrides.never?.includes(duty.command)) return undefined;
    const owed = duty.obligationId === undefined ? undefined : state.obligations[duty.obligationId];
    if (owed === undefined) return this.timeFor(state.urgency, duty.unit, now, later(now, 3 * HOUR), random);
    const { pace, late, forgets } = profileOf(duty.unit);
    const isWindow = procedure.clocks[owed.key]?.whenPassed === 'window';
    const weight = (procedure.kind === 'supervisionOrder' ? 0.6 : 1) * LATENESS[owed.class];
    if (!isWindow && random.of('forgets').happens(forgets * weight * FORGETTING[owed.class]))
      return undefined;
    const left = Math.max(0, millisOf(owed.dueAt) - millisOf(now));
    const isLate =
      left === 0 || (!isWindow && random.of('late').happens(overrides.late?.[duty.command] ?? late * weight));
    if (isLate) {
      const delay =
        owed.clock.unit === 'emergencyHours' ? 30 * MINUTE : random.of('delay').between(0.2, 2.5) * DAY;
      const from = owed.dueAt > now ? owed.dueAt : now;
      return this.timeFor(owed.clock.unit, duty.unit, from, later(from, delay), random);
    }
    const [from, to] = pace;
    const early = later(now, left * Math.min(from, random.of('early').between(0.02, from)));
    return this.timeFor(owed.clock.unit, duty.unit, early, later(now, left * to), random);
  }

  private timeFor(pressed: string, unit: string, from: Instant, to: Instant, random: SeededRandom): Instant {
    const { now } = this.around.matter;
    const calendar = this.around.inForce(now).calendarFor(unit);
    const anyHour = pressed === 'emergencyHours' || pressed === 'emergency';
    const at = anyHour ? anyTimeBetween(from, to, random) : officeTimeBetween(calendar, from, to, random);
    return at > now ? at : later(now, 1_001);
  }

  /** What units of the case may want to do unasked; drawn once for each. */
  private meanWishes(current: CaseNow): void {
    const { caseId, state, procedure } = current;
    const { overrides } = this.around;
    const commands = new Set(procedure.commands.map(({ name }) => name));
    for (const { unit, live, role } of state.parties) {
      if (!live || role === 'copy') continue;
      for (const { command, probability: likely, from, to, grows } of INCLINATIONS) {
        const key = [caseId, 'wish', command, unit].join('/');
        if (!commands.has(command) || this.agenda.knows(key)) continue;
        this.agenda.note(key);
        const random = this.around.random.of(key);
        const wants = overrides.wishes?.includes(command)
          ? 1
          : likely * (grows === undefined ? 1 : profileOf(unit)[grows]);
        if (overrides.never?.includes(command) || !random.happens(wants)) continue;
        const at = this.within(unit, from, to, random.of('when'));
        this.agenda.put({ key, at, caseId, unit, posts: [], command, tries: 0, why: 'wish' });
      }
    }
  }

  private within(unit: string, from: number, to: number, random: SeededRandom): Instant {
    const { now } = this.around.matter;
    return this.timeFor('', unit, later(now, from * DAY), later(now, to * DAY), random);
  }

  private meanOffshoots(caseId: string): void {
    if (!BRANCHING.includes(this.around.matter.cases.get(caseId)?.procedure.kind ?? '')) return;
    for (const [kind, { probability: likely, from, to }] of Object.entries(OFFSHOOTS)) {
      const key = [caseId, 'offshoot', kind].join('/');
      const random = this.around.random.of(key);
      if (procedureOf(kind) === undefined || !random.happens(likely)) continue;
      const at = this.within('zhzx', from, to, random.of('when'));
      this.agenda.put({ key, at, caseId, unit: '', posts: [], command: kind, tries: 0, why: 'offshoot' });
    }
  }

  private async carryOut(intent: Intent): Promise<void> {
    const current = this.around.matter.cases.get(intent.caseId);
    if (current === undefined) return;
    this.notBefore = undefined;
    const done =
      intent.why === 'offshoot'
        ? await this.branchOff(current, intent)
        : intent.command.includes('.')
          ? await this.openElsewhere(current, intent)
          : await this.give(current, intent);
    if (!done) this.tryAgain(intent);
    else if (intent.why === 'duty') this.agenda.doneOnce(intent.key);
  }

  private tryAgain(intent: Intent): void {
    const { random } = this.around;
    const tries = intent.tries + 1;
    if (tries >= (intent.why === 'duty' ? MOST_TRIES : MOST_TRIES / 2)) return;
    const at =
      this.notBefore !== undefined
        ? later(this.notBefore, random.of(intent.key, tries).between(2, 40) * MINUTE)
        : this.within(intent.unit === '' ? 'zhzx' : intent.unit, 0.4, 1.4, random.of(intent.key, tries));
    this.agenda.put({ ...intent, at, tries });
  }

  private async branchOff(current: CaseNow, { command, key }: Intent): Promise<boolean> {
    const { matter, inForce, random } = this.around;
    const circumstances = { now: matter.now, inForce: inForce(matter.now), random: random.of(key) };
    const opening = OFFSHOOTS[command]?.open(current, circumstances);
    return opening !== undefined && (await this.open(opening, key)) !== undefined;
  }

  /** `resultNotification.draft`: the duty is met by opening a case of another kind. */
  private async openElsewhere(current: CaseNow, intent: Intent): Promise<boolean> {
    const [kind = '', command = ''] = intent.command.split('.');
    const procedure = procedureOf(kind);
    const description = procedure?.commands.find(({ name }) => name === command);
    const { matter, inForce, random } = this.around;
    const { now } = matter;
    const [actor] = peopleOf(intent.unit, intent.posts, now, inForce(now), random.of(current.caseId));
    if (description === undefined || actor === undefined) return false;
    const context = {
      kind,
      command,
      state: current.state,
      actor,
      now,
      inForce: inForce(now),
      random: random.of(intent.key),
    };
    const payload = writeForm(description.schema, context);
    return this.took(
      kind,
      command,
      await matter.execute({ kind, command: { name: command, payload }, actor }),
    );
  }

  private async open(opening: Opening, key: string): Promise<string | undefined> {
    const { matter, inForce, random } = this.around;
    const { kind, command, unit, posts, payload, commandId } = opening;
    const procedure = procedureOf(kind);
    const description = procedure?.commands.find(({ name }) => name === command);
    if (procedure === undefined || description === undefined) return undefined;
    const { now } = matter;
    const nothing: CaseNow = { caseId: '', procedure, state: procedure.initial(''), version: 0 };
    const people = unit === ENGINE.unit ? [ENGINE] : peopleOf(unit, posts, now, inForce(now), random);
    const found = candidateFor(nothing, command, people, now, inForce);
    if (found === undefined) return undefined;
    const context = {
      kind,
      command,
      state: nothing.state,
      actor: found.actor,
      now,
      inForce: inForce(now),
      random: random.of(key),
    };
    const filled = writeForm(description.schema, context, payload);
    const outcome = await matter.execute({
      kind,
      command: { name: command, payload: filled },
      actor: found.actor,
      ...(commandId === undefined ? {} : { commandId }),
    });
    return this.took(kind, command, outcome) && !isRejection(outcome) ? outcome : undefined;
  }

  private took(kind: string, command: string, outcome: string | Rejection): boolean {
    if (!isRejection(outcome)) return true;
    this.mustWait ||= NOT_YET.includes(outcome.rejection);
    const { when } = outcome.details ?? {};
    if (outcome.rejection === 'CLOCK.NOT_YET_DUE' && typeof when === 'string') this.notBefore = when;
    else this.around.onRejected(kind, command, outcome);
    return false;
  }

  /** The usual way or another one; the other, too, when the first is not taken. */
  private async give(current: CaseNow, intent: Intent): Promise<boolean> {
    const { random, overrides } = this.around;
    const owed =
      intent.obligationId === undefined ? undefined : current.state.obligations[intent.obligationId];
    const others = owed === undefined ? [] : (current.procedure.clocks[owed.key]?.orBy ?? []);
    const resists = profileOf(intent.unit).resists;
    const other = others.find((each) =>
      random.of(intent.key, intent.tries, each).happens(overrides.ways?.[each] ?? otherWay(each) * resists),
    );
    const ways = new Set([other ?? intent.command, intent.command, ...others]);
    this.mustWait = false;
    for (const each of ways) {
      if (await this.say(current, intent, each)) return true;
      if (this.mustWait) return false;
    }
    return false;
  }

  private async say(current: CaseNow, intent: Intent, command: string): Promise<boolean> {
    const { matter, inForce, random } = this.around;
    const { caseId, procedure, state } = current;
    const { now } = matter;
    const description = procedure.commands.find(({ name }) => name === command);
    if (description === undefined || description.engineOnly) return false;
    const posts = command === intent.command ? intent.posts : [];
    const people = [
      ...peopleOf(intent.unit, posts, now, inForce(now), random.of(caseId)),
      ...peopleOf(intent.unit, [], now, inForce(now), random.of(caseId)),
    ];
    const found =
      candidateFor(current, command, people, now, inForce, intent.about) ??
      candidateFor(current, command, people, now, inForce);
    if (found === undefined) return false;
    const { actor, offer } = found;
    const about = aboutOf(offer.about, intent, random.of(intent.key, 'about'));
    if (offer.about?.field !== undefined && about === undefined) return false;
    const context = {
      ...{ kind: procedure.kind, command, state, actor, now, inForce: inForce(now) },
      ...(about === undefined ? {} : { about: { field: offer.about?.field, value: about } }),
      random: random.of(intent.key, command),
    };
    const payload = writeForm(description.schema, context);
    const outcome = await matter.execute({ caseId, command: { name: command, payload }, actor });
    return this.took(procedure.kind, command, outcome);
  }
}

function keyOf({ caseId }: CaseNow, { unit, command, about = '', obligationId = '' }: Duty): string {
  return [caseId, obligationId, unit, command, about].join('/');
}

/** What a command is about: what the duty names, else one of what is offered. */
function aboutOf(
  about: { readonly field?: string; readonly values: readonly string[] } | undefined,
  intent: Intent,
  random: SeededRandom,
): string | undefined {
  if (about === undefined) return undefined;
  const named = [intent.about, intent.obligationId].find(
    (each) => each !== undefined && about.values.includes(each),
  );
  return named ?? (about.values.length > 0 ? random.pick(about.values) : undefined);
}
