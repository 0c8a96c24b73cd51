import { Inject, Injectable } from '@nestjs/common';
import type {
  CalendarToday,
  LimitsTable,
  PeopleList,
  ResponsibilityListView,
  UnitList,
} from '@tiaokuai/contracts';
import {
  dateOf,
  foldedText,
  isWorkingDay,
  isWorkingTime,
  nextOpening,
  type ListItem,
} from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';
import { AppContext } from '../platform/app-context.js';
import { heldPosts } from '../session/held-posts.js';
import { itemView } from '../wording/item-view.js';
import { limitView } from '../wording/limit-view.js';
import { Names } from '../wording/names.js';
import { unitView } from './directory-view.js';

/** What is in force now, for looking things up: units, people, the list, the limits, the calendar. */
@Injectable()
export class DirectoryService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async units(kind: string | undefined, language: Language): Promise<UnitList> {
    const { inForce } = await this.appContext.rulesNow();
    const { version, units } = inForce.directory;
    const names = new Names(inForce.directory, language);
    const wanted = Object.values(units).filter((unit) => kind === undefined || unit.kind === kind);
    return { version, units: wanted.map((unit) => unitView(unit, names)) };
  }

  /** Everybody, or who holds a post of one unit now. */
  async people(unit: string | undefined, language: Language): Promise<PeopleList> {
    const { now, inForce } = await this.appContext.rulesNow();
    const { directory } = inForce;
    if (unit !== undefined && directory.units[unit] === undefined)
      throw new RejectionError(rejectRequest('UNIT.UNKNOWN', 'unit'));
    const names = new Names(directory, language);
    const people = Object.keys(directory.people).map((id) => ({
      ...names.person(id),
      posts: heldPosts(directory, id, now, names)
        .filter(({ actor }) => actor.onBehalfOf === undefined)
        .filter(({ actor }) => unit === undefined || actor.unit === unit)
        .map(({ view }) => ({ unit: view.unit, post: view.post })),
    }));
    return {
      version: directory.version,
      people: people.filter(({ posts }) => unit === undefined || posts.length > 0),
    };
  }

  async responsibilityList(
    wanted: { readonly text?: string; readonly unit?: string },
    language: Language,
  ): Promise<ResponsibilityListView> {
    const { inForce } = await this.appContext.rulesNow();
    const { version, items } = inForce.list;
    const names = new Names(inForce.directory, language);
    const fitting = Object.values(items).filter((item) => fits(item, wanted));
    return { version, items: fitting.map((item) => itemView(item, names)) };
  }

  async limits(language: Language): Promise<LimitsTable> {
    const { inForce } = await this.appContext.rulesNow();
    const { version, rows } = inForce.limits;
    return { version, rows: rows.map((row) => limitView(row, language)) };
  }

  /** Today where a unit works: is it open, and if not, when next. */
  async calendar(unit: string): Promise<CalendarToday> {
    const { now, inForce } = await this.appContext.rulesNow();
    if (inForce.directory.units[unit] === undefined)
      throw new RejectionError(rejectRequest('UNIT.UNKNOWN', 'unit'));
    const calendar = inForce.calendarFor(unit);
    const workingNow = isWorkingTime(calendar, now) ?? false;
    const opening = workingNow ? undefined : nextOpening(calendar, now);
    const years = calendar.years.map(({ year }) => year);
    return {
      asOf: now,
      version: calendar.version,
      date: dateOf(now),
      workingDay: isWorkingDay(calendar, dateOf(now)) ?? false,
      workingNow,
      nextOpening: opening,
      coveredYears: { from: Math.min(...years), to: Math.max(...years) },
    };
  }
}

function fits(item: ListItem, wanted: { readonly text?: string; readonly unit?: string }): boolean {
  const { text, unit } = wanted;
  const wantedText = foldedText(text ?? '');
  const inText = [item.code, item.name, item.domain].some((each) => foldedText(each).includes(wantedText));
  const named = [...item.leads, ...item.primaryDuties].map((each) => each.unit);
  return inText && (unit === undefined || named.includes(unit));
}
