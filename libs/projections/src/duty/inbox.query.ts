import type { Actor, Instant, SightKeys } from '@tiaokuai/domain';
import type { EntityManager } from 'typeorm';
import { CaseListRow } from '../case-list/case-list.entity.js';
import { LIST_ORDER } from '../case-list/case-list.query.js';
import { seenSql, sightValues } from '../case-list/seen-by.js';
import { HandledRow } from '../handled/handled.entity.js';
import type { DueWithinHour } from '../obligation/unit-load.query.js';
import { rowOf } from '../schema/columns.js';
import { casesByIds, marked, readSettled, type Instead, type Lists } from '../settled/read-settled.js';
import { pageSql, rowsSql, type JsonRow } from '../settled/stored-and-settled.js';
import { DutyRow } from './duty.entity.js';

/** 待办, 已办, 我发起, 抄送. */
export type InboxTab = 'todo' | 'done' | 'mine' | 'copied';
/** `dueSoon` is the word of the wire for what is due within the hour. */
export type InboxTile = 'dueSoon' | 'overdue' | 'paused';

export interface InboxQuery {
  readonly now: Instant;
  readonly actor: Actor;
  /** Under which he reads: no tab shows a case that does not open to him. */
  readonly keys: SightKeys;
  readonly tab: InboxTab;
  /** Narrows 待办 to what a tile counts. */
  readonly tile?: InboxTile;
  readonly withinHour: DueWithinHour;
  /** Rows of a page, and which page, from 1. */
  readonly size: number;
  readonly number: number;
}

export interface InboxItem {
  readonly case: CaseListRow;
  /** 待办: what is to be done. */
  readonly duty?: DutyRow;
  /** 已办: what this person did last. */
  readonly handled?: HandledRow;
}

export interface InboxPage {
  readonly items: readonly InboxItem[];
  /** Of the tab with its tile, all pages. */
  readonly total: number;
  /** Of 待办, whatever tab is shown. */
  readonly tiles: { readonly todo: number } & Readonly<Record<InboxTile, number>>;
  /** When this person last did anything from this unit. */
  readonly lastHandledAt: Instant | null;
}

type Part = Pick<InboxPage, 'items' | 'total'>;
// $3 unit  $4 post  $5 the hour ahead in working time  $6 and in natural time  $7 $8 sight  $9 tile, null for all
const DUE_WITHIN_HOUR = `NOT overdue AND NOT paused AND due_at <= CASE WHEN emergency THEN $6 ELSE $5 END COLLATE "C"`;
const MY_DUTIES = `unit = $3 AND (posts = '{}' OR $4 = ANY (posts)) AND ${seenSql('$7', '$8')}`;
const OF_TILE = `
  CASE $9::text WHEN 'overdue' THEN overdue WHEN 'paused' THEN paused WHEN 'dueSoon' THEN ${DUE_WITHIN_HOUR} ELSE true END`;
const TILES = `
  SELECT count(*)::int AS todo, count(*) FILTER (WHERE ${DUE_WITHIN_HOUR})::int AS "dueSoon",
    count(*) FILTER (WHERE overdue)::int AS overdue, count(*) FILTER (WHERE paused)::int AS paused
  FROM ${rowsSql({ table: 'duty', where: MY_DUTIES })}`;
const TODO = pageSql({
  table: 'duty',
  where: `${MY_DUTIES} AND ${OF_TILE}`,
  order: `paused, coalesce(due_at, '~'), case_id, ordinal`,
  limit: '$10',
  offset: '$11',
});
// $3 $4 sight  from $5 on what is sought
const SEEN = seenSql('$3', '$4');
const MINE = `${SEEN} AND opened_person = $5 AND opened_unit = $6`;
const COPIED = `${SEEN} AND parties @> $5::jsonb`;
const HANDLED = `
  FROM handled CROSS JOIN LATERAL ${rowsSql({ table: 'case_list', where: `case_id = handled.case_id AND ${SEEN}` })}
  WHERE handled.person = $5 AND handled.unit = $6`;
const DONE = `
  SELECT to_jsonb(handled) AS handled, to_jsonb(rows) AS row ${HANDLED}
  ORDER BY handled.log_index DESC LIMIT $7 OFFSET $8`;

