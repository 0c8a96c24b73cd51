import type { Instant } from '@tiaokuai/domain';
import { later, MINUTE } from '../habit/office-time.js';
import type { CaseNow, Matter } from '../matter/matter.js';
import type { Timeline } from '../matter/timeline.js';
import type { Opening } from '../opening/opening.js';
import { Agenda, type Intent } from './agenda.js';
import type { Attempt } from './attempt.js';
import { attemptIntent } from './attempt-command.js';
import { attemptOffshoot, attemptOpening, attemptOpeningForDuty } from './attempt-opening.js';
import { planDuties } from './duty-planner.js';
import { timeInDays, type SimulationContext } from './simulation-context.js';
import { planOffshoots, planWishes } from './wish-planner.js';

const MOST_ATTEMPTS = 6;

/**
 * Simulates how people of a district treat one matter: it is opened, and then everybody to whom it gives something to do
 * does it, in his own time and way. What there is to do comes from the duties of the procedures, who may do it from their
 * offers, what is written from the commands' own forms.
 */
export class CaseSimulator implements Timeline {
  private readonly agenda = new Agenda();
  /** The version of each case up to which its duties have been planned. */
  private readonly planned = new Map<string, number>();
  private isOpened = false;

  constructor(
    private readonly context: SimulationContext,
    private readonly opening: Opening,
  ) {}

  get matter(): Matter {
    return this.context.matter;
  }

  get next(): Instant | undefined {
    if (!this.isOpened) return this.matter.now;
    const moment = this.matter.nextMoment;
    const intent = this.agenda.first?.at;
    return moment === undefined || (intent !== undefined && intent < moment) ? intent : moment;
  }

  async runUntil(end: Instant): Promise<void> {
    if (!this.isOpened) await this.open();
    for (let at = this.next; at !== undefined && at < end; at = this.next) {
      const intent = this.agenda.first;
      await this.matter.passTo(at);
      if (intent?.at === at) {
        this.agenda.remove(intent.key);
        await this.execute(intent);
      }
      this.refresh();
    }
  }

  /** Plans what the cases give people to do by now. */
  refresh(): void {
    for (const current of this.matter.cases.values()) {
      if (this.planned.get(current.caseId) === current.version) continue;
      this.planned.set(current.caseId, current.version);
      planDuties(current, this.agenda, this.context);
      planWishes(current, this.agenda, this.context);
    }
  }

  private async open(): Promise<void> {
    this.isOpened = true;
    const opened = await attemptOpening(this.opening, 'opening', this.context);
    if (opened.accepted) planOffshoots(opened.caseId, this.agenda, this.context);
    this.refresh();
  }

  private async execute(intent: Intent): Promise<void> {
    const current = this.matter.cases.get(intent.caseId);
    if (current === undefined) return;
    const made = await this.attempt(current, intent);
    if (!made.accepted) this.retry(intent, made.notBefore);
    else if (intent.origin === 'duty') this.agenda.markDone(intent.key);
  }

  private attempt(current: CaseNow, intent: Intent): Promise<Attempt> {
    if (intent.origin === 'offshoot') return attemptOffshoot(current, intent, this.context);
    if (intent.command.includes('.')) return attemptOpeningForDuty(current, intent, this.context);
    return attemptIntent(current, intent, this.context);
  }

  /** About a day later, or soon after the instant that the rejection named; wishes are given up earlier than duties. */
  private retry(intent: Intent, notBefore: Instant | undefined): void {
    const attempts = intent.attempts + 1;
    if (attempts >= (intent.origin === 'duty' ? MOST_ATTEMPTS : MOST_ATTEMPTS / 2)) return;
    const random = this.context.random.of(intent.key, attempts);
    const unit = intent.unit === '' ? 'zhzx' : intent.unit;
    const at =
      notBefore === undefined
        ? timeInDays(this.context, unit, { from: 0.4, to: 1.4 }, random)
        : later(notBefore, random.between(2, 40) * MINUTE);
    this.agenda.schedule({ ...intent, at, attempts });
  }
}
