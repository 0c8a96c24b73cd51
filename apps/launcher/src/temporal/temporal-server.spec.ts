import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporalServerPlan } from './temporal-server.js';

describe('the plan of a Temporal server', () => {
  const server = { executable: 'temporal', databaseFile: join(tmpdir(), 'temporal.db'), port: 7314 };

  it('lets it ask nobody whether there is a newer one', () => {
    expect(temporalServerPlan(server).env).toMatchObject({ TEMPORAL_VERSION_CHECK_DISABLED: '1' });
  });

  it('is without its own pages unless they have a port', () => {
    expect(temporalServerPlan(server).args).toContain('--headless');
    const { args } = temporalServerPlan({ ...server, uiPort: 7315 });
    expect(args.join(' ')).toContain('--ui-port 7315 --ui-disable-news-fetch');
    expect(args).not.toContain('--headless');
  });
});
