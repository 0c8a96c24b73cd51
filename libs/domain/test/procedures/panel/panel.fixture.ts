import { type Act, given, type Story, testDistrict } from '@tiaokuai/testing';
import { clocksBy } from '../clocks.fixture.js';
import type { CaseSnapshot } from '../../../src/case/case.snapshot.js';
import { type Actor, ENGINE } from '../../../src/kernel/actor.js';
import { propertiesOf } from '../../../src/kernel/properties.js';
import type { SharedEvent } from '../../../src/case/case.events.js';
import type { PostCode } from '../../../src/kernel/post.js';
import { panel } from '../../../src/procedures/panel/panel.procedure.js';
import type { PanelState } from '../../../src/procedures/panel/panel.state.js';

export const district = testDistrict();
const of = (unit: string, post: PostCode): Actor => district.actor(unit, post);
export const by = {
  engine: ENGINE,
  chair: of('zhzx', 'centreHead'),
  chairDeputy: of('zhzx', 'centreDeputy'),
  staffing: of('bb', 'staffingOfficer'),
  justice: of('sf', 'legalOfficer'),
  office: of('zfb', 'districtSecretary'),
  discipline: of('jw', 'disciplineOfficer'),
  leader: of('qld', 'districtLeader'),
  department: of('zf', 'deptDeputy'),
  departmentHead: of('zf', 'deptHead'),
  street: of('yq', 'streetDeputy'),
  streetHead: of('yq', 'streetHead'),
} as const;
/** In the order of the seats. */
export const SITTING = [by.chair, by.staffing, by.justice, by.office, by.discipline] as const;
export const SEATS = ['zhzx', 'bb', 'sf', 'zfb', 'jw'] as const;

export const SOURCE: CaseSnapshot = {
  caseId: 'the-whistle',
  kind: 'whistle',
  matterId: 'the-matter',
  title: '夜间油烟扰民',
  stage: 'handling',
  over: false,
  urgency: 'ordinary',
  street: 'yq',
  leadUnit: 'zf',
  parties: [
    { unit: 'yq', role: 'caller', live: true },
    { unit: 'zf', role: 'lead', live: true },
  ],
  itemCodes: ['JP-02'],
  accusedUnits: [],
  boundUnits: [],
  owed: [],
  linked: [],
};

export const SHEET = {
  matterId: 'the-matter',
  question: '争议协商：夜间油烟扰民',
  parties: ['zf', 'yq'],
  itemCodes: ['JP-02', 'JP-03'],
  urgency: 'ordinary',
  cases: ['the-whistle'],
  dispute: 'the-dispute',
} as const;

/** As a person dockets it: without what only the engine fills in. */
const { dispute: _dispute, ...PLAIN } = SHEET;

export const BASIS = [{ itemCode: 'JP-02' }];
export const VOTE = { lead: 'zf', assists: ['hj'], basis: BASIS, reason: '清单载明' };
export const STATEMENT = { text: '处罚以监测为前提', basis: BASIS, evidence: [] };

export const act = (at: string, who: Actor, does: string, payload: object = {}): Act => ({
  ...{ at, by: who, does, with: payload },
});
/** zf objected on Wednesday 09-30 at 16:00; it is docketed at once. */
export const docketedAt: Act = { ...act('09-30 16:00', by.engine, 'docket', SHEET), about: SOURCE };
export const dockets = (
  payload: object,
  about: Partial<CaseSnapshot> = {},
  more: Partial<Act> = {},
): Act => ({
  ...docketedAt,
  with: { ...SHEET, ...payload },
  about: { ...SOURCE, ...about },
  ...more,
});
/** The chair dockets it. */
export const docketsHimself = (payload: object, about: Partial<CaseSnapshot> = {}): Act => ({
  ...dockets({}, about, { by: by.chair }),
  with: { ...PLAIN, ...payload },
});
/** As the head of a street asks the chair to docket it, on Wednesday 09-30 at 10:00. */
export const REQUEST = {
  question: '夜间油烟由谁主办',
  basis: '三定方案与清单JP-02表述不一',
  parties: ['zf', 'hj'],
  itemCodes: ['JP-02'],
  urgency: 'ordinary',
  trigger: 'contested',
  cases: ['the-whistle'],
} as const;
export const requestsDocket = (
  payload: object = {},
  more: Partial<Act> = {},
  about: Partial<CaseSnapshot> = {},
): Act => ({
  ...act('09-30 10:00', by.streetHead, 'requestDocket', { ...REQUEST, ...payload }),
  about: { ...SOURCE, ...about },
  ...more,
});
export const grantsDocket: Act = { ...act('09-30 15:00', by.chair, 'grantDocket'), about: SOURCE };
export const openedAt = act('10-08 09:00', by.chair, 'openEvidence');
export const deliberatingAt = (present: readonly string[] = SEATS, at = '10-09 09:00'): Act =>
  act(at, by.chair, 'deliberate', { present });