/** The inbox of a person on a post, as of `now`: 待办 by time left, overdue first, what stands still last. */
export async function inbox(lists: Lists, query: InboxQuery): Promise<InboxPage> {
  return readSettled(lists, query.now, async (manager, instead) => {
    const duties = dutyValues(query, instead);
    const [tiles] = (await manager.query(TILES, duties)) as readonly [InboxPage['tiles']];
    const last = await lastHandledBy(manager, query.actor);
    return { ...(await tabOf(manager, instead, query, tiles)), tiles, lastHandledAt: last?.at ?? null };
  });
}

function dutyValues({ actor, withinHour, keys }: InboxQuery, instead: Instead): unknown[] {
  const { working, emergency } = withinHour;
  return [
    ...[instead.caseIds, instead.duties, actor.unit, actor.post, working, emergency],
    ...sightValues(keys),
  ];
}

function tabOf(
  manager: EntityManager,
  instead: Instead,
  query: InboxQuery,
  tiles: InboxPage['tiles'],
): Promise<Part> {
  const { person, unit } = query.actor;
  switch (query.tab) {
    case 'todo':
      return todo(manager, instead, query, tiles);
    case 'done':
      return done(manager, instead, query);
    case 'mine':
      return casesOf(manager, instead, query, MINE, [person, unit]);
    case 'copied': {
      const party = JSON.stringify([{ unit, role: 'copy' }]);
      return casesOf(manager, instead, query, COPIED, [party]);
    }
  }
}

async function todo(
  manager: EntityManager,
  instead: Instead,
  query: InboxQuery,
  tiles: InboxPage['tiles'],
): Promise<Part> {
  const { take, skip } = window(query);
  const values = [...dutyValues(query, instead), query.tile ?? null, take, skip];
  const rows = (await manager.query(TODO, values)) as readonly JsonRow[];
  const duties = rows.map(({ row }) => rowOf(manager, DutyRow, row));
  const cases = await casesByIds(
    manager,
    instead,
    duties.map((duty) => duty.caseId),
  );
  const items = duties.flatMap((duty) => {
    const row = cases.get(duty.caseId);
    return row === undefined ? [] : [{ case: row, duty }];
  });
  return { items, total: tiles[query.tile ?? 'todo'] };
}

async function done(manager: EntityManager, instead: Instead, query: InboxQuery): Promise<Part> {
  const { person, unit } = query.actor;
  const { take, skip } = window(query);
  const values = [instead.caseIds, instead.cases, ...sightValues(query.keys), person, unit];
  const rows = (await manager.query(DONE, [...values, take, skip])) as readonly (JsonRow & {
    readonly handled: JsonRow['row'];
  })[];
  const counting = `SELECT count(*)::int AS total ${HANDLED}`;
  const [counted] = (await manager.query(counting, values)) as readonly [{ total: number }];
  const items = rows.map(({ row, handled }) => ({
    case: marked(rowOf(manager, CaseListRow, row), instead),
    handled: rowOf(manager, HandledRow, handled),
  }));
  return { items, total: counted.total };
}

/** In whatever case, whether it is still open to him or not. */
function lastHandledBy(manager: EntityManager, { person, unit }: Actor): Promise<HandledRow | null> {
  return manager.findOne(HandledRow, { where: { person, unit }, order: { logIndex: 'DESC' } });
}

async function casesOf(
  manager: EntityManager,
  instead: Instead,
  query: InboxQuery,
  where: string,
  sought: readonly unknown[],
): Promise<Part> {
  const values = [instead.caseIds, instead.cases, ...sightValues(query.keys), ...sought];
  const source = { table: 'case_list', where } as const;
  const [limit, offset] = [`$${values.length + 1}`, `$${values.length + 2}`];
  const { take, skip } = window(query);
  const page = pageSql({ ...source, order: LIST_ORDER, limit, offset });
  const rows = (await manager.query(page, [...values, take, skip])) as readonly JsonRow[];
  const counting = `SELECT count(*)::int AS total FROM ${rowsSql(source)}`;
  const [counted] = (await manager.query(counting, [...values])) as readonly [{ total: number }];
  const items = rows.map(({ row }) => ({ case: marked(rowOf(manager, CaseListRow, row), instead) }));
  return { items, total: counted.total };
}

function window({ size, number }: InboxQuery): { take: number; skip: number } {
  return { take: size, skip: (number - 1) * size };
}
