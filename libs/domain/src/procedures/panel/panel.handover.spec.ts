import { type Act, given, type Story } from '@tiaokuai/testing';
import { type CaseSnapshot, snapshotOf } from '../../case/case.snapshot.js';
import type { CaseState } from '../../case/case.state.js';
import type { Reaction } from '../../kernel/reaction.js';
import { collab, requested } from '../../../test/procedures/collaboration/collaboration.fixture.js';
import {
  story as disputeStory,
  sent as sentByDispute,
  TO_REFERRED,
} from '../../../test/procedures/dispute/dispute.fixture.js';
import {
  blownAt,
  DISTRICT,
  act as whistleAct,
  story as whistleStory,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  act,
  by,
  deliberatingAt,
  issuedAt,
  openedAt,
  SITTING,
  SOURCE,
  VOTE,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';
import { propertiesOf } from '../../kernel/properties.js';

type Sent = Exclude<Reaction, { does: 'notify' }>;
const named = (of: Story<CaseState>, name: string): readonly Sent[] =>
  of.reactions
    .map(([, each]) => each)
    .filter((each) => each.does !== 'notify')
    .filter(({ command }) => command.name === name);

/** As the engine carries it out. */
function carriedOut(at: string, reaction: Sent | undefined): Act {
  if (reaction === undefined) throw new Error('nothing was asked for');
  return act(at, by.engine, reaction.command.name, propertiesOf(reaction.command.payload));
}

const refusal = (code: string, deputy: string) => ({
  ground: 'notStatutoryDuty',
  citation: { itemCode: code },
  deputy,
});
/** Two of three refuse, and the street contests both. */
const twice = whistleStory(
  ...blownAt('09-28 09:10'),
  whistleAct('09-28 10:00', 'zf.deptOfficer', 'refuse', refusal('JP-03', 'p-zf-deptDeputy-1')),
  whistleAct('09-28 10:10', 'hj.deptOfficer', 'refuse', refusal('JP-01', 'p-hj-deptDeputy-1')),
  whistleAct('09-28 11:00', 'wj.streetDeputy', 'contestRefusal', {
    unit: 'zf',
    reason: '主责',
    basis: '清单',
  }),
  whistleAct('09-28 11:10', 'wj.streetDeputy', 'contestRefusal', {
    unit: 'hj',
    reason: '主责',
    basis: '清单',
  }),
);
const panelOf = (...acts: readonly Act[]) =>
  given(
    panel,
    DISTRICT,
    { ...carriedOut('09-28 11:10', named(twice, 'docket')[0]), about: snapshotOf(twice.state) },
    { ...openedAt, at: '09-28 14:00' },
    deliberatingAt(undefined, '09-29 09:00'),
    ...acts,
  );

it('two contested refusals come before the panel with the whistle that waits', () => {
  expect(panelOf().state).toMatchObject({
    trigger: 'refusals',
    disputants: ['wj', 'zf', 'hj'],
    cases: [twice.state.caseId],
  });
});

it('the determination keeps one, releases the other, and binds whoever is named', () => {
  const served = panelOf(
    ...SITTING.map((who, n) =>
      act(`09-29 09:1${n}`, who, 'vote', { ...VOTE, basis: [{ itemCode: 'JP-01' }], assists: [] }),
    ),
    issuedAt('09-29 10:00'),
    act('09-29 10:00', by.engine, 'serve'),
  );
  const ruled = twice.and(...named(served, 'applyRuling').map((each) => carriedOut('09-29 10:00', each)));
  const stages = Object.fromEntries(ruled.state.participations.map(({ unit, stage }) => [unit, stage]));
  expect(stages).toEqual({ zf: 'called', sj: 'called', hj: 'released' });
  ruled
    .when(whistleAct('09-29 11:00', 'zf.deptOfficer', 'refuse', refusal('JP-03', 'p-zf-deptDeputy-1')))
    .then('CASE.DETERMINATION_BINDS');
});

/** Served while the matter has these other cases. */
const servedFor = (linked: CaseSnapshot['linked'], first: CaseState = twice.state) =>
  panelOf(
    ...SITTING.map((who, n) =>
      act(`09-29 09:1${n}`, who, 'vote', { ...VOTE, basis: [{ itemCode: 'JP-01' }], assists: [] }),
    ),
    issuedAt('09-29 10:00'),
    { ...act('09-29 10:00', by.engine, 'serve'), about: { ...snapshotOf(first), linked } },
  );

it('asks for the matter when it is served, and rules on the cases that joined it since', () => {
  const served = servedFor([
    { caseId: 'another-whistle', kind: 'whistle' },
    { caseId: 'a-collaboration', kind: 'collaboration' },
    { caseId: 'an-order', kind: 'supervisionOrder' },
  ]);
  expect(named(served, 'serve')).toMatchObject([
    { command: { payload: { matterId: twice.state.matterId } } },
  ]);
  const { itemCodes } = served.state;
  expect(named(served, 'applyRuling')).toMatchObject([
    { caseId: twice.state.caseId, command: { payload: { releases: ['wj', 'hj'] } } },
    { caseId: 'another-whistle', command: { payload: { itemCodes } } },
    { caseId: 'a-collaboration', command: { payload: { itemCodes } } },
  ]);
});

it('binds in another whistle of the matter by the same item, and leaves one by another item as it is', () => {
  const [, ruling] = named(servedFor([{ caseId: 'another', kind: 'whistle' }]), 'applyRuling');
  const calling = (code: string) =>
    whistleStory(
      ...blownAt('09-28 09:10', {
        departments: [{ unit: 'zf', role: 'lead', task: '查处', itemCode: code }],
      }),
    );
  expect(calling('JP-01').and(carriedOut('09-28 09:20', ruling)).state.boundUnits).toEqual(['zf']);
  const other = calling('JP-02');
  expect(other.and(carriedOut('09-28 09:20', ruling)).state).toEqual(other.state);
});

it('a whistle and a collaboration that are added to a matter tell its first case', () => {
  const joined = whistleStory(...blownAt('09-28 09:10', { matterId: 'the-first' }));
  expect(named(joined, 'linkCase')).toMatchObject([
    { caseId: 'the-first', command: { payload: { kind: 'whistle' } } },
  ]);
  const asked = collab(requested({ matterId: 'the-first' }));
  expect(named(asked, 'linkCase')).toMatchObject([
    { caseId: 'the-first', command: { payload: { kind: 'collaboration' } } },
  ]);
});

it('an objection to an opinion comes before the panel, which tells the dispute', () => {
  const referred = disputeStory(...TO_REFERRED);
  const docket = sentByDispute(referred).find(({ command }) => command.name === 'docket');
  const docketed = given(panel, DISTRICT, { ...carriedOut('09-22 10:00', docket), about: SOURCE });
  expect(docketed.state).toMatchObject({
    ...{ trigger: 'contested', cases: ['the-whistle'], dispute: 'the-case' },
    disputants: ['zf', 'yq'],
  });
});
