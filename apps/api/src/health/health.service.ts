import { Inject, Injectable } from '@nestjs/common';
import type { EngineState, Health } from '@tiaokuai/contracts';
import { logHead } from '@tiaokuai/event-store';
import { CASES, readLags, RELAY } from '@tiaokuai/projections';
import { API_CONFIG, type ApiConfig } from '../platform/config.js';
import { AppContext } from '../platform/app-context.js';
import { isTemporalReachable } from './temporal-reachable.js';

/** Lists that are further behind than this mislead more than they help. */
const MOST_EVENTS_BEHIND = 10_000;

type Check = Health['checks'][number];

@Injectable()
export class HealthService {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  /** Can commands be taken and lists be shown? */
  async ready(): Promise<Health> {
    const checks = await this.checks();
    return { status: checks.every(({ ok }) => ok) ? 'ok' : 'unavailable', checks };
  }

  /** Is what waits for clocks running, and how far is it behind? */
  async engine(): Promise<EngineState> {
    const { temporalAddress: address, temporalNamespace: namespace } = this.config;
    const reachable = address !== undefined && (await isTemporalReachable(address, namespace));
    const lags = await readLags(this.appContext.reader);
    const { waiting } = await logHead(this.appContext.reader);
    const relay = lags.get(RELAY);
    return {
      temporal: address === undefined ? 'notConfigured' : reachable ? 'reachable' : 'unreachable',
      relayLag: relay === undefined ? null : relay + waiting,
      projectionLag: (lags.get(CASES) ?? 0) + waiting,
    };
  }

  private async checks(): Promise<readonly Check[]> {
    try {
      const lag = (await readLags(this.appContext.reader)).get(CASES);
      const lists: Check =
        lag === undefined
          ? { name: 'lists', ok: false, detail: 'no projection has run yet' }
          : { name: 'lists', ok: lag <= MOST_EVENTS_BEHIND, detail: `${lag} events behind` };
      return [{ name: 'database', ok: true }, lists];
    } catch {
      return [{ name: 'database', ok: false, detail: 'it cannot be read' }];
    }
  }
}
