import { smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { accepted, LONG_AGO, NOW, rejected, type Sent } from '../../../test/reference/reference.fixture.js';
import type { Actor } from '../../kernel/actor.js';
import { buildInForce, NO_REFERENCES } from '../build-in-force.js';
import type { Admission, NegativeRow } from './gate.data.js';
import { gateDataDecider } from './gate.decider.js';
import type { GateDataState } from './gate.state.js';

const references = { ...NO_REFERENCES, directory: smallDistrict() };
const STAFFING: Actor = { person: 'p-bb', post: 'staffingOfficer', unit: 'bb' };
const JULY = '2026-07-01T00:00:00.000+08:00';
const BASIS = '区委编委关于清理社区证明事项的通知';
const PATROL: Admission = {
  id: 'A-1',
  task: '防溺水巡查',
  streets: ['wj'],
  from: '2026-06-01',
  to: '2026-09-30',
  fundingConfirmed: true,
  powersInForce: true,
};
const LONGER: Admission = { ...PATROL, to: '2026-10-31' };
const SURVEY: Admission = { ...PATROL, id: 'A-2', task: '人口抽样调查' };
const KINSHIP: NegativeRow = {
  level: 'community',
  pattern: '亲属关系证明',
  basis: '取消的证明事项',
  since: '2026-01-01',
};
const DOGS: NegativeRow = { ...KINSHIP, pattern: '养犬证明' };
const FOR_STREETS: NegativeRow = { ...KINSHIP, level: 'street' };
const TAXES: NegativeRow = { ...KINSHIP, level: 'street', pattern: '招商引资' };

describe('Changing the gate’s data', () => {
  const first: GateDataState = accepted(
    gateDataDecider,
    [],
    'publishGateData',
    { admissions: [PATROL], negativeList: [KINSHIP, DOGS], inForceFrom: LONG_AGO },
    { references },
  );
  const sentBy = (sent: Sent): Sent => ({ references, actor: STAFFING, ...sent });
  const change = (payload: object, state = first, sent: Sent = {}) =>
    accepted(gateDataDecider, state, 'changeGateData', { basis: BASIS, ...payload }, sentBy(sent));
  const refusal = (payload: object, state = first, sent: Sent = {}) => {
    const found = rejected(
      gateDataDecider,
      state,
      'changeGateData',
      { basis: BASIS, ...payload },
      sentBy(sent),
    );
    return [found?.rejection, found?.field].filter(Boolean).join(' at ');
  };

  it('makes a version in which what was not named stands as before', () => {
    const [, second] = change({
      admissions: { changed: [LONGER], added: [SURVEY] },
      negativeList: { changed: [{ before: KINSHIP, after: FOR_STREETS }], added: [TAXES], removed: [DOGS] },
    });
    expect(second).toMatchObject({ version: 2, inForceFrom: NOW });
    expect(second?.content).toEqual({
      version: 2,
      admissions: [LONGER, SURVEY],
      negativeList: [FOR_STREETS, TAXES],
    });
    const [, withoutPatrol] = change({ admissions: { removed: ['A-1'] } });
    expect(withoutPatrol?.content).toMatchObject({ admissions: [], negativeList: [KINSHIP, DOGS] });
  });

  it('finds a row by what it says, in whichever order its members stand', () => {
    const { since, basis, pattern, level } = DOGS;
    const [, second] = change({ negativeList: { removed: [{ since, basis, pattern, level }] } });
    expect(second?.content.negativeList).toEqual([KINSHIP]);
  });

  it('records all of it, and why it was changed', () => {
    const context = { actor: STAFFING, now: NOW, caseId: 'gateData', inForce: buildInForce(references) };
    const payload = { negativeList: { removed: [DOGS] }, basis: BASIS };
    expect(gateDataDecider.decide(first, { name: 'changeGateData', payload }, context)).toMatchObject([
      {
        type: 'GateDataPublished',
        payload: { admissions: [PATROL], negativeList: [KINSHIP], basis: BASIS, inForceFrom: NOW },
        actor: STAFFING,
      },
    ]);
  });

  it('is judged by from when it says and not before', () => {
    const gateData = change({ negativeList: { added: [TAXES] }, inForceFrom: JULY });
    const inForce = buildInForce({ ...references, gateData });
    expect(inForce(NOW).gate.negativeList).toEqual([KINSHIP, DOGS]);
    expect(inForce(JULY).gate.negativeList).toEqual([KINSHIP, DOGS, TAXES]);
    expect(refusal({ negativeList: { added: [TAXES] }, inForceFrom: LONG_AGO })).toBe(
      'GATE_DATA.IN_FORCE_IN_PAST at inForceFrom',
    );
  });

  it('is for the staffing office, which keeps it, and for the rules administrator', () => {
    const actor = { person: 'p-li', post: 'deptHead', unit: 'zf' } as const;
    expect(refusal({ negativeList: { added: [TAXES] } }, first, { actor })).toBe('ACTOR.POST_FORBIDS');
    const administrator = { person: 'p-admin', post: 'rulesAdministrator', unit: 'system' } as const;
    expect(change({ negativeList: { added: [TAXES] } }, first, { actor: administrator })).toHaveLength(2);
  });

  it.each<[string, object, string]>([
    ['nothing', {}, 'GATE_DATA.NOTHING_CHANGED at negativeList'],
    ['empty lists', { admissions: { added: [] } }, 'GATE_DATA.NOTHING_CHANGED at negativeList'],
    [
      'an admission that stays as it is',
      { admissions: { changed: [PATROL] } },
      'GATE_DATA.UNCHANGED at admissions.changed.0',
    ],
    [
      'a changed admission that is not there',
      { admissions: { changed: [SURVEY] } },
      'GATE_DATA.ADMISSION_UNKNOWN at admissions.changed.0.id',
    ],
    [
      'one admission changed twice',
      { admissions: { changed: [LONGER, LONGER] } },
      'GATE_DATA.ADMISSION_REPEATED at admissions.changed.1.id',
    ],
    [
      'a new admission of a number that stands',
      { admissions: { added: [PATROL] } },
      'GATE_DATA.ADMISSION_REPEATED at admissions.added.0.id',
    ],
    [
      'a new admission for a department',
      { admissions: { added: [{ ...SURVEY, streets: ['zf'] }] } },
      'GATE_DATA.NOT_A_STREET at admissions.added.0.streets.0',
    ],
    [
      'a changed admission that ends before it begins',
      { admissions: { changed: [{ ...PATROL, to: '2026-05-01' }] } },
      'GATE_DATA.TERM at admissions.changed.0.to',
    ],
    [
      'the removal of an admission that is not there',
      { admissions: { removed: ['A-9'] } },
      'GATE_DATA.ADMISSION_UNKNOWN at admissions.removed.0',
    ],
    [
      'a removal of what is changed too',
      { admissions: { changed: [LONGER], removed: ['A-1'] } },
      'GATE_DATA.ADMISSION_REPEATED at admissions.removed.0',
    ],
    [
      'a row that stays as it is',
      { negativeList: { changed: [{ before: DOGS, after: DOGS }] } },
      'GATE_DATA.UNCHANGED at negativeList.changed.0',
    ],
    [
      'a row changed into one that stands',
      { negativeList: { changed: [{ before: DOGS, after: KINSHIP }] } },
      'GATE_DATA.ROW_REPEATED at negativeList.changed.0.after',
    ],
    [
      'a changed row that is not there',
      { negativeList: { changed: [{ before: TAXES, after: FOR_STREETS }] } },
      'GATE_DATA.ROW_UNKNOWN at negativeList.changed.0.before',
    ],
    [
      'a new row that stands',
      { negativeList: { added: [DOGS] } },
      'GATE_DATA.ROW_REPEATED at negativeList.added.0',
    ],
    [
      'a new row that forbids nothing',
      { negativeList: { added: [{ level: 'street', basis: '不得下放', since: '2026-01-01' }] } },
      'GATE_DATA.FORBIDS_NOTHING at negativeList.added.0',
    ],
    [
      'a clause that the list does not have',
      { negativeList: { added: [{ ...TAXES, clauses: [{ itemCode: 'JP-03', clause: 'A1' }] }] } },
      'GATE_DATA.CLAUSE_UNKNOWN at negativeList.added.0.clauses.0',
    ],
    [
      'the removal of a row that is not there',
      { negativeList: { removed: [TAXES] } },
      'GATE_DATA.ROW_UNKNOWN at negativeList.removed.0',
    ],
    [
      'one removal twice',
      { negativeList: { removed: [DOGS, DOGS] } },
      'GATE_DATA.ROW_REPEATED at negativeList.removed.1',
    ],
  ])('rejects %s', (_what, payload, code) => {
    expect(refusal(payload)).toBe(code);
  });
});
