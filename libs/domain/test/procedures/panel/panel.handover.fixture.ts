import { type Act, given, type Story } from '@tiaokuai/testing';
import { type CaseSnapshot, snapshotOf } from '../../../src/case/case.snapshot.js';
import type { CaseState } from '../../../src/case/case.state.js';
import { panel } from '../../../src/procedures/panel/panel.procedure.js';
import type { PanelState } from '../../../src/procedures/panel/panel.state.js';
import { carriedOut, sentNamed } from '../handover.fixture.js';
import { act as whistleAct, blownAt, DISTRICT, story as whistleStory } from '../whistle/whistle.fixture.js';
import { act, by, deliberatingAt, issuedAt, openedAt, SITTING, VOTE } from './panel.fixture.js';

export const refusal = (code: string, deputy: string) => ({
  ground: 'notStatutoryDuty',
  unknownUnit: '三定方案未写明',
  citation: { itemCode: code },
  deputy,
});

const contests = (time: string, unit: string): Act =>
  whistleAct(time, 'wj.streetDeputy', 'contestRefusal', { unit, reason: '主责', basis: '清单' });

/** Two of three refuse a whistle, and the street contests both. */
export const REFUSED_TWICE = whistleStory(
  ...blownAt('09-28 09:10'),
  whistleAct('09-28 10:00', 'zf.deptOfficer', 'refuse', refusal('JP-03', 'p-zf-deptDeputy-1')),
  whistleAct('09-28 10:10', 'hj.deptOfficer', 'refuse', refusal('JP-01', 'p-hj-deptDeputy-1')),
  contests('09-28 11:00', 'zf'),
  contests('09-28 11:10', 'hj'),
);

/** The panel that the two refusals brought together, on its day. */
export const panelOfRefusals = (...acts: readonly Act[]): Story<PanelState> =>
  given(
    panel,
    DISTRICT,
    {
      ...carriedOut('09-28 11:10', sentNamed(REFUSED_TWICE, 'docket')[0]),
      about: snapshotOf(REFUSED_TWICE.state),
    },
    { ...openedAt, at: '09-28 14:00' },
    deliberatingAt(undefined, '09-30 09:00'),
    ...acts,
  );

/** All five hold that zf leads by JP-01. */
export const DETERMINED_FOR_ZF: readonly Act[] = [
  ...SITTING.map((who, n) =>
    act(`09-30 09:1${n}`, who, 'vote', { ...VOTE, basis: [{ itemCode: 'JP-01' }], assists: [] }),
  ),
  issuedAt('09-30 10:00'),
];

/** Served while the matter has these other cases. */
export const servedFor = (
  linked: CaseSnapshot['linked'],
  first: CaseState = REFUSED_TWICE.state,
): Story<PanelState> =>
  panelOfRefusals(...DETERMINED_FOR_ZF, {
    ...act('09-30 10:00', by.engine, 'serve'),
    about: { ...snapshotOf(first), linked },
  });
