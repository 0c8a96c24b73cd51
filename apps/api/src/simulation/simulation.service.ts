import { Inject, Injectable } from '@nestjs/common';
import type { AdvanceClock, SimulatedClock as SimulatedClockView } from '@tiaokuai/contracts';
import { addMillis, parseInstant, type Instant } from '@tiaokuai/domain';
import { simulatedClock, type SimulatedClock } from '@tiaokuai/event-store';
import { API_CONFIG, type ApiConfig } from '../platform/config.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';
import { AppContext } from '../platform/app-context.js';

/** The clock of demonstrations, drills and tests. It stands still until somebody moves it, and it only goes forward. */
@Injectable()
export class SimulationService {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  async read(): Promise<SimulatedClockView> {
    return { now: await this.clock.now() };
  }

  async advance(wanted: AdvanceClock): Promise<SimulatedClockView> {
    const now = await this.clock.now();
    const to = this.target(wanted, now);
    if (to < now) throw new RejectionError(rejectRequest('SIMULATION.BACKWARDS', 'to', { now }));
    return { now: await this.clock.advanceTo(to) };
  }

  private target({ to, minutes }: AdvanceClock, now: Instant): Instant {
    if (to !== undefined && minutes !== undefined)
      throw new RejectionError(rejectRequest('REQUEST.FIELD_UNKNOWN', 'minutes'));
    if (minutes !== undefined) return addMillis(now, minutes * 60_000);
    if (to === undefined) throw new RejectionError(rejectRequest('REQUEST.FIELD_MISSING', 'to'));
    const instant = parseInstant(to);
    if (instant === undefined) throw new RejectionError(rejectRequest('REQUEST.FIELD_INVALID', 'to'));
    return instant;
  }

  private get clock(): SimulatedClock {
    if (this.config.clock !== 'simulated') throw new RejectionError(rejectRequest('SIMULATION.OFF'));
    return simulatedClock(this.appContext.casework.pool);
  }
}
