import { emptyValues, type FieldSchema, type Path } from '../form/schema.js';
import type { WhistleDraft } from './draft.js';

interface FieldPlace {
  readonly path: Path;
  readonly placeholder?: string;
  /** Where a department calls streets: what the field is about then. */
  readonly titleForStreets?: string;
  /** Absent: always. */
  readonly isShown?: (draft: WhistleDraft | undefined, unitKind: string) => boolean;
}

interface SheetRow {
  /** How its fields stand side by side; absent: one below the other. */
  readonly className?: string;
  readonly fields: readonly FieldPlace[];
}

/** 什么事, from top to bottom. A field of the schema that is placed nowhere in this file is asked for below these. */
export const SHEET_ROWS: readonly SheetRow[] = [
  {
    className: 'side-by-side',
    fields: [
      { path: ['place', 'gridCode'] },
      { path: ['place', 'address'], placeholder: '门牌、路口或明显标志' },
    ],
  },
  { className: 'types', fields: [{ path: ['type'] }, { path: ['urgency'] }] },
  { fields: [{ path: ['streets'], isShown: (_, unitKind) => unitKind === 'commandCentre' }] },
  { fields: [{ path: ['appointment'], isShown: isByAppointment }] },
  { fields: [{ path: ['facts'], placeholder: '什么时候、看到什么、反映几次；本单位已经做了什么' }] },
  { fields: [{ path: ['attachments'] }] },
  { fields: [{ path: ['title'] }] },
  {
    className: 'side-by-side',
    fields: [{ path: ['ask'] }, { path: ['beyondPowerReason'], titleForStreets: '需街道配合的理由' }],
  },
];

/** These have sections of their own. */
const IN_OTHER_SECTIONS: readonly string[] = ['departments', 'citizen'];

/** Level and direction follow from who calls; the page sends no coordinates and calls on behalf of no other case. */
const NOT_ASKED: readonly string[] = [
  'level',
  'direction',
  'place.lat',
  'place.lon',
  'requestCaseId',
  'matterId',
];

const PLACED: ReadonlySet<string> = new Set([
  ...SHEET_ROWS.flatMap(({ fields }) => fields.map(({ path }) => path.join('.'))),
  ...IN_OTHER_SECTIONS,
  ...NOT_ASKED,
]);

function isByAppointment(draft: WhistleDraft | undefined): boolean {
  return draft?.type === 'jointEnforcement' && draft.urgency !== 'emergency';
}

/** What the schema asks for and nobody has found a place for yet: a new field is asked for, in its generic form. */
export function otherFields({ properties = {} }: FieldSchema): readonly Path[] {
  return Object.entries(properties).flatMap(([name, inner]): Path[] => {
    if (PLACED.has(name)) return [];
    const isSplit = [...PLACED].some((placed) => placed.startsWith(`${name}.`));
    if (!isSplit) return [[name]];
    const parts = Object.keys(inner.properties ?? {}).filter((part) => !PLACED.has(`${name}.${part}`));
    return parts.map((part) => [name, part]);
  });
}

export function initialValuesOfOthers(schema: FieldSchema): WhistleDraft {
  const { properties = {}, required } = schema;
  const names = otherFields(schema).map(([name]) => name);
  const others = Object.entries(properties).filter(([name]) => names.includes(name));
  return emptyValues({ properties: Object.fromEntries(others), required });
}

export interface FieldAt {
  readonly field: FieldSchema | undefined;
  readonly isRequired: boolean;
}

/** The field of this path, and whether what it stands in requires it. */
export function fieldAt(schema: FieldSchema, path: Path): FieldAt {
  return path.reduce<FieldAt>(
    ({ field }, part) => ({
      field: field?.properties?.[part],
      isRequired: field?.required?.includes(String(part)) ?? false,
    }),
    { field: schema, isRequired: false },
  );
}
