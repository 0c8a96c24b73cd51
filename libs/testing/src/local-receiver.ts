import type { Socket } from 'node:net';
import { startLocalServer } from './local-server.js';

/** What somebody posted. */
export interface Posted {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How the receiver treats the next message. `hangs`: takes it and never answers. `twice`: sends its answer two times. */
export type Manner =
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | 'hangs'
  | 'closes'
  | 'twice'
  | 'endless';

export interface LocalReceiver {
  readonly url: string;
  readonly received: readonly Posted[];
  /** For the next messages, one each; afterwards everything is taken with 200 and `{"errcode":0}`. */
  behaves(...manners: readonly Manner[]): void;
  close(): Promise<void>;
}

const TAKEN = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' };

/** A receiver on this machine that fails, hangs and answers twice as it is told. It speaks HTTP by hand, so that it can. */
export async function startLocalReceiver(): Promise<LocalReceiver> {
  const received: Posted[] = [];
  const manners: Manner[] = [];
  const { port, close } = await startLocalServer((socket) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const posted = wholeRequest(text);
      if (posted === undefined) return;
      text = '';
      received.push(posted);
      answer(socket, manners.shift() ?? TAKEN);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    behaves(...next) {
      manners.push(...next);
    },
    close,
  };
}

function wholeRequest(text: string): Posted | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const body = text.slice(end + 4);
  if (body.length < Number(headers['content-length'] ?? 0)) return undefined;
  return { path: first.split(' ')[1] ?? '', headers, body: Buffer.from(body, 'latin1').toString('utf8') };
}

function answer(socket: Socket, manner: Manner): void {
  switch (manner) {
    case 'hangs':
      return;
    case 'closes':
      socket.destroy();
      return;
    case 'twice':
      socket.write(responseOf(TAKEN) + responseOf({ status: 500, body: 'the second answer' }));
      return;
    case 'endless':
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
      socket.write(`10000\r\n${'x'.repeat(0x10000)}\r\n10000\r\n${'x'.repeat(0x10000)}\r\n`);
      return;
    default:
      socket.write(responseOf(manner));
  }
}

function responseOf({ status, body = '', headers = {} }: Exclude<Manner, string>): string {
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)) });
  const head = lines.map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} -`, ...head, '', body].join('\r\n');
}
