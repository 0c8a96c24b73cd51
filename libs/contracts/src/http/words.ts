import type { Label } from '@tiaokuai/domain';

/** A stable code with the word people read for it, in the language asked for by `Accept-Language`. */
export interface Coded {
  readonly code: string;
  readonly word: string;
}

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Who acted, from which post of which unit, and for whom. The engine is a person named 系统. */
export interface NamedActor {
  readonly person: NamedPerson;
  readonly post: Coded;
  readonly unit: NamedUnit;
  readonly onBehalfOf?: NamedPerson;
}

/** Both languages at once, where a description is kept and shown later (`GET /procedures`). */
export type BothLanguages = Label;

/** RFC 3339 with milliseconds, in UTC (`Z`) or `+08:00`. */
export type InstantText = string;

/** How people name a case to each other. */
export interface Numbered {
  /** 望江街道哨〔2026〕12号; absent as long as the case has none. */
  readonly number?: string;
  /** It has left its draft, and its number is still to come (编号中). */
  readonly awaitsNumber?: true;
}
