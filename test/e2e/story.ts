import type { CaseRow, CaseView, CommandResult, InboxRow, Light, ObligationView } from '@tiaokuai/contracts';
import { shortInstant, until, type District, type Post } from './district.js';

/** What an act of a story is: when, from which post, which command, with what. */
export type Act = readonly [instant: string, by: Post, command: string, payload?: object];

/** A case as it was seen when it stood so. */
interface Sight {
  readonly version: number;
  readonly asOf: string;
  readonly shown: unknown;
}

/**
 * One case told act by act through HTTP on the simulated clock. After every act the case is read in every way there is
 * (case, list, inbox of who acted), the readings must agree, and what was seen is kept for the replay.
 */
export class Story {
  private readonly sights: Sight[] = [];

  private constructor(
    readonly district: District,
    readonly caseId: string,
    private wrote: CommandResult,
  ) {}

  static async begin(
    district: District,
    [instant, by, kind, payload]: readonly [instant: string, by: Post, kind: string, payload: object],
  ): Promise<Story> {
    await district.advance(instant);
    const opened = await district.open(by, kind, payload);
    const story = new Story(district, opened.caseId, opened);
    await story.witness(by);
    return story;
  }

  /** A case that was opened elsewhere, looked at from here on. */
  static async at(district: District, caseId: string): Promise<Story> {
    const { version } = await district.case(caseId);
    const story = new Story(district, caseId, { caseId, version, repeated: false });
    await story.witness();
    return story;
  }

  /** Acts one after the other, each at its instant. */
  async acts(...acts: readonly Act[]): Promise<this> {
    for (const [instant, by, command, payload] of acts) {
      await this.district.advance(instant);
      this.wrote = await this.district.give(by, this.caseId, command, payload);
      await this.witness(by);
    }
    return this;
  }

  /** Time passes, nobody acts. */
  async until(instant: string): Promise<this> {
    await this.district.advance(instant);
    await this.witness();
    return this;
  }

  /** The engine did something from outside this story; it is looked at again. */
  async lookAgain(): Promise<this> {
    await this.witness();
    return this;
  }

  view(by?: Post): Promise<CaseView> {
    return this.district.case(this.caseId, by);
  }

  /** `{'zf acknowledge': '09-17 11:10 met'}`: the latest clock of each kind and unit, without the procedure's prefix. */
  async clocks(...units: readonly string[]): Promise<Record<string, string>> {
    const { obligations } = await this.view();
    const asked = obligations.filter(({ owner, thread }) =>
      units.length === 0 ? true : units.includes(thread ?? owner.id),
    );
    return Object.fromEntries(asked.map((each) => [clockName(each), clockWords(each)]));
  }

  /** `ga whistle.acknowledge.elapsed 09-16 09:40` */
  async faults(): Promise<readonly string[]> {
    const { faults } = await this.view();
    return faults.map(({ unit, kind, at }) => `${unit.id} ${kind} ${shortInstant(at)}`);
  }

  /** What it set off elsewhere, `supervisionOrder 黄色督办单：…`, once the engine has dealt with it. */
  async opened(): Promise<readonly string[]> {
    const { reactions } = await this.handled();
    return reactions.filter(({ does }) => does === 'open').map(({ kind, about }) => `${kind?.code} ${about}`);
  }

  /** The case of this kind that it set off, once both cases know of each other. */
  async begun(kind: string): Promise<Story> {
    const { reactions } = await this.handled();
    const found = reactions.find((each) => each.does === 'open' && each.kind?.code === kind);
    if (found?.caseId === undefined) throw new Error(`no ${kind} was opened by ${this.caseId}`);
    expect([kind, found.outcome]).toEqual([kind, 'done']);
    const begun = await Story.at(this.district, found.caseId);
    await begun.handled();
    return begun;
  }

