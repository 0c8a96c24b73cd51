import type { Socket } from 'node:net';
import { startLocalServer } from './local-server.js';

/** How the server treats the next letter: refuses its recipient, never answers it, or says twice that it has it. */
export type MailManner = { readonly refuses: number } | 'hangs' | 'twice';

export interface LocalMailServer {
  readonly port: number;
  /** As they came: headers, an empty line, text; bodies as they were encoded. */
  readonly letters: readonly string[];
  behaves(...manners: readonly MailManner[]): void;
  close(): Promise<void>;
}

/** A mail server on this machine, as far as one sender needs it (RFC 5321). */
export async function startLocalMailServer(): Promise<LocalMailServer> {
  const letters: string[] = [];
  const manners: MailManner[] = [];
  const server = await startLocalServer((socket) => {
    converse(socket, letters, () => manners.shift());
  });
  return {
    ...server,
    letters,
    behaves(...next) {
      manners.push(...next);
    },
  };
}

function converse(socket: Socket, letters: string[], nextManner: () => MailManner | undefined): void {
  let text = '';
  let manner: MailManner | undefined;
  let inData = false;
  const say = (line: string): boolean => socket.write(`${line}\r\n`);
  const obey = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') manner = nextManner();
    if (verb === 'RCPT' && typeof manner === 'object') say(`${manner.refuses} no`);
    else if (verb === 'DATA') {
      inData = true;
      say('354 go on');
    } else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else say('250 ok');
  };
  say('220 here');
  socket.on('data', (chunk) => {
    text += chunk.toString('utf8');
    for (;;) {
      const mark = inData ? '\r\n.\r\n' : '\r\n';
      const end = text.indexOf(mark);
      if (end < 0) return;
      const piece = text.slice(0, end);
      text = text.slice(end + mark.length);
      if (!inData) {
        obey(piece);
        continue;
      }
      inData = false;
      letters.push(piece);
      if (manner === 'hangs') return;
      say(manner === 'twice' ? '250 taken\r\n250 taken' : '250 taken');
    }
  });
}
