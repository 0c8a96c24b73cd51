import type { LimitView } from './procedures.js';
import type { TableVersionSummary } from './table-versions.js';
import type { Coded, InstantText, NamedActor, NamedUnit } from './words.js';

/** One published version of something that cases are judged by. */
export interface PublishedVersion {
  /** 1, 2, 3 … within its stream. */
  readonly version: number;
  readonly inForceFrom: InstantText;
  readonly publishedAt: InstantText;
  readonly publishedBy: NamedActor;
  /** `planned`: not in force yet; `past`: another one has followed it. */
  readonly standing: 'past' | 'inForce' | 'planned';
}

/** What publishing did; `version` is that of the stream. */
export interface Publication {
  readonly version: number;
  readonly inForceFrom: InstantText;
  /** True when this command id had been answered before: nothing was published now. */
  readonly repeated: boolean;
}

/** `GET /limits/versions/{version}` */
export interface LimitsVersion extends TableVersionSummary {
  readonly limits: readonly PublishedLimit[];
}

/** A row of the table with everything that a person needs who reads or changes it. */
export interface PublishedLimit extends LimitView {
  /** What runs out, or what the parameter is: `到场`. */
  readonly title: string;
  /** The mechanism it belongs to: `吹哨报到`. */
  readonly group: Coded;
  /** The longest that the parties may agree, or `any`. */
  readonly agreedWithin?: LimitLength | 'any';
  /** With every extension, in the minutes or days of its clock. */
  readonly extendedAtMost?: number;
  readonly className?: string;
  readonly markName: string;
  /** The members of a parameter that is a record or a list, by what they are called. */
  readonly members?: readonly { readonly name: string; readonly word: string; readonly value: number }[];
  /** The limits to which a parameter says that something applies. */
  readonly appliesTo?: readonly Coded[];
}

/** In whole minutes for hour units, in whole days for day units. */
export interface LimitLength {
  readonly unit: string;
  readonly length: number;
}

/** `GET /limits/comparison?from=1&to=2` */
export interface LimitsComparison {
  readonly from: number;
  readonly to: number;
  readonly added: readonly PublishedLimit[];
  readonly removed: readonly PublishedLimit[];
  readonly changed: readonly { readonly before: PublishedLimit; readonly after: PublishedLimit }[];
}

/** `POST /limits/versions`: only the rows that change; what is running keeps its length. */
export interface ChangeLimits {
  readonly changes: readonly ChangedLimit[];
  /** Why: the paper it rests on. */
  readonly basis: string;
  /** Not in the past; absent: at once. */
  readonly inForceFrom?: InstantText;
}

/** A row by its name, with what it is to say; class and extension stay as they are. One of the three contents, as before. */
export interface ChangedLimit {
  readonly key: string;
  readonly variant?: string;
  readonly itemCode?: string;
  readonly clock?: HoursOrDays;
  readonly agreedWithin?: HoursOrDays | 'any';
  readonly value?: unknown;
  readonly mark: 'L' | 'R' | 'M' | 'S' | 'P';
  readonly source?: string;
  readonly note?: string;
}

export type HoursOrDays =
  | { readonly unit: 'emergencyHours' | 'workingHours'; readonly minutes: number }
  | { readonly unit: 'workingDays' | 'naturalDays'; readonly days: number };

/** `GET /calendar/versions`: newest first, of every jurisdiction. */
export interface CalendarVersions {
  readonly versions: readonly CalendarVersionSummary[];
}

export interface CalendarVersionSummary extends PublishedVersion {
  readonly jurisdiction: string;
  readonly years: { readonly from: number; readonly to: number };
  /** The notice it was published for; absent where a whole calendar was. */
  readonly notice?: NoticeName & { readonly year: number; readonly scope: Coded };
}

/** The paper that days stand on. */
export interface NoticeName {
  readonly title: string;
  readonly issuer: string;
  /** The date written under it. */
  readonly date: string;
}

export interface OfficeHours {
  readonly from: string;
  readonly to: string;
}

/** `GET /calendar/versions/{version}/years/{year}` */
export interface CalendarYearView extends CalendarVersionSummary {
  readonly year: number;
  /** False: nothing was published for it, and Monday to Friday is presumed to work. */
  readonly published: boolean;
  /** What differs from Monday to Friday working, by date. */
  readonly days: readonly CalendarDay[];
  readonly source?: NoticeName;
  readonly amendedBy: readonly NoticeName[];
  readonly localNotices: readonly NoticeName[];
  readonly officeHours: readonly OfficeHours[];
  readonly otherHours: readonly {
    readonly from: string;
    readonly to: string;
    readonly officeHours: readonly OfficeHours[];
  }[];
}

export interface CalendarDay {
  readonly date: string;
  /** `rest`, `makeUp`, `localRest`, `localMakeUp`. */
  readonly kind: Coded;
  readonly name?: string;
}

/** `GET /calendar/comparison?from=1&to=2`: two versions of one jurisdiction. */
export interface CalendarComparison {
  readonly from: number;
  readonly to: number;
  readonly days: readonly ChangedDay[];
  /** Notices that the later one stands on and the earlier one does not, by year. */
  readonly notices: readonly (NoticeName & { readonly year: number })[];
  readonly officeHoursChanged: boolean;
}

/** `working`, `weekend`, or as `CalendarDay` has them. */
export interface ChangedDay {
  readonly date: string;
  readonly before: Coded;
  readonly after: Coded;
}

/** `POST /calendar/notices` publishes it, `POST /calendar/notices/dry-run` tells what it would move. */
export interface HolidayNotice {
  readonly jurisdiction: string;
  readonly year: number;
  readonly scope: 'national' | 'local';
  readonly notice: NoticeName;
  /** Whole holidays as the notice names them; a national notice says every day of its year. */
  readonly days: readonly NoticeDay[];
  readonly hours?: readonly {
    readonly from: string;
    readonly to: string;
    readonly officeHours: readonly OfficeHours[];
  }[];
  /** Not in the past; absent: at once. */
  readonly inForceFrom?: InstantText;
}

export interface NoticeDay {
  readonly from: string;
  /** The last of them; absent: one day. */
  readonly to?: string;
  readonly arrangement: 'rest' | 'work';
  readonly name?: string;
}

/** `POST /calendar/notices/read` */
export interface ReadNotice {
  readonly year: number;
  /** As it was published, or in lines. */
  readonly text: string;
}

export interface NoticeRead {
  readonly days: readonly NoticeDay[];
  /** Sentences with dates of which it is not clear what they arrange. */
  readonly unread: readonly string[];
}

/** What a notice would do if it were in force from now on; one page of cases. Nothing is written. */
export interface DryRun {
  readonly asOf: InstantText;
  readonly days: readonly ChangedDay[];
  /** Cases looked at on this page: those that are open, and those of the last month. */
  readonly examined: number;
  readonly moved: readonly MovedLimit[];
  /** Cases of which nothing could be made. */
  readonly unreadable: number;
  /** Where to go on: `?after=`; absent: these were the last ones. */
  readonly next?: number;
}

export interface MovedLimit {
  readonly caseId: string;
  readonly kind: Coded;
  /** Absent where the acting post may not see the case. */
  readonly title?: string;
  readonly unit: NamedUnit;
  readonly clock: Coded;
  readonly before: LimitStanding;
  readonly after: LimitStanding;
}

export interface LimitStanding {
  readonly dueAt: InstantText;
  readonly dueText: string;
  readonly status: Coded;
}
