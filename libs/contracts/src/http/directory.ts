import type { Coded, InstantText, NamedPerson, NamedUnit } from './words.js';
import type { LimitView } from './procedures.js';

/** `GET /directory/units?kind=` */
export interface UnitList {
  readonly version: number;
  readonly units: readonly UnitView[];
}

export interface UnitView extends NamedUnit {
  readonly kind: Coded;
  readonly parent?: string;
  readonly businessParent?: string;
  readonly dailyManager?: string;
  readonly jurisdiction: string;
  readonly grids: readonly string[];
}

/** `GET /directory/people?unit=` */
export interface PeopleList {
  readonly version: number;
  readonly people: readonly PersonView[];
}

export interface PersonView extends NamedPerson {
  readonly posts: readonly { readonly unit: NamedUnit; readonly post: Coded }[];
}

/** `GET /responsibility-list?text=&unit=`: the version in force. */
export interface ResponsibilityListView {
  readonly version: number;
  readonly items: readonly ListItemView[];
}

export interface ListItemView {
  readonly code: string;
  readonly name: string;
  readonly domain: string;
  readonly leads: readonly { readonly unit: NamedUnit; readonly scene?: string }[];
  readonly primaryDuties: readonly { readonly unit: NamedUnit; readonly text: string }[];
  readonly assistingDuty: string;
  /** All duties clause by clause, by the ids that an ask names; without a unit it is what streets assist with. */
  readonly clauses: readonly { readonly id: string; readonly text: string; readonly unit?: NamedUnit }[];
  readonly legalBasis: readonly { readonly law: string; readonly article?: string }[];
  readonly guide?: {
    readonly purpose: string;
    readonly requirements: string;
    readonly duties: string;
    readonly mechanisms: readonly string[];
  };
  readonly validFrom: InstantText;
  readonly validTo?: InstantText;
}

/** `GET /limits`: the table in force. */
export interface LimitsTable {
  readonly version: number;
  readonly rows: readonly LimitView[];
}

/** `GET /calendar?unit=`: today at the unit's jurisdiction. */
export interface CalendarToday {
  readonly asOf: InstantText;
  readonly version: number;
  /** Civil date in Asia/Shanghai. */
  readonly date: string;
  readonly workingDay: boolean;
  readonly workingNow: boolean;
  /** When office hours begin next; absent while they run. */
  readonly nextOpening?: InstantText;
  readonly coveredYears: { readonly from: number; readonly to: number };
}
