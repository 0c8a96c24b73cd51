import type { CaseEvent } from '../../kernel/event.js';
import { fields, instant, reference, text, wholeNumber, type Value } from '../../kernel/form.js';
import { distinctName } from '../directory/distinct-name.js';
import { referenceDecider, type ReferenceRule } from '../reference.rule.js';

const takeNumber = fields({
  caseId: reference({ zh: '案件', en: 'Case' }, 'case'),
  unit: reference({ zh: '编号单位', en: 'Whose series it is' }, 'unit'),
  word: text({ zh: '编号用字', en: 'The word of its kind' }, { max: 1 }),
  year: wholeNumber({ zh: '年份', en: 'Year' }, { min: 1, max: 9_999 }),
  at: instant({ zh: '发出时间', en: 'When the case left its draft' }),
});
type Taking = Value<typeof takeNumber>;

/** A number as it was given out. */
export interface NumberTaken {
  /** As people write and say it: 望江街道哨〔2026〕12号. */
  readonly number: string;
  readonly unit: string;
  readonly year: number;
  /** From 1, without a gap. */
  readonly n: number;
}

export type NumbersRegisterEvent = CaseEvent<'NumberTaken', NumberTaken & { readonly caseId: string }>;

/**
 * The numbers of one unit for cases of one kind in one year (`numbers:<unit>:<kind>:<year>`), in the order in which they were
 * taken: the place is the number, so there is no gap and none is given twice.
 */
export type NumbersRegister = readonly (NumberTaken & { readonly caseId: string })[];

/** A case that comes again finds what it took. */
const takeRule: ReferenceRule<NumbersRegister, Taking, NumbersRegisterEvent> = {
  name: 'takeNumber',
  label: { zh: '取号', en: 'Take a number' },
  form: takeNumber,
  opens: true,
  engineOnly: true,
  permits: () => undefined,
  decide(taken, { caseId, unit, word, year, at }, { inForce }) {
    if (numberOf(taken, caseId) !== undefined) return [];
    const n = taken.length + 1;
    // As the unit was called then: a case that is numbered years later bears the name of its time.
    const number = `${distinctName(inForce(at).directory, unit)}${word}〔${year}〕${n}号`;
    return [{ type: 'NumberTaken', payload: { caseId, number, unit, year, n } }];
  },
};

export const numbersDecider = referenceDecider<NumbersRegister, NumbersRegisterEvent>({
  kind: 'numbers',
  label: { zh: '案件编号簿', en: 'Register of case numbers' },
  rules: [takeRule],
  events: { NumberTaken: { label: { zh: '取号', en: 'A number was taken' }, schemaVersion: 1 } },
  rejections: {},
  initial: () => [],
  evolve: (taken, { payload }) => [...taken, payload],
});

/** What the case has to record; undefined where it took none here. */
export function numberOf(taken: NumbersRegister, caseId: string): NumberTaken | undefined {
  const found = taken.find((each) => each.caseId === caseId);
  if (found === undefined) return undefined;
  const { number, unit, year, n } = found;
  return { number, unit, year, n };
}
