import { Inject, Injectable } from '@nestjs/common';
import {
  foreseeInCase,
  foreseePublication,
  StreamUnreadable,
  type ForeseenCase,
  type ForeseenPublication,
} from '@tiaokuai/casework';
import type { DryRun, LimitStanding, MovedLimit } from '@tiaokuai/contracts';
import { addDays, dateOf, OBLIGATION_STATUS, type Actor, type Obligation } from '@tiaokuai/domain';
import { casesToSweep } from '@tiaokuai/projections';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { accepted } from '../platform/rejection-error.js';
import { coded } from '../wording/case-words.js';
import { instantWords } from '../wording/instant-words.js';
import { Names } from '../wording/names.js';
import { changedDays } from './calendar-days.js';

/** Cases looked at for one answer; each is read and settled twice. */
const PAGE = 100;
/** A case that is over for longer is no longer what anybody is asked about. */
const DAYS_OVER = 31;
const END_OF_LOG = Number.MAX_SAFE_INTEGER;

/** What a notice would move, before it is published. Writes nothing. */
@Injectable()
export class DryRunService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  /** One page of cases, those after a place of the log. Rejects as publishing the notice would. */
  async run(notice: unknown, after: number, actor: Actor, language: Language): Promise<DryRun> {
    const { casework, lists } = this.appContext;
    const command = { name: 'publishHolidayNotice', payload: notice };
    const calendar = accepted(await foreseePublication(casework, command, actor));
    const { now, inForce } = await this.appContext.rulesNow();
    const names = new Names(inForce.directory, language);
    const part = { after, upTo: END_OF_LOG, overSince: addDays(dateOf(now), -DAYS_OVER), limit: PAGE };
    const page = await casesToSweep(lists.readModels, part);
    const found: (ForeseenCase | 'unreadable' | undefined)[] = [];
    for (const { caseId } of page) found.push(await this.foreseen(caseId, calendar, actor));
    const moved = found.flatMap((each) =>
      each === undefined || each === 'unreadable' ? [] : this.inWords(each, names),
    );
    const last = page.at(-1);
    return {
      asOf: now,
      days: changedDays(calendar.follows ?? { years: [] }, calendar.content, language),
      examined: page.length,
      moved,
      unreadable: found.filter((each) => each === 'unreadable').length,
      ...(last !== undefined && page.length === PAGE && { next: last.logIndex }),
    };
  }

  /** A case whose history cannot be read must not keep the others from being looked at. */
  private async foreseen(
    caseId: string,
    calendar: ForeseenPublication,
    actor: Actor,
  ): Promise<ForeseenCase | 'unreadable' | undefined> {
    try {
      return await foreseeInCase(this.appContext.casework, caseId, { calendar, actor });
    } catch (error) {
      if (error instanceof StreamUnreadable) return 'unreadable';
      throw error;
    }
  }

  private inWords({ caseId, kind, title, moved }: ForeseenCase, names: Names): readonly MovedLimit[] {
    const { language } = names;
    const procedure = this.appContext.casework.deciders.procedureOf(kind);
    return moved.map(({ before, after }) => ({
      caseId,
      kind: coded(kind, procedure?.label, language),
      ...(title !== undefined && { title }),
      unit: names.unit(before.ownerUnit),
      clock: coded(before.key, procedure?.clocks[before.key]?.label, language),
      before: standingOf(before, language),
      after: standingOf(after, language),
    }));
  }
}

function standingOf({ dueAt, status }: Obligation, language: Language): LimitStanding {
  return {
    dueAt,
    dueText: instantWords(dueAt, language),
    status: coded(status, OBLIGATION_STATUS[status], language),
  };
}