/** A party states. */
export const statesAt = (who: Actor, at = '10-08 10:00'): Act => act(at, who, 'submitStatement', STATEMENT);
/** The chair asks another unit for its statement. */
export const asks = (unit: string, at = '10-08 10:00'): Act =>
  act(at, by.chair, 'askStatement', { unit, reason: '可能涉及' });
/** Everybody votes, one a minute from 09:10; `leads` in the order of the seats. */
export const votes = (leads: readonly string[], from = 10, more: object = {}): readonly Act[] =>
  leads.map((lead, n) =>
    act(`10-09 09:${from + n}`, SITTING[n] ?? by.chair, 'vote', { ...VOTE, lead, assists: [], ...more }),
  );
/** The staffing office's, or another's, from 09:10. */
export const vote = (more: object = {}, who: Actor = by.staffing): Act =>
  act('10-09 09:10', who, 'vote', { ...VOTE, ...more });
/** Five votes, none of three for one lead. */
export const SPLIT = ['zf', 'zf', 'hj', 'hj', 'sj'] as const;
export const UNLISTED = { basis: [], unlisted: true };
export const recuses = (seat: string, who: Actor, at = '10-08 10:00'): Act =>
  act(at, who, 'recuse', { seat, reason: '近亲属任职' });
export const substitutes = (seat: string, person: string, who: Actor = by.chair, at = '10-08 10:00'): Act =>
  act(at, who, 'substitute', { seat, person });
/** Somebody from outside the panel, who may sit for a seat. */
export const SECRETARY = of('dc', 'supervisor');
export const issuedAt = (at = '10-09 15:00'): Act =>
  act(at, by.chair, 'issueDetermination', { text: '由综合行政执法局主办' });
export const servedAt = act('10-09 15:00', by.engine, 'serve');

export const TO_EVIDENCE = [docketedAt, openedAt];
export const TO_DELIBERATING = [...TO_EVIDENCE, deliberatingAt()];
export const FOUR_TO_ONE = votes(['zf', 'zf', 'zf', 'zf', 'hj'], 10, {});
export const TO_DETERMINED = [...TO_DELIBERATING, ...FOUR_TO_ONE, issuedAt()];
export const TO_SERVED = [...TO_DETERMINED, servedAt];
export const reviewAt = act('10-10 10:00', by.departmentHead, 'requestReview', { reason: '不服' });
export const TO_REVIEW = [...TO_SERVED, reviewAt];
export const rules = (more: object): Act =>
  act('10-12 10:00', by.leader, 'ruleReview', { reason: '经研究', ...more });
/** On review another unit leads. */
export const OTHER = { upheld: false, lead: 'hj', assists: [], basis: [{ itemCode: 'JP-03' }] };
export const closes = (at: string): Act => act(at, by.engine, 'close');

/** Nobody's item: all five hold that zf leads, and that the list says nothing. */
export const TO_GAP = [
  dockets({ itemCodes: [] }),
  openedAt,
  deliberatingAt(),
  ...votes(['zf', 'zf', 'zf', 'zf', 'zf'], 10, UNLISTED),
  issuedAt(),
  servedAt,
];
export const registersGap = (at: string, who: Actor = by.staffing): Act =>
  act(at, who, 'registerListGap', { item: '夜间油烟监测' });
/** No item names a lead, and two rounds came to nothing. */
export const TO_LEADER = [
  dockets({ itemCodes: [] }),
  openedAt,
  deliberatingAt(),
  ...votes(SPLIT, 10, UNLISTED),
  ...votes(SPLIT, 20, UNLISTED),
];
/** The unit that chairs is in the matter itself. */
export const CHAIR_IN_MATTER = dockets({ parties: ['zf', 'zhzx'] });

/** Whose act of the chair is taken, and whose is not. */
export const CHAIR_ALONE = {
  accepted: ['zhzx.centreHead', 'zhzx.centreDeputy'],
  'ACTOR.POST_FORBIDS': ['zhzx.dispatcher', 'bb.deptHead'],
  'CASE.NOT_A_PARTY': ['sj.deptHead'],
} as const;

export const story = (...acts: readonly Act[]): Story<PanelState> => given(panel, district, ...acts);

/** `{'zf review': '10-12 17:30 running'}` */
export const clocks = clocksBy(({ key, ownerUnit }) => `${ownerUnit} ${key.replace('panel.', '')}`);

/** As a history gives it that was recorded before leads were heard and statements awaited. */
export const recordedBefore = ({ events }: Story<PanelState>): PanelState =>
  events
    .filter(({ payload }) => !String(propertiesOf(payload)['id']).startsWith('openEvidence:'))
    .map((event) => {
      const { strict: _later, ...payload } = propertiesOf(event.payload);
      return { ...event, payload } as SharedEvent;
    })
    .reduce((state, event) => panel.evolve(state, event), panel.initial('the-case'));

export const told = (of: Story<PanelState>): readonly string[] =>
  of.reactions.flatMap(([, each]) => (each.does === 'notify' ? [`${each.unit} ${each.key}`] : []));
