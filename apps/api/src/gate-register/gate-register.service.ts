import { Inject, Injectable } from '@nestjs/common';
import type { Coded, GateChoices, GateRegisterView, NamedUnit, RefusedDispatch } from '@tiaokuai/contracts';
import {
  GATE_REJECTIONS,
  gateRegisterOf,
  isRejection,
  postRejection,
  readsAtGate,
  sightKeysOf,
  VEHICLES,
  type Actor,
  type Blocked,
  type Directory,
  type InForce,
  type Instant,
  type Label,
} from '@tiaokuai/domain';
import { caseList } from '@tiaokuai/projections';
import { VisibleCases } from '../cases/lookup/visible-case.js';
import { AppContext, type RulesNow } from '../platform/app-context.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import type { Language } from '../platform/language.js';
import { accepted, RejectionError } from '../platform/rejection-error.js';
import { heldPosts } from '../session/held-posts.js';
import { coded } from '../wording/case-words.js';
import { Names } from '../wording/names.js';

/** What of the register is asked for. */
export interface GateRegisterQuery {
  readonly sender?: string;
  readonly street?: string;
  readonly itemCode?: string;
  readonly reason?: string;
  readonly page?: number;
  readonly size?: number;
}

/** One to a unit, so a district has fewer. */
const MOST_REGISTERS = 1_000;

@Injectable()
export class GateRegisterService {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(VisibleCases) private readonly cases: VisibleCases,
  ) {}

  /** What the gate refused of the senders whose registers this post opens. CASE.NOT_VISIBLE for who never reads there. */
  async list(query: GateRegisterQuery, actor: Actor, language: Language): Promise<GateRegisterView> {
    const { now, inForce } = await this.appContext.rulesNow();
    const notHeld = postRejection(inForce.directory, actor, now);
    if (notHeld !== undefined) throw new RejectionError(notHeld);
    if (!readsAtGate(actor, inForce.directory)) {
      const posts = postsAtGate(actor, inForce.directory, now);
      throw new RejectionError(rejectRequest('CASE.NOT_VISIBLE', undefined, { posts }));
    }
    const { page = 1, size = 50 } = query;
    const refused = await this.refused(actor, { now, inForce }, language);
    const fitting = refused.filter((row) => fits(row, query));
    const rows = fitting.slice((page - 1) * size, page * size);
    return { asOf: now, rows, page, size, total: fitting.length, choices: choicesOf(refused) };
  }

  /** Everything that this post may read, the newest first. */
  private async refused(
    actor: Actor,
    { now, inForce }: RulesNow,
    language: Language,
  ): Promise<readonly RefusedDispatch[]> {
    const { rows } = accepted(
      await caseList(this.appContext.lists, {
        now,
        keys: sightKeysOf(actor, inForce.directory),
        filter: { kind: 'gateRegister' },
        page: { size: MOST_REGISTERS },
      }),
    );
    const registers = await Promise.all(rows.map(({ caseId }) => this.cases.lookBeside(caseId, actor)));
    const words = { inForce, names: new Names(inForce.directory, language) };
    return registers
      .flatMap((found) => {
        const register = isRejection(found) ? undefined : gateRegisterOf(found.state);
        if (register === undefined) return [];
        const { caseId, sender, blocked } = register;
        return blocked.map((each) => refusedDispatch(each, { registerId: caseId, sender }, words));
      })
      .sort((one, other) => other.at.localeCompare(one.at));
  }
}

/** The person's posts that read there. */
function postsAtGate({ person }: Actor, directory: Directory, now: Instant): readonly string[] {
  const held = heldPosts(directory, person, now, new Names(directory, 'zh'));
  return held.filter(({ actor }) => readsAtGate(actor, directory)).map(({ view }) => view.id);
}

function refusedDispatch(
  { attempt, street, itemCode, vehicle = 'task', code, at }: Blocked,
  { registerId, sender }: { readonly registerId: string; readonly sender: string },
  { inForce, names }: { readonly inForce: InForce; readonly names: Names },
): RefusedDispatch {
  const vehicles: Readonly<Record<string, Label>> = VEHICLES;
  const reasons: Readonly<Record<string, Label>> = GATE_REJECTIONS;
  const item = itemCode === undefined ? undefined : inForce.list.items[itemCode];
  return {
    ...{ attempt, registerId, at },
    sender: names.unit(sender),
    street: names.unit(street),
    item: itemCode === undefined ? null : { code: itemCode, word: item?.name ?? itemCode },
    vehicle: coded(vehicle, vehicles[vehicle], names.language),
    reason: coded(code, reasons[code], names.language),
  };
}

function fits(
  { sender, street, item, reason }: RefusedDispatch,
  query: Pick<GateRegisterQuery, 'sender' | 'street' | 'itemCode' | 'reason'>,
): boolean {
  const asked = [query.sender, query.street, query.itemCode, query.reason];
  const has = [sender.id, street.id, item?.code, reason.code];
  return asked.every((wanted, n) => wanted === undefined || wanted === has[n]);
}

function choicesOf(rows: readonly RefusedDispatch[]): GateChoices {
  return {
    senders: once(
      rows.map(({ sender }) => sender),
      unitId,
    ),
    streets: once(
      rows.map(({ street }) => street),
      unitId,
    ),
    items: once(
      rows.flatMap(({ item }) => item ?? []),
      codeOf,
    ),
    reasons: once(
      rows.map(({ reason }) => reason),
      codeOf,
    ),
  };
}

function unitId({ id }: NamedUnit): string {
  return id;
}

function codeOf({ code }: Coded): string {
  return code;
}

function once<T>(found: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}
