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
}

/** A command as a form asks for it. `schema` is JSON Schema 2020-12 with `titleEn`, `widget` and `enumLabels`. */
export interface CommandForm {
  readonly name: string;
  readonly label: BothLanguages;
  /** Begins a case: goes to `POST /cases`. */
  readonly opens: boolean;
  /** Only the engine gives it. */
  readonly engineOnly: boolean;
  readonly schema: JsonSchema;
}

export interface ClockDescription {
  readonly key: string;
  readonly label: BothLanguages;
  /** The command that meets it; `<kind>.<command>` where it belongs to another procedure; absent: nobody has to act. */
  readonly metBy?: string;
  /** The rows in force today. */
  readonly limits: readonly LimitView[];
}

/** One row of the limits table in force. */
export interface LimitView {
  readonly key: string;
  /** Urgency or type; absent: the key's default. */
  readonly variant?: string;
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
