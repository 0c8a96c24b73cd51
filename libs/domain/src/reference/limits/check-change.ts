import { propertiesOf } from '../../kernel/properties.js';
import { isSameContent } from '../../kernel/same-content.js';
import type { Rejection } from '../../kernel/rejection.js';
import type { LimitChange } from './limits.forms.js';
import { reject } from './limits.rejections.js';
import type { LimitRow } from './limits.js';

/** What share of a limit may have passed before it turns yellow; a rule that counts with another number would never or always warn. */
const AMBER_PERCENT = 'clock.amberPercent';

/** To which limits something applies. */
const AUTOMATIC_WHITE = 'order.automaticWhite';

/** Is the row, one of these, still what its rule reads? `field` is where the change stands. */
export function changeRejection(
  rows: readonly LimitRow[],
  before: LimitRow,
  change: LimitChange,
  field: string,
): Rejection | undefined {
  const { key } = change;
  if (contentKind(before) !== contentKind(change)) return reject('LIMITS.CONTENT_KIND', field, { key });
  const isStillRead = key === AUTOMATIC_WHITE ? namesLimits : isSameShape;
  if (before.value !== undefined && !isStillRead(before.value, change.value, rows))
    return reject('LIMITS.VALUE_SHAPE', `${field}.value`, { key });
  if (key === AMBER_PERCENT && !(Number(change.value) >= 1 && Number(change.value) <= 100))
    return reject('LIMITS.VALUE_SHAPE', `${field}.value`, { key });
  if (isBeyondCeiling(before, change)) return reject('LIMITS.BEYOND_CEILING', `${field}.clock`, { key });
  return isUnchanged(before, change) ? reject('LIMITS.ROW_UNCHANGED', field, { key }) : undefined;
}

type Content = Pick<LimitRow, 'clock' | 'agreedWithin' | 'value'>;

/** A length, a ceiling of what is agreed, or a parameter; what is neither or more than one is none of them. */
function contentKind({ clock, agreedWithin, value }: Content): string {
  const kinds = { clock, agreedWithin, value };
  return Object.entries(kinds)
    .filter(([, content]) => content !== undefined)
    .map(([name]) => name)
    .join();
}

/** As many as one likes, each a limit of this table, none twice. */
function namesLimits(_before: unknown, after: unknown, rows: readonly LimitRow[]): boolean {
  const isLimit = (name: unknown): boolean =>
    rows.some(({ key, clock }) => key === name && clock !== undefined);
  return Array.isArray(after) && after.every(isLimit) && new Set(after).size === after.length;
}

/** Numbers for numbers, whole for whole, not negative where they were not; a list of as many; a record of the same names. */
function isSameShape(before: unknown, after: unknown): boolean {
  if (typeof before === 'number')
    return (
      typeof after === 'number' &&
      Number.isInteger(after) >= Number.isInteger(before) &&
      (after >= 0 || before < 0)
    );
  if (typeof before !== 'object' || before === null) return typeof before === typeof after;
  if (typeof after !== 'object' || after === null || Array.isArray(before) !== Array.isArray(after))
    return false;
  const [olds, news] = [Object.entries(before), propertiesOf(after)];
  return (
    olds.length === Object.keys(news).length && olds.every(([name, old]) => isSameShape(old, news[name]))
  );
}

/** `extendedAtMost` is counted in the minutes or days of the clock, and no limit begins above what it may be extended to. */
function isBeyondCeiling({ clock: old, extendedAtMost }: LimitRow, { clock }: LimitChange): boolean {
  if (extendedAtMost === undefined || clock === undefined || old === undefined) return false;
  const length = 'days' in clock ? clock.days : clock.minutes;
  return 'days' in old !== 'days' in clock || length > extendedAtMost;
}

function isUnchanged(before: LimitRow, change: LimitChange): boolean {
  const told = ({
    clock,
    agreedWithin,
    value,
    mark,
    source,
    note,
  }: LimitChange | LimitRow): Partial<LimitRow> => ({
    ...{ clock, agreedWithin, value, mark, source, note },
  });
  return isSameContent(told(before), told({ ...change, note: change.note ?? before.note }));
}
