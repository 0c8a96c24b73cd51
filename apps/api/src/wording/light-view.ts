import type { Light as LightView } from '@tiaokuai/contracts';
import { lightAt, type Instant, type Light, type Obligation, type ObligationStatus } from '@tiaokuai/domain';

const OF_LIGHT: Readonly<Record<Light, LightView>> = { green: 'onTime', yellow: 'dueSoon', red: 'overdue' };

/** What a limit without a light shows. */
const OF_STATUS: Readonly<Record<Exclude<ObligationStatus, 'running' | 'elapsed'>, LightView>> = {
  paused: 'frozen',
  met: 'met',
  metLate: 'metLate',
  cancelled: 'cancelled',
};

/** How a limit stands at `now`; overdue is computed when read, never awaited. */
export function lightView(obligation: Obligation, now: Instant): LightView {
  const { status } = obligation;
  if (status !== 'running' && status !== 'elapsed') return OF_STATUS[status];
  // One that runs or has elapsed has a light.
  return OF_LIGHT[lightAt(obligation, now) ?? 'red'];
}
