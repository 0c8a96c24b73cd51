import type { JsonSchema } from '@tiaokuai/domain';
import type { BothLanguages } from './words.js';

/** `GET /procedures` */
export interface ProcedureList {
  readonly procedures: readonly ProcedureSummary[];
}

export interface ProcedureSummary {
  readonly kind: string;
  readonly label: BothLanguages;
}

/** `GET /procedures/{kind}`: everything a form, a route or a diagram needs to know about one procedure. */
export interface ProcedureDescription extends ProcedureSummary {
  readonly stages: readonly StageDescription[];
  readonly outcomes: readonly { readonly code: string; readonly label: BothLanguages }[];
  readonly commands: readonly CommandForm[];
  readonly clocks: readonly ClockDescription[];
  readonly events: readonly { readonly type: string; readonly label: BothLanguages }[];
  readonly refusals: readonly { readonly code: string; readonly label: BothLanguages }[];
}

export interface StageDescription {
  readonly code: string;
  readonly label: BothLanguages;
  readonly final: boolean;
  /** Cases only go through it, within one act, on to these; absent where they stay in it. */
  readonly passesTo?: readonly string[];
}

/** A command as a form asks for it. `schema` is JSON Schema 2020-12 with `titleEn`, `widget`, `people`, `askedWhen` and `enumLabels`. */
export interface CommandForm {
  readonly name: string;
  readonly label: BothLanguages;
  /** Begins a case: goes to `POST /cases`. */
  readonly opens: boolean;
  /** Only the engine gives it. */
  readonly engineOnly: boolean;
  /** Stages in which it may be given; none where it begins a case. */
  readonly stages: readonly string[];
  /** Who was ever offered it, and in which of these stages; a post of several kinds of unit stands once. */
  readonly givers: readonly CommandGivers[];
  /** Where it leads: every pair of stages; one that leaves the case where it is has none. From `""`: the case begins. */
  readonly leadsTo: readonly StageMove[];
  readonly schema: JsonSchema;
}

export interface CommandGivers {
  readonly posts: readonly { readonly code: string; readonly label: BothLanguages }[];
  readonly stages: readonly string[];
}

/** From one stage to another, or back to the same one. */
export interface StageMove {
  readonly from: string;
  readonly to: string;
}

export interface ClockDescription {
  readonly key: string;
  readonly label: BothLanguages;
  /** The command that meets it; `<kind>.<command>` where it belongs to another procedure; absent: nobody has to act. */
  readonly metBy?: string;
  /** Commands that answer it the other way: send back instead of approve. */
  readonly orBy?: readonly string[];
  /** `decides`: silence was the answer; `window`: a right lapsed; absent: it stays owed and may be done late. */
  readonly whenPassed?: 'decides' | 'window';
  /** Where its passing leads: every pair of stages; none where the case stays in its stage. */
  readonly leadsTo: readonly StageMove[];
  /** The rows in force today. */
  readonly limits: readonly LimitView[];
}

/** One row of the limits table in force. */
export interface LimitView {
  readonly key: string;
  /** Urgency or type; absent: the key's default. */
  readonly variant?: string;
  /** The same in words: `紧急`. */
  readonly variantWord?: string;
  readonly itemCode?: string;
  /** `2工作时`, `5工作日`, `24小时`, `约定`; for a plain parameter its value. */
  readonly words: string;
  readonly clock?: { readonly unit: string; readonly length: number };
  readonly value?: unknown;
  readonly class?: string;
  readonly extensionGrade?: string;
  readonly mark: string;
  readonly source?: string;
  /** `模拟参数` where the number is no rule of this jurisdiction. */
  readonly label: '模拟参数' | null;
  readonly note?: string;
}
