import { dictionary } from '../../kernel/dictionary.js';
import type { Instant } from '../../kernel/instant.js';
import type { LimitRow } from '../limits/limits.js';

/** One row of the 属地管理事项责任清单. */
export interface ListItem {
  /** Unique for ever, never reused: `JP-01`. */
  readonly code: string;
  readonly name: string;
  readonly domain: string;
  /** Several only if every one has a scene that tells them apart. */
  readonly leads: readonly { readonly unit: string; readonly scene?: string }[];
  readonly primaryDuties: readonly { readonly id?: string; readonly unit: string; readonly text: string }[];
  /** What the street owes, and no more. */
  readonly assistingDuty: string;
  /** The same clause by clause, each with an id by which an ask names it (`clausesOf`). */
  readonly assistingClauses?: readonly { readonly id: string; readonly text: string }[];
  readonly legalBasis: readonly { readonly law: string; readonly article?: string }[];
  readonly guide?: {
    readonly purpose: string;
    readonly requirements: string;
    readonly duties: string;
    readonly mechanisms: readonly string[];
  };
  /** Limits of this item alone, instead of the table's rows of the same key and variant; without a variant, of `ordinary`. */
  readonly limits?: readonly LimitRow[];
  readonly forms: readonly string[];
  readonly validFrom: Instant;
  readonly validTo?: Instant;
}

/** An immutable set of items; at most one version is in force at any instant. */
export interface ResponsibilityList {
  readonly version: number;
  readonly items: Readonly<Record<string, ListItem>>;
}

/** Nothing published yet. */
export const NO_LIST: ResponsibilityList = { version: 0, items: dictionary() };
