import { Inject, Injectable } from '@nestjs/common';
import type {
  CalendarComparison,
  CalendarVersions,
  CalendarVersionSummary,
  CalendarYearView,
} from '@tiaokuai/contracts';
import type { CalendarPublicationEvent, Label } from '@tiaokuai/domain';
import { AppContext } from '../platform/app-context.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import type { Language } from '../platform/language.js';
import { RejectionError } from '../platform/rejection-error.js';
import { coded } from '../wording/case-words.js';
import { Names } from '../wording/names.js';
import { changedDays, daysOfYear, localNotices, newNotices } from './calendar-days.js';
import { publicationsOf, publishedVersion, versionOf, type Published } from './publications.js';

type CalendarPublished = Published<CalendarPublicationEvent['payload']>;

const SCOPES: Readonly<Record<'national' | 'local', Label>> = {
  national: { zh: '全国', en: 'National' },
  local: { zh: '本地', en: 'Local' },
};

/** Every version of the calendars, a year of any of them, and any two of one jurisdiction beside each other. */
@Injectable()
export class CalendarService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async versions(language: Language): Promise<CalendarVersions> {
    const all = await this.published();
    const summarise = await this.summariser(all, language);
    return { versions: all.map(summarise).reverse() };
  }

  async year(version: number, year: number, language: Language): Promise<CalendarYearView> {
    const all = await this.published();
    const found = versionOf(all, version, 'version');
    const { years, officeHours, officeHoursOverlays = [] } = found.payload;
    const summarise = await this.summariser(all, language);
    const own = years.find((each) => each.year === year);
    const name = { year, published: own !== undefined, days: daysOfYear(found.payload, year, language) };
    return {
      ...summarise(found),
      ...name,
      ...(own !== undefined && { source: own.source }),
      amendedBy: own?.amendedBy ?? [],
      localNotices: own === undefined ? [] : localNotices(own),
      officeHours,
      otherHours: officeHoursOverlays.filter(
        ({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`,
      ),
    };
  }

  async compare(from: number, to: number, language: Language): Promise<CalendarComparison> {
    const all = await this.published();
    const { payload: before } = versionOf(all, from, 'from');
    const { payload: after } = versionOf(all, to, 'to');
    if (before.jurisdiction !== after.jurisdiction)
      throw new RejectionError(rejectRequest('RULES.OTHER_JURISDICTION', 'to'));
    const hoursOf = ({ officeHours, officeHoursOverlays = [] }: typeof before): string =>
      JSON.stringify([officeHours, officeHoursOverlays]);
    return {
      ...{ from, to },
      days: changedDays(before, after, language),
      notices: newNotices(before, after),
      officeHoursChanged: hoursOf(before) !== hoursOf(after),
    };
  }

  private published(): Promise<readonly CalendarPublished[]> {
    return publicationsOf(this.appContext.reader, 'calendar');
  }

  private async summariser(
    all: readonly CalendarPublished[],
    language: Language,
  ): Promise<(one: CalendarPublished) => CalendarVersionSummary> {
    const { now, inForce } = await this.appContext.rulesNow();
    const names = new Names(inForce.directory, language);
    /** Each jurisdiction has one of its own in force; version numbers are shared by all of them. */
    const inForceFor = (jurisdiction: string): number =>
      all.findLast(({ payload }) => payload.jurisdiction === jurisdiction && payload.inForceFrom <= now)
        ?.version ?? 0;
    return (one) => {
      const { jurisdiction, years, notice } = one.payload;
      const covered = years.map(({ year }) => year);
      return {
        ...publishedVersion(one, inForceFor(jurisdiction), names),
        jurisdiction,
        years: { from: Math.min(...covered), to: Math.max(...covered) },
        ...(notice !== undefined && {
          notice: { ...notice, scope: coded(notice.scope, SCOPES[notice.scope], language) },
        }),
      };
    };
  }
}
