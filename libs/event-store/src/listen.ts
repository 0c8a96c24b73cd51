import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { withRole } from './open-pool.js';

/**
 * Calls `onNotice` for every notification on `channel`, and once after each (re)connection, because notifications sent
 * meanwhile are lost: it means "look again", never "this is all". Ends with `signal`.
 */
export async function listen(
  options: { url: string; channel: string; signal: AbortSignal },
  onNotification: (payload: string) => void,
): Promise<void> {
  const { url, channel, signal } = options;
  while (!signal.aborted) {
    const client = new Client({ connectionString: withRole(url, 'tiaokuai_reader'), keepAlive: true });
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', (notification) => onNotification(notification.payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      onNotification('');
      await lost;
    } catch {
      // Not there now: tried again below, and nobody waits for a notice alone.
    }
    await client.end().catch(() => undefined);
    await wait(250, undefined, { signal }).catch(() => undefined);
  }
}
