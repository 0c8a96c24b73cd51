import type { ChannelSettings } from '@tiaokuai/channels';
import type { Directory, Instant, Procedure } from '@tiaokuai/domain';
import type { Delivery } from '@tiaokuai/event-store';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { DeliveryPace } from './delivery-pace.js';
import type { ReportFailure } from './stable-failure.js';

export interface DeliveryActivitiesOptions {
  readonly pool: Pool;
  readonly readModels: DataSource;
  readonly settings: ChannelSettings;
  readonly procedureOf: (kind: string) => Procedure | undefined;
  /** Who holds which post now. */
  readonly directoryNow: () => Promise<{ readonly now: Instant; readonly directory: Directory }>;
  readonly pace: DeliveryPace;
  /** The machine's clock, milliseconds since 1970: receivers live by it, also where the district's clock is simulated. */
  readonly now: () => number;
  readonly reportFailure: ReportFailure;
}

/** Not a failure of ours, but the log of a process is where an operator's alarms listen. */
export function reportGivenUp({ reportFailure }: DeliveryActivitiesOptions, { caseId }: Delivery): void {
  reportFailure('DELIVERY.GIVEN_UP', { caseId });
}