  /** The supervision order it set off whose sheet has these words, once both cases know of each other. */
  async order(words: string): Promise<Story> {
    const { reactions } = await this.handled();
    const found = reactions.find(({ does, about }) => does === 'open' && about.includes(words));
    if (found?.caseId === undefined) throw new Error(`no order ${words} was opened by ${this.caseId}`);
    expect([words, found.outcome]).toEqual([words, 'done']);
    const order = await Story.at(this.district, found.caseId);
    await order.handled();
    return order;
  }

  /** What became of the orders it set off, `yellow writtenOff -1`, in the order they were opened. */
  async orders(): Promise<readonly string[]> {
    const { reactions } = await this.handled();
    const opened = reactions.filter(({ does, kind }) => does === 'open' && kind?.code === 'supervisionOrder');
    const views = await Promise.all(opened.map(({ caseId }) => this.district.case(caseId ?? '')));
    return views.map(({ stage, facts }) => {
      const fact = (key: string) => facts.find((each) => each.key === key)?.text;
      return `${fact('colour')} ${stage.code} ${fact('points')}`;
    });
  }

  /** The case once the engine has performed everything that follows from it. */
  async handled(): Promise<CaseView> {
    return until(`the engine performs every reaction of ${this.caseId}`, async () => {
      const view = await this.view();
      return view.reactions.every(({ performed }) => performed) && view.unrecorded.length === 0 && view;
    });
  }

  /** `called`, `acknowledged` … of each thread. */
  async threads(): Promise<Record<string, string>> {
    const { parties } = await this.view();
    return Object.fromEntries(
      parties.flatMap(({ unit, facts }) => {
        const stage = facts.find(({ key }) => key === `thread.${unit.id}.stage`);
        return stage === undefined ? [] : [[unit.id, String(stage.text)]];
      }),
    );
  }

  /** Replays the whole story, by version and by instant: each must show what was seen then. */
  async expectReplayAsSeen(): Promise<void> {
    for (const [n, { version, asOf, shown }] of this.sights.entries()) {
      const byVersion = await this.district.case(this.caseId, undefined, version);
      expect(byVersion.version).toBe(version);
      // A version is told as of its own record; what passed afterwards, before the next, shows only by instant.
      if (byVersion.asOf === asOf) expect([version, shownOf(byVersion)]).toEqual([version, shown]);
      // An instant is told as it ended; of several acts in one instant it shows the last.
      if (this.sights[n + 1]?.asOf === asOf) continue;
      const byInstant = await this.district.case(this.caseId, undefined, asOf);
      expect([asOf, shownOf(byInstant)]).toEqual([asOf, shown]);
    }
  }

  /** Every event has its step in words, and each names the hash of the one before it. */
  async expectToldInSteps(): Promise<void> {
    const [{ steps }, { events }] = await Promise.all([
      this.district.steps(this.caseId),
      this.district.events(this.caseId),
    ]);
    expect(steps.map(({ version, type }) => [version, type.code])).toEqual(
      events.map(({ version, type }) => [version, type]),
    );
    for (const [n, { type, technical }] of steps.entries()) {
      expect([type.code, /[\u4e00-\u9fff]/.test(type.word)]).toEqual([type.code, true]);
      expect(technical.previousHash).toBe(steps[n - 1]?.technical.hash ?? null);
    }
  }

  private async witness(by?: Post): Promise<void> {
    const { district, caseId, wrote } = this;
    const { view, row } = await until('list and case are read at one version', async () => {
      const view = await district.case(caseId);
      const row = await district.row(wrote, view.matterId);
      // What is known without its number is told otherwise once it has one.
      return view.version === row.version && view.awaitsNumber !== true && { view, row };
    });
    expect(view.version).toBeGreaterThanOrEqual(wrote.version);
    expect({ ...summaryOf(row), due: dueOf(row.due) }).toEqual({ ...summaryOf(view), due: firstDue(view) });
    if (by !== undefined) await this.expectInInbox(by, view);
    this.sights.push({ version: view.version, asOf: view.asOf, shown: shownOf(view) });
  }

