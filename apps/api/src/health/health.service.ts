import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { EngineState, Health } from '@tiaokuai/contracts';
import { logHead, readVerification } from '@tiaokuai/event-store';
import { CASES, readLags, RELAY, unreadableCases } from '@tiaokuai/projections';
import { API_CONFIG, type ApiConfig } from '../platform/config.js';
import { AppContext } from '../platform/app-context.js';
import { isTemporalReachable } from './temporal-reachable.js';

/** Lists that are further behind than this mislead more than they help. */
const MOST_EVENTS_BEHIND = 10_000;
/** Whoever asks whether we are ready waits no longer than this (the launcher, a balancer). */
const ANSWER_MILLIS = 1_500;

/** Where more is broken, the first names are enough to begin with; all stand under 记录核验. */
const MOST_NAMED = 20;

type Check = Health['checks'][number];

@Injectable()
export class HealthService {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  /** Can commands be taken and lists be shown? */
  async ready(): Promise<Health> {
    const needed = await this.needed();
    if (!needed.every(({ ok }) => ok)) return { status: 'unavailable', checks: needed };
    const checks = [...needed, await this.record(), await this.cases()];
    return { status: checks.every(({ ok }) => ok) ? 'ok' : 'degraded', checks };
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

  /** What was found when the record was last verified; ids, versions and codes. */
  private async record(): Promise<Check> {
    const { faults } = await readVerification(this.appContext.reader);
    if (faults.length === 0) return { name: 'record', ok: true };
    const named = faults
      .slice(0, MOST_NAMED)
      .map(({ streamId, version, fault }) => `${streamId} from version ${version} (${fault})`);
    return { name: 'record', ok: false, detail: named.join(', ') };
  }

  /** Cases of which nothing can be made: by the projection, or when a list was asked for. */
  private async cases(): Promise<Check> {
    const { reader, lists } = this.appContext;
    const found = [...(await unreadableCases(reader)), ...(await lists.settled.stillUnreadable())];
    if (found.length === 0) return { name: 'cases', ok: true };
    const named = [...new Set(found)].slice(0, MOST_NAMED).join(', ');
    return { name: 'cases', ok: false, detail: `cannot be read: ${named}` };
  }

  /** Without these no command is taken and no list is shown. */
  private async needed(): Promise<readonly Check[]> {
    const late = wait(ANSWER_MILLIS, undefined, { ref: false }).then(() => Promise.reject(new Error('late')));
    try {
      const lag = (await Promise.race([readLags(this.appContext.reader), late])).get(CASES);
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
