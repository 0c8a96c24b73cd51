import type { GateDataVersion, PublishedAdmission, PublishedNegativeRow } from '@tiaokuai/contracts';
import { admission, negativeRow, type Admission, type NegativeRow } from '@tiaokuai/domain';
import type { FieldSchema } from '../form/schema.js';
import type { ChangedRow } from '../versions/changing.js';

/** What the gate looks things up in: an admission, or a row of the negative list. */
export type GateContent = Admission | NegativeRow;
export type GateKind = 'admission' | 'negative';

export const SCHEMAS: Readonly<Record<GateKind, FieldSchema>> = {
  admission: admission.schema as FieldSchema,
  negative: negativeRow.schema as FieldSchema,
};

/** Both kinds are kept aside together; which one a row is its key says: `admission:ZR-2026-01`. */
export function keyOf(kind: GateKind, key: string): string {
  return `${kind}:${key}`;
}

export function kindOf(key: string): GateKind {
  return key.startsWith('admission:') ? 'admission' : 'negative';
}

export function admissionRow({ key, title, content }: PublishedAdmission): ChangedRow<GateContent> {
  return { key: keyOf('admission', key), title, before: content };
}

export function negativeListRow({ key, title, content }: PublishedNegativeRow): ChangedRow<GateContent> {
  return { key: keyOf('negative', key), title, before: content };
}

/** All rows of a version by their keys. */
export function rowsOf({ admissions, negativeList }: GateDataVersion): readonly ChangedRow<GateContent>[] {
  return [...admissions.map(admissionRow), ...negativeList.map(negativeListRow)];
}
