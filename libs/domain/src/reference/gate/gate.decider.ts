import type { Directory } from '../directory/directory.js';
import { UNIT_REJECTIONS } from '../directory/directory.rejections.js';
import { administratorOnly, referenceDecider, type ReferenceRule } from '../reference.rule.js';
import { inForceRejection, published, versionRejections } from '../version.js';
import type { Rejection } from '../../kernel/rejection.js';
import { changeGateData } from './change-gate-data.js';
import { firstRejection } from '../first-rejection.js';
import { admissionRejection, negativeRowRejection } from './check-gate-data.js';
import { GATE_DATA_REJECTIONS, reject } from './gate-data.rejections.js';
import type { Admission, GateData } from './gate.data.js';
import { publishGateDataForm, type PublishGateData } from './gate.forms.js';
import type { GateDataEvent, GateDataState } from './gate.state.js';

function admissionsRejection(admissions: readonly Admission[], directory: Directory): Rejection | undefined {
  return firstRejection(admissions, (admission, n) => {
    const at = `admissions.${n}`;
    const { id } = admission;
    if (admissions.findIndex((each) => each.id === id) < n)
      return reject('GATE_DATA.ADMISSION_REPEATED', `${at}.id`, { id });
    return admissionRejection(admission, directory, at);
  });
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
      firstRejection(negativeList, (row, n) => negativeRowRejection(row, list, `negativeList.${n}`)) ??
      inForceRejection('GATE_DATA', state, inForceFrom, now) ?? [{ type: 'GateDataPublished', payload }]
    );
  },
};

/** What the gate looks things up in: admissions in force and what may never be admitted. */
export const gateDataDecider = referenceDecider<GateDataState, GateDataEvent>({
  kind: 'gateData',
  label: { zh: '准入事项和负面清单', en: 'Admissions and negative list' },
  rules: [publishGateData, changeGateData],
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
