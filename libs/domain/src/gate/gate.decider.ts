import type { Instant } from '../calendar/instant.js';
import { unitMissing } from '../directory/check-unit.js';
import type { Directory } from '../directory/directory.js';
import { UNIT_REFUSALS } from '../directory/directory.refusals.js';
import type { CaseEvent } from '../event.js';
import { administratorOnly, referenceDecider, type ReferenceRule } from '../reference/reference.rule.js';
import { inForceRefusal, published, versionRefusals, type Versions } from '../reference/version.js';
import { refuse, type Refusal } from '../refusal.js';
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

function admissionsRefusal(admissions: readonly Admission[], directory: Directory): Refusal | undefined {
  const seen = new Set<string>();
  for (const [index, { id, from, to, streets }] of admissions.entries()) {
    const at = `admissions.${index}`;
    if (seen.has(id)) return refuse('GATE_DATA.ADMISSION_REPEATED', `${at}.id`, { id });
    seen.add(id);
    if (to < from) return refuse('GATE_DATA.TERM', `${at}.to`, { id });
    const streetRefusal = streetsRefusal(streets, directory, `${at}.streets`);
    if (streetRefusal !== undefined) return streetRefusal;
  }
  return undefined;
}

function streetsRefusal(
  streets: readonly string[],
  directory: Directory,
  field: string,
): Refusal | undefined {
  for (const [index, street] of streets.entries()) {
    const missing = unitMissing(directory, street, `${field}.${index}`);
    if (missing !== undefined) return missing;
    if (directory.units[street]?.kind !== 'street')
      return refuse('GATE_DATA.NOT_A_STREET', `${field}.${index}`, { unit: street });
  }
  return undefined;
}

const publishGateData: ReferenceRule<GateDataState, PublishGateData, GateDataEvent> = {
  name: 'publishGateData',
  label: { zh: '发布准入事项和负面清单', en: 'Publish admissions and the negative list' },
  form: publishGateDataForm,
  opens: true,
  permits: administratorOnly,
  decide: (state, payload, context) =>
    admissionsRefusal(payload.admissions, context.inForce(context.now).directory) ??
    inForceRefusal('GATE_DATA', state, payload.inForceFrom, context.now) ?? [
      { type: 'GateDataPublished', payload },
    ],
};

/** What the gate looks things up in (domain.md 4.7): admissions in force and what may never be admitted. */
export const gateDataDecider = referenceDecider<GateDataState, GateDataEvent>({
  kind: 'gateData',
  label: { zh: '准入事项和负面清单', en: 'Admissions and negative list' },
  rules: [publishGateData],
  events: {
    GateDataPublished: { label: { zh: '准入资料已发布', en: 'Gate data published' }, schemaVersion: 1 },
  },
  refusals: {
    ...UNIT_REFUSALS,
    ...versionRefusals('GATE_DATA'),
    'GATE_DATA.ADMISSION_REPEATED': { zh: '准入编号重复', en: 'Two admissions have one number' },
    'GATE_DATA.TERM': { zh: '截止日期早于起始日期', en: 'The term ends before it begins' },
    'GATE_DATA.NOT_A_STREET': { zh: '准入只针对街道（镇）', en: 'Tasks are admitted for streets and towns' },
  },
  initial: () => [],
  evolve: (state, event) =>
    published(state, event, (version): GateData => {
      const { admissions, negativeList } = event.payload;
      return { version, admissions, negativeList };
    }),
});
