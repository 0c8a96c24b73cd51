import { directoryDecider } from '../directory/directory.decider.js';
import { smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { listDecider } from '../list/list.decider.js';
import type { ListItem } from '../list/list.js';
import { buildInForce, NO_REFERENCES } from '../build-in-force.js';
import { accepted, LONG_AGO, NOW, rejected } from '../../../test/reference/reference.fixture.js';
import type { Admission } from './gate.data.js';
import { gateDataDecider } from './gate.decider.js';
import { passGate, type GateQuestion } from './gate.js';

const ITEM: ListItem = {
  code: 'JP-01',
  name: '占道经营',
  domain: '城市管理',
  leads: [{ unit: 'zf' }],
  primaryDuties: [{ unit: 'zf', text: '执法检查、行政处罚' }],
  assistingDuty: '发现报告、劝导、提供疏导点',
  legalBasis: [{ law: '城市市容和环境卫生管理条例' }],
  forms: [],
  validFrom: LONG_AGO,
};
const ADMISSION: Admission = {
  id: 'A-1',
  task: '防溺水巡查',
  streets: ['wj'],
  from: '2026-06-01',
  to: '2026-09-30',
  fundingConfirmed: true,
  powersInForce: true,
};
const admissions: readonly Admission[] = [
  ADMISSION,
  { ...ADMISSION, id: 'A-over', to: '2026-06-17' },
  { ...ADMISSION, id: 'A-poor', fundingConfirmed: false },
  { ...ADMISSION, id: 'A-powerless', powersInForce: false },
  { ...ADMISSION, id: 'A-item', itemCode: 'JP-99' },
  { ...ADMISSION, id: 'A-bypass', itemCode: 'JP-50', bypass: true, fundingConfirmed: false },
];
const negativeList = [
  { level: 'community', pattern: '居住证明 亲属关系证明', basis: '取消的证明事项', since: '2026-01-01' },
  { level: 'street', pattern: '招商引资', basis: '取消的指标', since: '2026-01-01' },
  { level: 'street', itemCodes: ['JP-04'], basis: '不得下放', since: '2026-01-01' },
  {
    ...{ level: 'street', basis: '重复台账', since: '2026-01-01' },
    clauses: [{ itemCode: 'JP-03', clause: 'JP-03-3' }],
  },
] as const;

const ended = { ...ITEM, code: 'JP-02', validTo: '2026-03-01T00:00:00.000+08:00' };
const ownDuty = {
  ...ITEM,
  code: 'JP-06',
  leads: [{ unit: 'zf' }],
  primaryDuties: [{ unit: 'wj', text: '行政处罚' }],
};
const withIds: ListItem = {
  ...ITEM,
  code: 'JP-03',
  primaryDuties: [{ id: 'JP-03-1', unit: 'zf', text: '执法检查' }],
  assistingDuty: '劝导、逐户登记造册',
  assistingClauses: [
    { id: 'JP-03-2', text: '劝导' },
    { id: 'JP-03-3', text: '逐户登记造册' },
  ],
};
const withUnits = { ...NO_REFERENCES, directory: smallDistrict() };
const withList = {
  ...withUnits,
  list: accepted(
    listDecider,
    [],
    'publishList',
    { items: [ITEM, ended, ownDuty, withIds, { ...ITEM, code: 'JP-04' }], inForceFrom: LONG_AGO },
    { references: withUnits },
  ),
};
const references = {
  ...withList,
  gateData: accepted(
    gateDataDecider,
    [],
    'publishGateData',
    { admissions, negativeList, inForceFrom: LONG_AGO },
    { references: withList },
  ),
};

const QUESTION: GateQuestion = {
  from: 'zf',
  toStreet: 'wj',
  itemCode: 'JP-01',
  ask: { text: '提供疏导点', as: 'assist' },
};

function gate(change: Partial<GateQuestion>, at = NOW): string | undefined {
  return passGate(buildInForce(references)(at), { ...QUESTION, ...change }, at)?.rejection;
}

describe('The gate', () => {
  it('lets an item in force pass within the assisting duty', () => {
    expect(gate({})).toBeUndefined();
    expect(gate({ ask: { text: '协助行政处罚，维持现场秩序', as: 'assist' } })).toBeUndefined();
  });

  it('asks only about what streets and communities are to do for somebody else', () => {
    expect(gate({ toStreet: 'hj', itemCode: undefined })).toBeUndefined();
    expect(gate({ from: 'wj', toStreet: 'wj-c1', itemCode: undefined })).toBeUndefined();
    expect(gate({ toStreet: 'wj-c1', itemCode: undefined })).toBe('GATE.UNLISTED');
  });

  it.each(['pledgeLetter', 'targetBreakdown', 'assessment'] as const)(
    'refuses a %s whatever it carries',
    (vehicle) => {
      expect(gate({ vehicle })).toBe('GATE.FORBIDDEN_VEHICLE');
    },
  );

  it('refuses an assessment in which one failure cancels the year', () => {
    expect(gate({ vehicle: 'vetoTypeAssessment' })).toBe('GATE.VETO_TYPE_ASSESSMENT');
  });

  it('lets nobody assess what a street only assists, and no department assess by itself', () => {
    expect(gate({ assessment: { organisedByDistrict: true } })).toBe('GATE.ASSISTING_NOT_ASSESSABLE');
    expect(gate({ itemCode: 'JP-06', assessment: { organisedByDistrict: false } })).toBe(
      'GATE.ASSISTING_NOT_ASSESSABLE',
    );
    expect(gate({ itemCode: 'JP-06', assessment: { organisedByDistrict: true } })).toBeUndefined();
    expect(
      gate({ from: 'qld', itemCode: 'JP-06', assessment: { organisedByDistrict: false } }),
    ).toBeUndefined();
  });

  it('refuses what the negative list forbids, for communities alone where it says so', () => {
    const ask = { text: '开具居住证明', as: 'assist' } as const;
    expect(gate({ toStreet: 'wj-c1', ask })).toBe('GATE.NEGATIVE_LIST');
    expect(gate({ ask })).toBeUndefined();
    expect(gate({ ask: { text: '完成招商引资任务', as: 'assist' } })).toBe('GATE.NEGATIVE_LIST');
    expect(gate({ ask: { text: '完成招商引资任务', as: 'assist' }, admissionId: 'A-1' })).toBe(
      'GATE.NEGATIVE_LIST',
    );
    expect(gate({ ask: { text: '完成招商引资任务', as: 'assist' } }, '2026-01-01T00:00:00.000+08:00')).toBe(
      'GATE.NEGATIVE_LIST',
    );
  });

  it('refuses what neither an item in force nor an admission covers', () => {
    expect(gate({ itemCode: undefined })).toBe('GATE.UNLISTED');
    expect(gate({ itemCode: 'JP-77' })).toBe('GATE.UNLISTED');
    expect(gate({ itemCode: 'JP-02' })).toBe('GATE.UNLISTED');
    expect(gate({ itemCode: 'JP-02' }, '2026-02-01T10:00:00.000+08:00')).toBeUndefined();
    expect(gate({ itemCode: 'constructor' })).toBe('GATE.UNLISTED');
  });

  it('refuses the lead’s own part, by role and by its words, but not a street’s own duty', () => {
    expect(gate({ ask: { text: '提供疏导点', as: 'lead' } })).toBe('GATE.BEYOND_ASSISTING_DUTY');
    expect(gate({ ask: { text: '劝导，并作出行政处罚', as: 'assist' } })).toBe('GATE.BEYOND_ASSISTING_DUTY');
    expect(gate({ itemCode: 'JP-06', ask: { text: '行政处罚', as: 'lead' } })).toBeUndefined();
  });

  describe('judges by the clause that an ask rests on:', () => {
    const resting = (clause: string, text = '配合', change: Partial<GateQuestion> = {}) =>
      gate({ ...change, ask: { text, as: 'assist', clause } });

    it('the street’s own may be asked, a department’s may not, in whatever words', () => {
      expect(['A1', 'A2', 'A3'].map((clause) => resting(clause))).toEqual([undefined, undefined, undefined]);
      expect(resting('P1')).toBe('GATE.BEYOND_ASSISTING_DUTY');
      expect(resting('A1', '发现报告，并作出行政处罚')).toBe('GATE.BEYOND_ASSISTING_DUTY');
      expect(resting('P1', '配合', { itemCode: 'JP-06' })).toBeUndefined();
      expect(resting('P1', '配合', { admissionId: 'A-1' })).toBeUndefined();
    });

    it('one that the item does not have is none', () => {
      expect(resting('A4')).toBe('GATE.UNLISTED');
      expect(resting('A1', '配合', { itemCode: 'JP-77' })).toBe('GATE.UNLISTED');
    });

    it('goes by the ids of the list where it gives them', () => {
      expect(resting('JP-03-2', '配合', { itemCode: 'JP-03' })).toBeUndefined();
      expect(resting('JP-03-1', '配合', { itemCode: 'JP-03' })).toBe('GATE.BEYOND_ASSISTING_DUTY');
      expect(resting('A1', '配合', { itemCode: 'JP-03' })).toBe('GATE.UNLISTED');
    });
  });

  it('refuses the items and clauses that the negative list names', () => {
    expect(gate({ itemCode: 'JP-04' })).toBe('GATE.NEGATIVE_LIST');
    expect(gate({ itemCode: 'JP-04', admissionId: 'A-1' })).toBe('GATE.NEGATIVE_LIST');
    const asked = (text: string, clause?: string) =>
      gate({ itemCode: 'JP-03', ask: { text, as: 'assist', clause } });
    expect(asked('配合', 'JP-03-3')).toBe('GATE.NEGATIVE_LIST');
    expect(asked('逐户 登记\u200b造册')).toBe('GATE.NEGATIVE_LIST');
    expect(asked('配合', 'JP-03-2')).toBeUndefined();
  });

  it.each([
    ['a blank', '对摊贩行政 处罚'],
    ['a line break', '对摊贩行政\n处罚'],
    ['a wide blank', '对摊贩行政　处罚'],
    ['a zero-width space', '对摊贩行政\u200b处罚'],
    ['a braille blank', '对摊贩行政\u2800处罚'],
    ['a blank behind a part that only helps', '配合宣传 行政 处罚'],
  ])('hides no word behind %s', (_what, text) => {
    expect(gate({ ask: { text, as: 'assist' } })).toBe('GATE.BEYOND_ASSISTING_DUTY');
    const forbidden = { text: text.replace('行政', '招商').replace('处罚', '引资'), as: 'assist' } as const;
    expect(gate({ ask: forbidden })).toBe('GATE.NEGATIVE_LIST');
  });

  it('reads helping in the part of a clause that names the duty', () => {
    expect(gate({ ask: { text: '配合行政 处罚', as: 'assist' } })).toBeUndefined();
    expect(gate({ ask: { text: '协助\u200b行政处罚；提供疏导点', as: 'assist' } })).toBeUndefined();
  });

  it('lets a street take a citizen’s request as first receiver', () => {
    expect(gate({ itemCode: undefined, ask: { text: '受理来电', as: 'firstReceiver' } })).toBeUndefined();
  });

  it.each([
    ['passes while it is active, funded and empowered', { admissionId: 'A-1' }, undefined],
    ['nobody knows is not active', { admissionId: 'A-9' }, 'GATE.ADMISSION_NOT_ACTIVE'],
    ['whose term is over is not active', { admissionId: 'A-over' }, 'GATE.ADMISSION_NOT_ACTIVE'],
    ['of another item is not active for this one', { admissionId: 'A-item' }, 'GATE.ADMISSION_NOT_ACTIVE'],
    ['covers the streets it names', { admissionId: 'A-1', toStreet: 'yq' }, 'GATE.STREET_NOT_COVERED'],
    ['without money stays shut', { admissionId: 'A-poor' }, 'GATE.FUNDING_UNCONFIRMED'],
    ['without powers stays shut', { admissionId: 'A-powerless' }, 'GATE.FUNDING_UNCONFIRMED'],
  ] as const)('given an admission: one that %s', (_what, change, code) => {
    expect(gate({ itemCode: undefined, ...change })).toBe(code);
  });

  it('lets an admission cure an ask beyond the assisting duty', () => {
    expect(gate({ ask: { text: '提供疏导点', as: 'lead' }, admissionId: 'A-1' })).toBeUndefined();
  });

  it('is bypassed by the district leader for one item and street, without money', () => {
    expect(gate({ itemCode: 'JP-50' })).toBeUndefined();
    expect(gate({ itemCode: 'JP-50', toStreet: 'yq' })).toBe('GATE.UNLISTED');
    expect(gate({ itemCode: 'JP-50' }, '2026-10-01T08:30:00.000+08:00')).toBe('GATE.UNLISTED');
  });

  it('judges in the order of the document', () => {
    const everything: Partial<GateQuestion> = {
      vehicle: 'pledgeLetter',
      assessment: { organisedByDistrict: false },
      ask: { text: '招商引资', as: 'lead' },
      itemCode: 'JP-77',
      admissionId: 'A-over',
      toStreet: 'yq',
    };
    const order = [
      gate(everything),
      gate({ ...everything, vehicle: 'vetoTypeAssessment' }),
      gate({ ...everything, vehicle: 'task' }),
      gate({ ...everything, vehicle: 'task', assessment: undefined }),
      gate({ itemCode: 'JP-77', ask: { text: '劝导', as: 'lead' } }),
      gate({ ask: { text: '劝导', as: 'lead' } }),
      gate({ admissionId: 'A-over', toStreet: 'yq', itemCode: undefined }),
      gate({ admissionId: 'A-poor', toStreet: 'yq', itemCode: undefined }),
      gate({ admissionId: 'A-poor', itemCode: undefined }),
    ];
    expect(order).toEqual([
      'GATE.FORBIDDEN_VEHICLE',
      'GATE.VETO_TYPE_ASSESSMENT',
      'GATE.ASSISTING_NOT_ASSESSABLE',
      'GATE.NEGATIVE_LIST',
      'GATE.UNLISTED',
      'GATE.BEYOND_ASSISTING_DUTY',
      'GATE.ADMISSION_NOT_ACTIVE',
      'GATE.STREET_NOT_COVERED',
      'GATE.FUNDING_UNCONFIRMED',
    ]);
  });

  it('says street, item and vehicle with every refusal, for the sender’s register', () => {
    const rejection = passGate(
      buildInForce(references)(NOW),
      { ...QUESTION, toStreet: 'wj-c1', itemCode: 'JP-77' },
      NOW,
    );
    expect(rejection?.details).toMatchObject({ street: 'wj', itemCode: 'JP-77', vehicle: 'task' });
  });
});

describe('Gate data', () => {
  const payload = { admissions: [ADMISSION], negativeList, inForceFrom: LONG_AGO };

  it('come into force as published', () => {
    const gateData = accepted(gateDataDecider, [], 'publishGateData', payload, { references });
    expect(buildInForce({ ...references, gateData })(NOW).gate).toEqual({
      version: 1,
      admissions: [ADMISSION],
      negativeList,
    });
  });

  it.each([
    [
      'an admission twice',
      { admissions: [ADMISSION, ADMISSION] },
      'GATE_DATA.ADMISSION_REPEATED',
      'admissions.1.id',
    ],
    [
      'a row of the negative list that names nothing',
      { negativeList: [{ level: 'street', basis: '不得下放', since: '2026-01-01' }] },
      'GATE_DATA.FORBIDS_NOTHING',
      'negativeList.0',
    ],
    [
      'a clause that the list does not have',
      {
        negativeList: [
          {
            ...{ level: 'street', basis: '不得下放', since: '2026-01-01' },
            clauses: [{ itemCode: 'JP-03', clause: 'A1' }],
          },
        ],
      },
      'GATE_DATA.CLAUSE_UNKNOWN',
      'negativeList.0.clauses.0',
    ],
    [
      'a term that ends before it begins',
      { admissions: [{ ...ADMISSION, to: '2026-05-01' }] },
      'GATE_DATA.TERM',
      'admissions.0.to',
    ],
    [
      'an unknown street',
      { admissions: [{ ...ADMISSION, streets: ['xx'] }] },
      'DIRECTORY.UNIT_UNKNOWN',
      'admissions.0.streets.0',
    ],
    [
      'a department as a street',
      { admissions: [{ ...ADMISSION, streets: ['wj', 'zf'] }] },
      'GATE_DATA.NOT_A_STREET',
      'admissions.0.streets.1',
    ],
  ])('are refused with %s', (_what, change, code, field) => {
    const rejection = rejected(
      gateDataDecider,
      [],
      'publishGateData',
      { ...payload, ...change },
      { references },
    );
    expect(rejection).toMatchObject({ rejection: code, field });
  });
});

describe('A reference stream', () => {
  it('refuses a command it does not have', () => {
    expect(rejected(directoryDecider, smallDistrict(), 'dissolve', {})?.rejection).toBe(
      'CASE.COMMAND_UNKNOWN',
    );
  });
});
