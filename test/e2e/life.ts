import { randomUUID } from 'node:crypto';
import type { CommandResult } from '@tiaokuai/contracts';
import { addMillis, parseInstant, propertiesOf } from '@tiaokuai/domain';
import { callSheet, CLOSING, CONTACT, ON_SITE, SCORES } from './call-sheets.js';
import { until, type District } from './district.js';

/** What a citizen wrote and what was answered; instants are RFC 3339 with +08:00. */
export interface Message {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly submittedAt: string;
  /** Absent: nobody has answered. */
  readonly answer?: { readonly text: string; readonly at: string };
}

/** Sends one request; `attempt` takes the Idempotency-Key, the same one however often it is tried. */
export type Send = <T>(attempt: (key: string) => Promise<T>) => Promise<T>;

/** A command that the API said it had carried out. */
export interface Accepted {
  readonly key: string;
  readonly caseId: string;
  readonly command: string;
}

const sendOnce: Send = (attempt) => attempt(randomUUID());

/** What happens in one life at one instant, one act after the other. */
export interface Moment {
  readonly at: string;
  readonly acts: readonly (() => Promise<void>)[];
}

/** Whatever was killed meanwhile must be back first, on a machine that has other work too. Milliseconds. */
const PATIENCE = 180_000;

export const STREETS = ['wj', 'yq', 'lmt', 'jz', 'ba', 'wf', 'sp', 'qt'];
export const LEADS = [
  ['zf', 'JP-01'],
  ['zj', 'JP-14'],
  ['hj', 'JP-03'],
  ['ga', 'JP-19'],
  ['sj', 'JP-07'],
  ['rs', 'JP-20'],
  ['xf', 'JP-10'],
] as const;

/** A message on its way through a whistle: the n-th goes to the n-th street and department in turn. */
export class Life {
  caseId = '';
  noticeId = '';
  readonly accepted: Accepted[] = [];
  readonly street: string;
  readonly lead: string;
  private readonly itemCode: string;

  constructor(
    private readonly district: District,
    readonly message: Message,
    n: number,
    private readonly send: Send = sendOnce,
  ) {
    this.street = STREETS[n % STREETS.length] ?? '';
    [this.lead, this.itemCode] = LEADS[n % LEADS.length] ?? LEADS[0];
  }

  /**
   * Drafted in its submitter's words and blown the moment it was sent, acknowledged, reported in, answered when it really
   * was, accepted, evaluated, notified, closed. Without an answer it stays open after reporting in.
   */
  moments(): readonly Moment[] {
    const { submittedAt, answer } = this.message;
    const { street, lead } = this;
    const officer = `${lead}/deptOfficer`;
    const opening: readonly Moment[] = [
      {
        at: after(submittedAt, 0),
        acts: [
          () => this.openWhistle(),
          () => this.give(`${street}/streetOfficer`, 'submitForApproval'),
          () => this.give(`${street}/streetHead`, 'approve'),
          () => this.give(`${street}/streetDispatcher`, 'blow'),
        ],
      },
      { at: after(submittedAt, 20), acts: [() => this.give(officer, 'acknowledge', CONTACT)] },
      { at: after(submittedAt, 180), acts: [() => this.give(officer, 'reportIn', ON_SITE)] },
    ];
    if (answer === undefined) return opening;
    const result = { measures: answer.text, evidence: [{ note: '答复原文' }], solved: 'yes' };
    const unit = { unit: lead };
    return [
      ...opening,
      { at: after(answer.at, 0), acts: [() => this.give(officer, 'submitResult', result)] },
      { at: after(answer.at, 60), acts: [() => this.give(`${street}/streetOfficer`, 'acceptResult', unit)] },
      {
        at: after(answer.at, 120),
        acts: [
          () => this.give(`${street}/streetDeputy`, 'evaluateDepartment', { ...unit, ...SCORES }),
          () => this.notify(),
        ],
      },
      { at: after(answer.at, 180), acts: [() => this.close()] },
    ];
  }

  private async openWhistle(): Promise<void> {
    const { district, street, lead, itemCode, message } = this;
    const called = [[lead, 'lead', '核实处理并答复', { itemCode }]] as const;
    const sheet = await callSheet(district, street, called, { title: message.subject, facts: message.body });
    this.caseId = await this.command('whistle', (key) =>
      district.open(`${street}/streetOfficer`, 'whistle', sheet, { key }),
    );
  }

  private async give(by: string, command: string, payload: object = {}): Promise<void> {
    const { district, caseId } = this;
    await this.command(command, (key) => district.give(by, caseId, command, payload, { key }));
  }

  private async notify(): Promise<void> {
    const { district, lead, message } = this;
    const notice = {
      aboutCaseId: this.caseId,
      type: 'closed',
      reference: `答复〔${message.id}〕号`,
      content: '已答复诉求人，处理情况见结果反馈单。',
      secrecy: 'internal',
    };
    this.noticeId = await this.command('resultNotification', (key) =>
      district.open(`${lead}/deptOfficer`, 'resultNotification', notice, { key }),
    );
    await this.command('send', (key) =>
      district.give(`${lead}/deptDeputy`, this.noticeId, 'send', {}, { key }),
    );
  }

  private async command(command: string, attempt: (key: string) => Promise<CommandResult>): Promise<string> {
    let used = '';
    const { caseId } = await this.send((key) => attempt((used = key)));
    this.accepted.push({ key: used, caseId, command });
    return caseId;
  }

  /** The engine links the notification to the case; one that is closed takes no link any more. */
  private async close(): Promise<void> {
    await until(`${this.caseId} hears of its notification`, () => this.isLinked(), PATIENCE);
    await this.give(`${this.street}/streetHead`, 'close', CLOSING);
  }

  private async isLinked(): Promise<boolean> {
    const { events } = await this.send(() => this.district.events(this.caseId));
    return events.some(({ payload }) => propertiesOf(payload)['noticeCaseId'] === this.noticeId);
  }
}

function after(instant: string, minutes: number): string {
  const canonical = parseInstant(instant);
  if (canonical === undefined) throw new Error(`not an instant: ${instant}`);
  return addMillis(canonical, minutes * 60_000);
}

/**
 * Lives all lives together: everything that happens, in the order of its instants, the simulated clock going from one to
 * the next. `between` is called before each instant.
 */
export async function liveThrough(
  district: District,
  lives: readonly Life[],
  options: { readonly send?: Send; readonly between?: (share: number) => Promise<void> } = {},
): Promise<void> {
  const { send = sendOnce, between } = options;
  const byInstant = new Map<string, Moment[]>();
  for (const moment of lives.flatMap((life) => life.moments()))
    byInstant.set(moment.at, [...(byInstant.get(moment.at) ?? []), moment]);
  const instants = [...byInstant.keys()].sort();
  for (const [n, instant] of instants.entries()) {
    await between?.(n / instants.length);
    await send(() => district.advance(instant));
    const together = byInstant.get(instant) ?? [];
    await Promise.all(
      together.map(async ({ acts }) => {
        for (const act of acts) await act();
      }),
    );
  }
}