  /** 已办 has what was just done; every 待办 of this case is one of its clocks; the order is by time left. */
  private async expectInInbox(by: Post, view: CaseView): Promise<void> {
    const [todo, done] = await Promise.all([
      this.district.inbox(by, 'todo', this.wrote),
      this.district.inbox(by, 'done', this.wrote),
    ]);
    expect(done.rows.map(({ caseId }) => caseId)).toContain(this.caseId);
    expect(todo.rows.map(place)).toEqual(todo.rows.map(place).sort());
    const clocks = new Map(view.obligations.map((each) => [each.id, each]));
    for (const { caseId, version, duty } of todo.rows) {
      if (caseId !== this.caseId || version !== view.version || !duty?.due) continue;
      const { obligationId, dueAt, light } = duty.due;
      const owed = clocks.get(obligationId);
      expect([obligationId, dueAt, light]).toEqual([owed?.id, owed?.dueAt, owed?.light]);
    }
  }
}

/** Sorts as the inbox must: overdue first, by due instant, what stands still last. */
function place({ duty }: InboxRow): string {
  const due = duty?.due;
  const group = due?.light === 'frozen' ? 1 : 0;
  return `${group} ${due?.dueAt ?? '~'}`;
}

const OPEN: readonly Light[] = ['onTime', 'dueSoon', 'overdue', 'frozen'];

/** What a case and its row in a list both say. */
function summaryOf(of: CaseView | CaseRow): object {
  const { caseId, matterId, version, title, over, shelved, openedAt } = of;
  const codes = [of.kind.code, of.stage.code, of.outcome?.code, of.urgency.code];
  return {
    caseId,
    matterId,
    version,
    title,
    over,
    shelved,
    openedAt,
    codes,
    street: of.street,
    lead: of.leadUnit,
  };
}

type Due = { readonly obligationId: string; readonly dueAt: string; readonly light: Light } | null;

function dueOf(due: Due): Due {
  return due && { obligationId: due.obligationId, dueAt: due.dueAt, light: due.light };
}

/** The clock that ends first, of anybody who still has to act. */
function firstDue({ obligations, over }: CaseView): Due {
  const owed = obligations.filter(
    ({ light, metBy, key }) =>
      OPEN.includes(light) &&
      metBy !== undefined &&
      !(light === 'overdue' && ANSWERED_BY_SILENCE.includes(key)),
  );
  const order = (each: ObligationView) => `${each.light === 'frozen' ? 1 : 0} ${each.dueAt} ${each.id}`;
  const [first] = owed.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return over || first === undefined
    ? null
    : { obligationId: first.id, dueAt: first.dueAt, light: first.light };
}

/** Once these have passed nobody owes them any more. */
const ANSWERED_BY_SILENCE = [
  'whistle.answerRefusal',
  'whistle.evaluate',
  'shelving.decide',
  'pause.contestedMax',
  'dispute.selfNegotiate',
  'dispute.admit',
  'dispute.supplement',
  'dispute.forward',
  'dispute.defence',
  'dispute.opinion',
  'dispute.confirm',
  'panel.statements',
  'panel.dutyRuling',
  'order.sign',
  'order.reply',
  'collaboration.decide',
  'collaboration.supplement',
  'collaboration.answerDecline',
  'consultation.convene',
  'consultation.hold',
  'consultation.reply',
];

/** Of a view, what the case was; not what the reader may do, nor what happened to others since. */
function shownOf(view: CaseView): unknown {
  const { version, latestVersion, replay, offers, reactions, family, sealed, unrecorded, ...shown } = view;
  void [version, latestVersion, replay, offers, reactions, family, sealed, unrecorded];
  return shown;
}

function clockName({ owner, thread, key, id }: ObligationView): string {
  const again = /:([2-9]|\d\d+)$/.exec(id)?.[1];
  return `${thread ?? owner.id} ${key.replace(/^[^.]+\./, '')}${again === undefined ? '' : ` ${again}`}`;
}

function clockWords({ dueAt, status, remaining }: ObligationView): string {
  return status === 'paused' ? `paused, ${remaining?.amount} left` : `${shortInstant(dueAt)} ${status}`;
}
