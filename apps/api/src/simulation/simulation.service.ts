import { Inject, Injectable } from '@nestjs/common';
import type { AdvanceClock, SimulatedClock as SimulatedClockView } from '@tiaokuai/contracts';
import {
  addMillis,
  millisOf,
  parseInstant,
  postRejection,
  reject,
  type Actor,
  type Instant,
} from '@tiaokuai/domain';
import { simulatedClock, type SimulatedClock } from '@tiaokuai/event-store';
import { API_CONFIG, type ApiConfig } from '../platform/config.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';
import { AppContext } from '../platform/app-context.js';

const DAY_MILLIS = 24 * 3_600_000;

/**
 * The clock of demonstrations, drills and tests. It stands still until a rules administrator moves it, and it only goes
 * forward: for everybody at once, so not far by mistake, and never to where no deadline can be counted.
 */
@Injectable()
export class SimulationService {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  async read(): Promise<SimulatedClockView> {
    return { now: await this.clock.now() };
  }

  async advance(wanted: AdvanceClock, actor: Actor): Promise<SimulatedClockView> {
    const { clock } = this;
    const { now, inForce } = await this.appContext.rulesNow();
    const notHeld = postRejection(inForce.directory, actor, now);
    if (notHeld !== undefined) throw new RejectionError(notHeld);
    if (actor.post !== 'rulesAdministrator') throw new RejectionError(reject('ACTOR.POST_FORBIDS'));
    const to = targetOf(wanted, now);
    if (to < now) throw new RejectionError(rejectRequest('SIMULATION.BACKWARDS', 'to', { now }));
    // The year after the last published one is presumed until its notice comes; deadlines may lie in it.
    const lastYear = 1 + Math.max(...inForce.calendarFor(actor.unit).years.map(({ year }) => year));
    if (Number(to.slice(0, 4)) > lastYear)
      throw new RejectionError(rejectRequest('SIMULATION.BEYOND_CALENDAR', 'to', { lastYear }));
    if (wanted.confirm !== true && millisOf(to) - millisOf(now) > DAY_MILLIS)
      throw new RejectionError(rejectRequest('SIMULATION.CONFIRM_NEEDED', 'confirm', { now, to }));
    return { now: await clock.advanceTo(to) };
  }

  private get clock(): SimulatedClock {
    if (this.config.clock !== 'simulated') throw new RejectionError(rejectRequest('SIMULATION.OFF'));
    return simulatedClock(this.appContext.casework.pool);
  }
}

function targetOf({ to, minutes }: AdvanceClock, now: Instant): Instant {
  if (to !== undefined && minutes !== undefined)
    throw new RejectionError(rejectRequest('REQUEST.FIELD_UNKNOWN', 'minutes'));
  if (minutes !== undefined) return addMillis(now, minutes * 60_000);
  if (to === undefined) throw new RejectionError(rejectRequest('REQUEST.FIELD_MISSING', 'to'));
  const instant = parseInstant(to);
  if (instant === undefined) throw new RejectionError(rejectRequest('REQUEST.FIELD_INVALID', 'to'));
  return instant;
}
