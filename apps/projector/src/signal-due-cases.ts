import type { Clock } from '@tiaokuai/event-store';
import { casesDue } from '@tiaokuai/projections';
import type { DataSource } from 'typeorm';
import type { CaseWorkflows } from './case-workflows.js';
import type { Subscription } from './consumer.js';

/**
 * For the simulated clock alone: no timer of Temporal's runs by it, so whoever sleeps is woken when the clock has been
 * advanced past his next moment. He is told of the version that settling will record, because the last recorded one he
 * knows already and would sleep on.
 */
export function signalDueCases(options: {
  readonly readModels: DataSource;
  readonly clock: Clock;
  readonly workflows: CaseWorkflows;
}): Subscription {
  let told = new Map<string, number>();
  return {
    name: 'clock',
    async advance() {
      const due = await casesDue(options.readModels, await options.clock.now());
      const untold = due.filter(({ caseId, version }) => told.get(caseId) !== version);
      await options.workflows.wake(
        untold.map(({ caseId, kind, version }) => ({ caseId, kind, version: version + 1 })),
      );
      told = new Map(due.map(({ caseId, version }) => [caseId, version]));
      return 0;
    },
  };
}
