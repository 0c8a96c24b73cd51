import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type {
  CaseEvents,
  CaseList,
  CaseRow,
  CaseSteps,
  CaseView,
  CommandResult,
  DemonstrationPeople,
  Inbox,
  InboxTab,
  Me,
  Problem,
  SignedIn,
  SimulatedClock,
  UnitList,
} from '@tiaokuai/contracts';
import { at } from '@tiaokuai/testing';
import { holdersOf } from './holders.js';
import {
  startSystem,
  startSystemApart,
  type ApartSystem,
  type System,
  type SystemOptions,
} from '../harness/system.js';

/** From which post somebody acts: `wj/streetHead`, the second who holds it `wj/streetHead/2`. */
export type Post = string;

/** Where a command is told twice, or told by the version its sender saw. */
export interface Sending {
  /** The command id; a new one unless told. */
  readonly key?: string;
  readonly ifMatch?: number;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The API said no. */
export class Rejected extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    about: string,
  ) {
    super(
      `${about}: ${status} ${problem.code} ${problem.field ?? ''} ${problem.detail ?? problem.title ?? ''}`,
    );
  }
}

/** Sees every case: tests look at cases from here. */
export const OBSERVER: Post = 'zhzx/dispatcher';

/** Moves the clock. */
const ADMINISTRATOR: Post = 'system/rulesAdministrator';

/** The running product as the people of the demonstration district use it: by HTTP, each from one of his posts. */
export class District<S extends System = System> {
  private readonly tokens = new Map<string, Promise<string>>();
  private communities: Promise<UnitList> | undefined;
  private holders: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

  constructor(readonly system: S) {}

  static async start(options: Partial<SystemOptions> = {}): Promise<District> {
    return new District(await startSystem({ clock: 'simulated', ...options }));
  }

  /** One whose processes may be killed. */
  static async startApart(options: Partial<SystemOptions> = {}): Promise<District<ApartSystem>> {
    return new District(await startSystemApart({ clock: 'simulated', ...options }));
  }

  stop(): Promise<void> {
    return this.system.stop();
  }

  /** Moves the simulated clock forward to an instant, `09-17 09:10` or RFC 3339. */
  async advance(instant: string): Promise<void> {
    await this.ok<SimulatedClock>('POST', '/simulation/clock', {
      by: ADMINISTRATOR,
      body: { to: instantOf(instant), confirm: true },
    });
  }

  /** By the clock of the system, simulated or not. */
  async now(): Promise<string> {
    return (await this.ok<Me>('GET', '/session', { by: OBSERVER })).now;
  }

  open(by: Post, kind: string, payload: unknown, sending: Sending = {}): Promise<CommandResult> {
    return this.ok('POST', '/cases', { by, body: { kind, payload }, ...sending });
  }

  give(
    by: Post,
    caseId: string,
    command: string,
    payload: unknown = {},
    sending: Sending = {},
  ): Promise<CommandResult> {
    return this.ok('POST', `/cases/${caseId}/commands/${command}`, { by, body: payload, ...sending });
  }

  /** A case as it stands, or with `asAt` (a version or an instant) as it stood. */
  case(caseId: string, by: Post = OBSERVER, asAt?: string | number): Promise<CaseView> {
    const query = asAt === undefined ? '' : `?at=${encodeURIComponent(asAt)}`;
    return this.ok('GET', `/cases/${caseId}${query}`, { by });
  }

  steps(caseId: string, by: Post = OBSERVER): Promise<CaseSteps> {
    return this.ok('GET', `/cases/${caseId}/steps`, { by });
  }

  events(caseId: string, by: Post = OBSERVER): Promise<CaseEvents> {
    return this.ok('GET', `/cases/${caseId}/events`, { by });
  }

