import { propertiesOf } from '@tiaokuai/domain';
import { request, type Agent } from 'node:http';

export type Headers = Readonly<Record<string, string>>;

/** Somebody to send commands to; `headersOf` gives what a person on a post must send to be let in. */
export interface Target {
  readonly port: number;
  readonly agent: Agent;
  headersOf(by: string): Headers;
}

interface Answer {
  readonly caseId: string;
  readonly version: number;
}

/** Anything but success; of a refusal, with its code and the field it is about. */
export class NotTaken extends Error {
  readonly code: string;

  constructor(path: string, status: number | undefined, text: string) {
    super(`${path} answered ${status}: ${text}`);
    const { code, field } = problemIn(text);
    this.code = [code ?? `HTTP ${status}`, field ?? []].flat().join(' ');
  }
}

function problemIn(text: string): { readonly code?: string; readonly field?: string } {
  try {
    const { code, field } = propertiesOf(JSON.parse(text));
    return {
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof field === 'string' ? { field } : {}),
    };
  } catch {
    return {};
  }
}

/** Sends one command and returns its answer; throws `NotTaken` on anything but success. */
export function send(target: Target, path: string, by: string, body: unknown): Promise<Answer> {
  const bytes = Buffer.from(JSON.stringify(body), 'utf8');
  const headers = {
    'content-type': 'application/json',
    'content-length': bytes.length,
    ...target.headersOf(by),
  };
  return new Promise((resolve, reject) => {
    const { port, agent } = target;
    const sent = request({ host: '127.0.0.1', port, agent, method: 'POST', path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if ((response.statusCode ?? 500) < 300) resolve(JSON.parse(text) as Answer);
        else reject(new NotTaken(path, response.statusCode, text));
      });
    });
    sent.on('error', reject);
    sent.end(bytes);
  });
}
