import { seedMonth } from '@tiaokuai/demonstration';
import { sequenceLog, simulatedClock, takeTerm, withRole } from '@tiaokuai/event-store';
import { casesProjection, districtKinds, openReadModels } from '@tiaokuai/projections';
import { Client } from 'pg';
import { AppContext } from '../../src/platform/app-context.js';
import { seedDemonstration } from '../../src/seed-demonstration.js';
import { emptyGround } from '../test-api.fixture.js';

/** When the district was set up, and the Saturday afternoon on which its month is looked at. */
const FOUNDED = '2026-06-01T08:30:00.000+08:00';
const NOW = '2026-11-21T14:41:00.000+08:00';

/** What the API holds open, on the demonstration's stories and this share of its month, all of it in the lists. */
export interface LivedMonth {
  readonly appContext: AppContext;
  stop(): Promise<void>;
}

export async function livedMonth(share: number): Promise<LivedMonth> {
  const { config, ownerUrl, drop } = await emptyGround();
  await seedDemonstration(config, FOUNDED);
  const seeding = await AppContext.open({ ...config, databaseUrl: withRole(ownerUrl, 'tiaokuai_writer') });
  await seedMonth(seeding.casework, { now: NOW, share });
  await simulatedClock(seeding.casework.pool).advanceTo(NOW);
  await seeding.close();
  await projectAll(ownerUrl);
  const appContext = await AppContext.open(config);
  return {
    appContext,
    async stop() {
      await appContext.close();
      await drop();
    },
  };
}

async function projectAll(url: string): Promise<void> {
  const sequencer = new Client({ connectionString: withRole(url, 'tiaokuai_writer') });
  await sequencer.connect();
  const term = await takeTerm(sequencer);
  if (term === undefined) throw new Error('somebody else sequences here');
  while ((await sequenceLog(sequencer, { term })) !== 0);
  const readModels = await openReadModels(url, { role: 'tiaokuai_writer', max: 2 });
  const projection = casesProjection({ ...districtKinds, store: sequencer, readModels });
  while ((await projection.advance()).events > 0);
  await readModels.destroy();
  await sequencer.end();
}
