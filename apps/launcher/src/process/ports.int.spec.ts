import { createServer } from 'node:net';
import { once } from 'node:events';
import { freePort } from '@tiaokuai/testing/free-port';
import { requireFreePorts } from './ports.js';

describe('the ports', () => {
  it('that are taken are all named, each with the variable that moves it', async () => {
    const [taken, free] = [await freePort(), await freePort()];
    const other = createServer().listen(taken, '127.0.0.1');
    await once(other, 'listening');
    const wanted = [
      { what: 'API', port: taken, variable: 'TIAOKUAI_API_PORT' },
      { what: 'PostgreSQL', port: free, variable: 'TIAOKUAI_POSTGRES_PORT' },
    ];
    const refusal = expect(requireFreePorts(wanted)).rejects;
    await refusal.toThrow(`port ${taken} (API): set TIAOKUAI_API_PORT to a free port`);
    await expect(requireFreePorts(wanted)).rejects.not.toThrow('POSTGRES');
    other.close();
  });

  it('may be taken again at once after they are free', async () => {
    await requireFreePorts([{ what: 'API', port: await freePort(), variable: 'TIAOKUAI_API_PORT' }]);
  });
});