  /** The row of one case in the list, which must show at least what `wrote` wrote. */
  async row({ caseId, version }: CommandResult, matterId: string, by: Post = OBSERVER): Promise<CaseRow> {
    const list = await this.ok<CaseList>('GET', `/cases?matterId=${matterId}&after=${caseId}:${version}`, {
      by,
    });
    const row = list.rows.find((each) => each.caseId === caseId);
    if (row === undefined) throw new Error(`no list shows ${caseId} after version ${version}`);
    return row;
  }

  inbox(by: Post, tab: InboxTab, wrote?: CommandResult): Promise<Inbox> {
    const after = wrote === undefined ? '' : `&after=${wrote.caseId}:${wrote.version}`;
    return this.ok('GET', `/inbox?tab=${tab}${after}`, { by });
  }

  /** A grid of a street, as the directory has it. */
  async gridOf(street: string): Promise<string> {
    this.communities ??= this.ok<UnitList>('GET', '/directory/units?kind=community', { by: OBSERVER });
    this.communities.catch(() => (this.communities = undefined));
    const grid = (await this.communities).units.find(({ parent }) => parent === street)?.grids[0];
    if (grid === undefined) throw new Error(`${street} has no grid`);
    return grid;
  }

  /** Any request; a refusal is an answer like another. */
  async request(
    method: string,
    path: string,
    { by, body, key, ifMatch }: { readonly by: Post; readonly body?: unknown } & Sending,
  ): Promise<Answer> {
    const [unit = '', post = '', nth = '1'] = by.split('/');
    const response = await fetch(`${this.system.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.tokenOf(await this.holderOf(`${unit}/${post}`, Number(nth)))}`,
        'tiaokuai-post': `${unit}/${post}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': key ?? randomUUID() } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answered: unknown = response.status === 204 ? undefined : await response.json();
    return { status: response.status, body: answered };
  }

  /** The answer's body; a refusal throws `Refused`. */
  async ok<T>(
    method: string,
    path: string,
    options: { readonly by: Post; readonly body?: unknown } & Sending,
  ): Promise<T> {
    const { status, body } = await this.request(method, path, options);
    if (status >= 400) throw new Rejected(status, body as Problem, `${options.by} ${method} ${path}`);
    return body as T;
  }

  private async holderOf(post: string, nth: number): Promise<string> {
    this.holders ??= this.readHolders();
    this.holders.catch(() => (this.holders = undefined));
    const person = (await this.holders).get(post)?.[nth - 1];
    if (person === undefined) throw new Error(`nobody is the ${nth}. to hold ${post}`);
    return person;
  }

  private async readHolders(): Promise<ReadonlyMap<string, readonly string[]>> {
    const response = await fetch(`${this.system.url}/api/v1/session/people`);
    const body = (await response.json()) as DemonstrationPeople | Problem;
    if (!('units' in body)) throw new Rejected(response.status, body, 'who holds which post');
    return holdersOf(body);
  }

  private tokenOf(person: string): Promise<string> {
    const known = this.tokens.get(person);
    if (known !== undefined) return known;
    const token = this.signIn(person);
    this.tokens.set(person, token);
    token.catch(() => this.tokens.delete(person));
    return token;
  }

  private async signIn(person: string): Promise<string> {
    const response = await fetch(`${this.system.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const body = (await response.json()) as SignedIn | Problem;
    if (!('token' in body)) throw new Rejected(response.status, body, `sign in as ${person}`);
    return body.token;
  }
}

/** `09-17 09:10` of 2026, `2013-06-03 22:18`, or RFC 3339 as it is. */
function instantOf(text: string): string {
  return text.includes('T') ? text : at(text);
}

/** `09-17 09:10`. */
export function shortInstant(instant: string): string {
  return instant.slice(5, 16).replace('T', ' ');
}

/** Asks again and again until the answer is there; fails with what was waited for. Nothing sleeps longer than it must. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  patience = 30_000,
): Promise<T> {
  const deadline = performance.now() + patience;
  for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`waited ${patience} ms in vain: ${what}`);
    await wait(pause);
  }
}
