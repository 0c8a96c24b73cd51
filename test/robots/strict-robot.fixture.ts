import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Time } from './simulated-timers.fixture.js';

const [MINUTE, TEN_MINUTES] = [60_000, 600_000];
const MOST_A_MINUTE = 20;

/** A message as a robot got it. */
export interface Card {
  /** By the simulated time, milliseconds since 1970. */
  readonly at: number;
  readonly taken: boolean;
  readonly title: string;
  /** The cases that it links to. */
  readonly cases: readonly string[];
}

export interface StrictRobot {
  readonly url: string;
  readonly cards: readonly Card[];
  /** As if somebody else had sent too much through it. */
  ban(): void;
  close(): Promise<void>;
}

/**
 * A DingTalk robot on this machine that lives by the simulated time: whoever sends more than twenty in sixty seconds hears 130101
 * for the next ten minutes, whatever he sends.
 */
export async function startStrictRobot(time: Time): Promise<StrictRobot> {
  const cards: Card[] = [];
  let bannedUntil = 0;
  const ban = (): void => {
    bannedUntil = time.now() + TEN_MINUTES;
  };
  const takes = (): boolean => {
    const now = time.now();
    if (now < bannedUntil) return false;
    const recent = cards.filter(({ taken, at }) => taken && at > now - MINUTE);
    if (recent.length >= MOST_A_MINUTE) ban();
    return recent.length < MOST_A_MINUTE;
  };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { actionCard } = JSON.parse(body) as {
        actionCard: Record<'title' | 'text' | 'singleURL', string>;
      };
      const links = `${actionCard.singleURL} ${actionCard.text}`.matchAll(/\/cases\/([\w-]+)/g);
      const cases = [...links].map(([, caseId = '']) => caseId);
      const taken = takes();
      cards.push({ at: time.now(), taken, title: actionCard.title, cases });
      response.end(
        JSON.stringify(taken ? { errcode: 0, errmsg: 'ok' } : { errcode: 130101, errmsg: 'send too fast' }),
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot/send?access_token=t`,
    cards,
    ban,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
