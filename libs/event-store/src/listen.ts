import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

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
    const client = new Client({ connectionString: url, keepAlive: true });
    let over = (): void => undefined;
    const lost = new Promise<void>((resolve) => (over = resolve));
    client.on('error', over);
    client.on('end', over);
    signal.addEventListener('abort', over, { once: true });
    client.on('notification', (notification) => onNotification(notification.payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      onNotification('');
      await lost;
    } catch {
      // Not there now: tried again below, and nobody waits for a notice alone.
    }
    // Each connection would leave one behind for as long as the process lives.
    signal.removeEventListener('abort', over);
    await client.end().catch(() => undefined);
    await wait(250, undefined, { signal }).catch(() => undefined);
  }
}
