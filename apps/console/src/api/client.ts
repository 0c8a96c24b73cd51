import type { Problem } from '@tiaokuai/contracts';

/** Which post the person acts from; every request carries it (`<unit>/<post>`, and for whom, when delegated). */
export interface ActingPost {
  readonly id: string;
  readonly onBehalfOf?: string;
}

/** An answer from 400 up, with its stable code, its field and, for conflicts, what changed and by whom. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

let acting: ActingPost | undefined;

export function actFrom(post: ActingPost | undefined): void {
  acting = post;
}

interface Send {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  /** Idempotency-Key: one per opened dialog, so that a double click is one command. */
  readonly commandId?: string;
  /** If-Match: the version the person saw. */
  readonly version?: number;
  readonly signal?: AbortSignal;
}

/** Calls `/api/v1<path>`; throws ProblemError for rejections and for a server that cannot be reached. */
export async function call<T>(path: string, send: Send = {}): Promise<T> {
  const headers = new Headers({ accept: 'application/json' });
  if (send.body !== undefined) headers.set('content-type', 'application/json');
  if (send.commandId !== undefined) headers.set('idempotency-key', send.commandId);
  if (send.version !== undefined) headers.set('if-match', `"${send.version}"`);
  const { method = 'GET', signal } = send;
  const body = send.body === undefined ? undefined : JSON.stringify(send.body);
  const response = await request(path, { method, headers, body, signal });
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** The bare request, from the acting post and in Chinese; throws as `call` does. */
export async function request(path: string, init: RequestInit & { headers: Headers }): Promise<Response> {
  for (const [name, value] of Object.entries(actingHeaders())) init.headers.set(name, value);
  const response = await fetch(`/api/v1${path}`, init).catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new ProblemError(UNREACHABLE);
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}

/**
 * Sends a file's bytes and tells how far it has come, in percent, which `fetch` cannot; throws as `call` does. What the file is
 * the server sees for itself.
 */
export async function sendFile<T>(
  path: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<T> {
  const sending = new XMLHttpRequest();
  sending.open('POST', `/api/v1${path}`);
  for (const [name, value] of Object.entries(actingHeaders())) sending.setRequestHeader(name, value);
  sending.setRequestHeader('content-type', 'application/octet-stream');
  sending.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
  await new Promise<void>((resolve) => {
    sending.onloadend = () => resolve();
    sending.send(file);
  });
  if (sending.status === 0) throw new ProblemError(UNREACHABLE);
  const response = new Response(sending.responseText, { status: sending.status });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return (await response.json()) as T;
}

function actingHeaders(): Readonly<Record<string, string>> {
  return {
    'accept-language': 'zh-CN',
    ...(acting === undefined ? {} : { 'tiaokuai-post': acting.id }),
    ...(acting?.onBehalfOf === undefined ? {} : { 'tiaokuai-on-behalf-of': acting.onBehalfOf }),
  };
}

const UNREACHABLE: Problem = {
  type: 'about:blank',
  title: '连不上服务器，请检查网络后重试',
  status: 0,
  code: 'SERVER.UNREACHABLE',
  traceId: '',
};

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem;
  return { ...UNREACHABLE, title: `服务器没有按约定作答（${response.status}）`, status: response.status };
}

/** A random id for one opened dialog. Plain http origins have no crypto.randomUUID. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
