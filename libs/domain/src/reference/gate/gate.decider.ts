import type { Instant } from '../../kernel/instant.js';
import { unitMissing } from '../directory/check-unit.js';
import type { Directory } from '../directory/directory.js';
import { UNIT_REJECTIONS } from '../directory/directory.rejections.js';
import type { CaseEvent } from '../../kernel/event.js';
import { administratorOnly, referenceDecider, type ReferenceRule } from '../reference.rule.js';
import { inForceRejection, published, versionRejections, type Versions } from '../version.js';
import type { Rejection } from '../../kernel/rejection.js';
import { clauseOf } from '../list/duty-clauses.js';
import type { ResponsibilityList } from '../list/list.js';
import { GATE_DATA_REJECTIONS, reject } from './gate-data.rejections.js';
import type { Admission, GateData, NegativeRow } from './gate.data.js';
import { publishGateDataForm, type PublishGateData } from './gate.forms.js';

export type GateDataEvent = CaseEvent<
  'GateDataPublished',
  {
    readonly admissions: readonly Admission[];
    readonly negativeList: readonly NegativeRow[];
    readonly inForceFrom: Instant;
  }
>;
export type GateDataState = Versions<GateData>;

function admissionsRejection(admissions: readonly Admission[], directory: Directory): Rejection | undefined {
  const seen = new Set<string>();
  for (const [index, { id, from, to, streets }] of admissions.entries()) {
    const at = `admissions.${index}`;
    if (seen.has(id)) return reject('GATE_DATA.ADMISSION_REPEATED', `${at}.id`, { id });
    seen.add(id);
    if (to < from) return reject('GATE_DATA.TERM', `${at}.to`, { id });
    const streetRejection = streetsRejection(streets, directory, `${at}.streets`);
    if (streetRejection !== undefined) return streetRejection;
  }
  return undefined;
}

function streetsRejection(
  streets: readonly string[],
  directory: Directory,
  field: string,
): Rejection | undefined {
  for (const [index, street] of streets.entries()) {
    const missing = unitMissing(directory, street, `${field}.${index}`);
    if (missing !== undefined) return missing;
    if (directory.units[street]?.kind !== 'street')
      return reject('GATE_DATA.NOT_A_STREET', `${field}.${index}`, { unit: street });
  }
  return undefined;
}

/** Each forbids something, and the clauses that it names are the list's. */
function negativeRejection(
  rows: readonly NegativeRow[],
  { items }: ResponsibilityList,
): Rejection | undefined {
  for (const [index, { pattern, itemCodes = [], clauses = [] }] of rows.entries()) {
    const at = `negativeList.${index}`;
    if (pattern === undefined && itemCodes.length + clauses.length === 0)
      return reject('GATE_DATA.FORBIDS_NOTHING', at);
    const n = clauses.findIndex(({ itemCode, clause }) => clauseOf(items[itemCode], clause) === undefined);
    const unknown = clauses[n];
    if (unknown !== undefined) return reject('GATE_DATA.CLAUSE_UNKNOWN', `${at}.clauses.${n}`, unknown);
  }
  return undefined;
}

const publishGateData: ReferenceRule<GateDataState, PublishGateData, GateDataEvent> = {
  name: 'publishGateData',
  label: { zh: '发布准入事项和负面清单', en: 'Publish admissions and the negative list' },
  form: publishGateDataForm,
  opens: true,
  permits: administratorOnly,
  decide(state, payload, { inForce, now }) {
    const { directory, list } = inForce(now);
    const { admissions, negativeList, inForceFrom } = payload;
    return (
      admissionsRejection(admissions, directory) ??
      negativeRejection(negativeList, list) ??
      inForceRejection('GATE_DATA', state, inForceFrom, now) ?? [{ type: 'GateDataPublished', payload }]
    );
  },
};

/** What the gate looks things up in: admissions in force and what may never be admitted. */
export const gateDataDecider = referenceDecider<GateDataState, GateDataEvent>({
  kind: 'gateData',
  label: { zh: '准入事项和负面清单', en: 'Admissions and negative list' },
  rules: [publishGateData],
  events: {
    GateDataPublished: { label: { zh: '准入资料已发布', en: 'Gate data published' }, schemaVersion: 1 },
  },
  rejections: {
    ...UNIT_REJECTIONS,
    ...versionRejections('GATE_DATA'),
    ...GATE_DATA_REJECTIONS,
  },
  initial: () => [],
  evolve: (state, event) =>
    published(state, event, (version): GateData => {
      const { admissions, negativeList } = event.payload;
      return { version, admissions, negativeList };
    }),
});
