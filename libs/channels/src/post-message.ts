import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { mayBeSentTo } from './address.js';
import type { HttpMessage } from './sending.js';

const LARGEST_ANSWER_BYTES = 64 * 1024;

export interface HttpAnswer {
  readonly status: number;
  /** As the receiver sent it: seconds or a date. */
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/** Why there is no answer, as a code that names no address. */
export interface NoAnswer {
  readonly code: string;
}

/**
 * Posts one message on a connection of its own, which ends with the first answer: whatever else a receiver sends is
 * never taken for the answer to the next message. Bounded in time and size; redirects are answers, not followed.
 */
export function postMessage(
  message: HttpMessage,
  timeoutMilliseconds: number,
): Promise<HttpAnswer | NoAnswer> {
  const { url, headers, body } = message;
  if (!mayBeSentTo(url)) return Promise.resolve({ code: 'NET.ADDRESS_FORBIDDEN' });
  const request = new URL(url).protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve) => {
    const asked = request(url, {
      method: 'POST',
      agent: false,
      headers: {
        ...headers,
        'content-length': Buffer.byteLength(body),
        'user-agent': 'tiaokuai',
        connection: 'close',
      },
    });
    const end = (outcome: HttpAnswer | NoAnswer): void => {
      clearTimeout(timer);
      resolve(outcome);
      asked.destroy();
    };
    const timer = setTimeout(() => end({ code: 'NET.TIMEOUT' }), timeoutMilliseconds);
    asked.on('error', (error: NodeJS.ErrnoException) => end({ code: `NET.${error.code ?? 'FAILED'}` }));
    asked.on('response', (answer) => {
      readBody(answer).then(
        (text) =>
          end(
            text === undefined
              ? { code: 'NET.ANSWER_TOO_LARGE' }
              : { status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'], body: text },
          ),
        () => end({ code: 'NET.ANSWER_BROKEN' }),
      );
    });
    asked.end(body);
  });
}

/** Undefined when it is longer than anybody needs. */
async function readBody(answer: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_ANSWER_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const LONGEST_PATIENCE = 24 * 3_600_000;

/** `Retry-After` in milliseconds from `now`; undefined where it says nothing of use. */
export function patienceAsked(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  const until = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - now;
  return Number.isFinite(until) && until > 0 ? Math.min(until, LONGEST_PATIENCE) : undefined;
}
