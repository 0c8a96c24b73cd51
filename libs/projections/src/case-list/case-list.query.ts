import {
  foldedText,
  isRejection,
  reject,
  registers,
  type Instant,
  type Rejection,
  type SightKeys,
} from '@tiaokuai/domain';
import type { EntityManager } from 'typeorm';
import { rowOf } from '../schema/columns.js';
import { marked, readSettled, type Instead, type Lists } from '../settled/read-settled.js';
import { pageSql, rowsSql, type JsonRow } from '../settled/stored-and-settled.js';
import { sql } from '../sql.js';
import { CaseListRow } from './case-list.entity.js';
import { seenSql, sightValues } from './seen-by.js';

/** What a list of cases may be narrowed to; what is absent narrows nothing. */
export interface CaseFilter {
  readonly kind?: string;
  readonly stage?: string;
  readonly street?: string;
  /** A party of the case in any role, released ones included. */
  readonly unit?: string;
  readonly urgency?: string;
  readonly over?: boolean;
  readonly overdue?: boolean;
  /** Found anywhere in the title or the number, whatever the case, width and form of its characters and the blanks around it. */
  readonly text?: string;
  readonly matterId?: string;
}

/** A part of a list: the next `size` rows after `cursor`, or the page of that number (from 1). */
export type PageAsked =
  { readonly size: number; readonly cursor?: string } | { readonly size: number; readonly number: number };

export interface CaseCount {
  readonly kind: string;
  readonly stage: string;
  readonly over: boolean;
  readonly overdue: boolean;
  readonly shelved: boolean;
  readonly count: number;
}

export interface CasePage {
  readonly rows: readonly CaseListRow[];
  /** Asks for what follows; null at the end. It stays right while rows come and go. */
  readonly next: string | null;
  /** Of everything that fits, all pages: one entry per combination. */
  readonly counts: readonly CaseCount[];
}

/** Registers are found by their kind alone. Codes of our own, so they may stand in the text of a query. */
const REGISTERS = registers.map(({ kind }) => `'${kind}'`).join();
const SEEN = seenSql('$12', '$13');
const FILTERS = `${sql('case-filters')} AND ${SEEN} AND (kind = $3 OR kind NOT IN (${REGISTERS}))`;
/** Open before over, what stands still behind what runs, by due instant, the newest change first. */
export const LIST_ORDER = `over, paused, coalesce(due_at, '~'), (-log_index)`;
const AFTER_CURSOR = `($14::jsonb IS NULL OR
  (${LIST_ORDER}) > (($14->>0)::boolean, ($14->>1)::boolean, ($14->>2) COLLATE "C", -($14->>3)::bigint))`;
const PAGE = pageSql({
  table: 'case_list',
  where: `${FILTERS} AND ${AFTER_CURSOR}`,
  order: LIST_ORDER,
  limit: '$15',
  offset: '$16',
});
const COUNTS = `
  SELECT kind, stage, over, overdue, shelved, count(*)::int AS count
  FROM ${rowsSql({ table: 'case_list', where: FILTERS })}
  GROUP BY kind, stage, over, overdue, shelved ORDER BY kind, stage, over, overdue, shelved`;

/**
 * The cases that fit and that are open to who asks under these keys, as of `now`: open ones by time left, overdue first,
 * what stands still behind them, what is over last. Refuses a cursor that no page gave.
 */
export async function caseList(
  lists: Lists,
  query: {
    readonly now: Instant;
    readonly keys: SightKeys;
    readonly filter: CaseFilter;
    readonly page: PageAsked;
  },
): Promise<CasePage | Rejection> {
  const start = startOf(query.page);
  if (isRejection(start)) return start;
  return readSettled(lists, query.now, async (manager, instead) => {
    const filters = filterValues(query, instead);
    const rows = (await pageOf(manager, filters, start)).map((row) => marked(row, instead));
    const counts = (await manager.query(COUNTS, filters)) as readonly CaseCount[];
    const full = rows.length > query.page.size;
    const shown = full ? rows.slice(0, -1) : rows;
    const last = shown.at(-1);
    return { rows: shown, next: full && last ? cursorAfter(last) : null, counts };
  });
}

function filterValues(
  { filter, keys }: { readonly filter: CaseFilter; readonly keys: SightKeys },
  instead: Instead,
): unknown[] {
  const { kind, stage, street, unit, urgency, over, overdue, text, matterId } = filter;
  return [
    instead.caseIds,
    instead.cases,
    kind ?? null,
    stage ?? null,
    street ?? null,
    unit === undefined ? null : party(unit),
    urgency ?? null,
    over ?? null,
    overdue ?? null,
    text === undefined ? null : foldedText(text),
    matterId ?? null,
    ...sightValues(keys),
  ];
}

/** What a case's parties must contain for this unit to be one of them. */
function party(unit: string): string {
  return JSON.stringify([{ unit }]);
}

/** One row more than asked for, where there is one. */
async function pageOf(
  manager: EntityManager,
  filters: readonly unknown[],
  { size, after, offset }: Start,
): Promise<CaseListRow[]> {
  const values = [...filters, after, size + 1, offset];
  const rows = (await manager.query(PAGE, values)) as readonly JsonRow[];
  return rows.map(({ row }) => rowOf(manager, CaseListRow, row));
}

interface Start {
  readonly size: number;
  readonly after: string | null;
  readonly offset: number;
}

function startOf(page: PageAsked): Start | Rejection {
  const { size } = page;
  if ('number' in page) return { size, after: null, offset: (page.number - 1) * size };
  if (page.cursor === undefined) return { size, after: null, offset: 0 };
  const after = Buffer.from(page.cursor, 'base64url').toString('utf8');
  return CURSOR.test(after) ? { size, after, offset: 0 } : reject('CASE.FIELD_INVALID', 'cursor');
}

const CURSOR = /^\[(true|false),(true|false),"[-+:.T~\d]+",\d{1,15}\]$/;

function cursorAfter({ over, paused, dueAt, logIndex }: CaseListRow): string {
  return Buffer.from(JSON.stringify([over, paused, dueAt ?? '~', logIndex])).toString('base64url');
}
