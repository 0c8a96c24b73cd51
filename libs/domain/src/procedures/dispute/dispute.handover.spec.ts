import type { Act, Story } from '@tiaokuai/testing';
import { given } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import type { CaseState } from '../../case/case.state.js';
import type { Reaction } from '../../kernel/reaction.js';
import {
  ALONE,
  blownAt,
  CONTACT,
  DISTRICT,
  ON_SITE,
  act as whistleAct,
  story as whistleStory,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import type { WhistleState } from '../whistle/whistle.state.js';
import {
  act,
  APPLICATION,
  by,
  clocks,
  determined,
  OPINION,
  TERMS,
} from '../../../test/procedures/dispute/dispute.fixture.js';
import { dispute } from './dispute.procedure.js';
import type { DisputeState } from './dispute.state.js';
import { propertiesOf } from '../../kernel/properties.js';

type Sent = Exclude<Reaction, { does: 'notify' }>;

const sentBy = (of: Story<CaseState>): readonly Sent[] =>
  of.reactions.map(([, each]) => each).filter((each) => each.does !== 'notify');
const named = (of: Story<CaseState>, name: string): readonly Sent[] =>
  sentBy(of).filter(({ command }) => command.name === name);

/** As the engine carries it out; `caseId` stands for the id that casework would have given. */
function carriedOut(at: string, reaction: Sent | undefined, changed: object = {}): Act {
  if (reaction === undefined) throw new Error('nothing was asked for');
  return act(at, by.engine, reaction.command.name, { ...propertiesOf(reaction.command.payload), ...changed });
}
const all = (at: string, reactions: readonly Sent[]): readonly Act[] =>
  reactions.map((each) => carriedOut(at, each));

const REFUSAL = {
  ground: 'notStatutoryDuty',
  citation: { itemCode: 'JP-03' },
  deputy: 'p-zf-deptDeputy-1',
};
const refused = whistleStory(
  ...blownAt('09-17 09:10', ALONE),
  whistleAct('09-17 10:00', 'zf.deptOfficer', 'refuse', REFUSAL),
  whistleAct('09-17 11:00', 'wj.streetDeputy', 'contestRefusal', {
    unit: 'zf',
    reason: '主责',
    basis: '清单',
  }),
);
const opened: Story<DisputeState> = given(dispute, DISTRICT, {
  ...carriedOut('09-17 11:00', named(refused, 'openNegotiation')[0]),
  about: snapshotOf(refused.state),
});
const knows = (whistle: Story<WhistleState>, of: Story<DisputeState>) =>
  whistle.and(carriedOut('09-17 11:00', named(of, 'linkCase')[0], { caseId: 'the-dispute' }));
const linked = knows(refused, opened);
const owes = (of: Story<WhistleState>) =>
  Object.fromEntries(
    Object.values(of.state.obligations).flatMap(({ key, thread, status }) =>
      thread === 'zf' && (key === 'whistle.arrive' || key === 'whistle.result') ? [[key, status]] : [],
    ),
  );
const stageOf = (of: Story<WhistleState>, unit: string) =>
  of.state.participations.find((each) => each.unit === unit)?.stage;
const street = who('wj.streetDeputy');
const coordinator = who('bb.staffingOfficer');

describe('a contested refusal and its dispute', () => {
  it('the dispute takes what the whistle sends: parties, item, what stands still', () => {
    expect(opened.state).toMatchObject({
      disputants: ['zf', 'wj'],
      matterId: refused.state.matterId,
      title: '争议协商：江滨路占道经营',
      contested: [{ unit: 'zf' }, { unit: 'zf' }],
    });
    expect(linked.state.links).toEqual([{ caseId: 'the-dispute', kind: 'dispute', about: 'zf' }]);
  });

  it('withdrawing the refusal withdraws the dispute, at any stage before an opinion', () => {
    const gaveIn = linked.and(whistleAct('09-17 14:00', 'zf.deptOfficer', 'withdrawRefusal'));
    const told = named(gaveIn, 'withdraw');
    expect(told).toHaveLength(1);
    expect(opened.and(...all('09-17 14:00', told)).state).toMatchObject({ outcome: 'withdrawn' });
  });

  it('agreed that it stays: it is called again, its limits run on, and it cannot refuse any more', () => {
    const terms = {
      ...TERMS,
      assists: [],
      tasks: [{ unit: 'zf', task: '查处' }],
      basis: [{ itemCode: 'JP-01' }],
    };
    const agreed = opened.and(
      act('09-18 10:00', by.unwilling, 'recordAgreement', terms),
      act('09-18 11:00', street, 'recordAgreement', terms),
    );
    const ruled = linked.and(...all('09-18 11:00', named(agreed, 'applyRuling')));
    expect([stageOf(ruled, 'zf'), owes(ruled)]).toEqual([
      'called',
      { 'whistle.arrive': 'running', 'whistle.result': 'running' },
    ]);
    ruled
      .when(whistleAct('09-18 12:00', 'zf.deptOfficer', 'refuse', REFUSAL))
      .then('CASE.DETERMINATION_BINDS');
  });

  it('an opinion that another unit leads releases it, and its orders fall', () => {
    const opinion = opened
      .and(
        act('09-18 10:00', by.unwilling, 'applyForCoordination', {
          ...APPLICATION,
          basis: [{ itemCode: 'JP-03' }],
        }),
        act('09-18 11:00', coordinator, 'admit'),
        act('09-18 12:00', coordinator, 'forward', { to: ['zf', 'wj'] }),
      )
      .until('09-28 10:00')
      .and(
        act('09-28 10:00', who('bb.deptHead'), 'issueOpinion', {
          ...OPINION,
          ...{ lead: 'hj', assists: [], basis: [{ itemCode: 'JP-03' }] },
        }),
      )
      .until('09-30 17:30');
    const obligation = Object.values(linked.state.obligations).find(({ key }) => key === 'whistle.result');
    const under = linked.and(
      carriedOut('09-18 12:00', named(opened, 'linkCase')[0], {
        ...{ caseId: 'the-order', kind: 'supervisionOrder', about: obligation?.id },
      }),
    );
    const ruled = under.and(...all('09-30 17:30', named(opinion, 'applyRuling')));
    expect([stageOf(ruled, 'zf'), stageOf(ruled, 'hj'), ruled.state.leadUnit]).toEqual([
      'released',
      'called',
      'hj',
    ]);
    expect(named(ruled, 'cancel')).toMatchObject([
      { caseId: 'the-order', command: { payload: { authority: 'determination', basis: 'the-case' } } },
    ]);
  });

  it('not admitted: it is called again and may act; its limits run on', () => {
    const over = opened.and(
      act('09-18 10:00', by.unwilling, 'applyForCoordination', {
        ...APPLICATION,
        basis: [{ itemCode: 'JP-03' }],
      }),
      act('09-18 11:00', coordinator, 'refuseAdmission', { reason: '已有认定' }),
    );
    const resumed = linked.and(...all('09-18 11:00', named(over, 'resumeAfterDispute')));
    expect([stageOf(resumed, 'zf'), owes(resumed)]).toEqual([
      'called',
      { 'whistle.arrive': 'running', 'whistle.result': 'running' },
    ]);
    resumed
      .when(whistleAct('09-18 12:00', 'zf.deptOfficer', 'acknowledge', CONTACT))
      .then(['ThreadAcknowledged']);
    expect(resumed.and(whistleAct('09-18 12:00', 'zf.deptOfficer', 'reportIn', ON_SITE)).state.stage).toBe(
      'handling',
    );
  });

  it('an interim lead named in the dispute has his limit in the whistle', () => {
    const naming = { unit: 'zf', tasks: '先行处置', reason: '不得无人处置' };
    const told = opened.and(act('09-18 17:50', by.centre, 'designateInterimLead', naming));
    const interim = linked.and(...all('09-18 17:50', named(told, 'designateInterimLead')));
    expect(interim.state.interimLead).toMatchObject({ unit: 'zf', thread: 'zf', reported: false });
  });

  it('a determination about the whole matter ends the other disputes of the whistle', () => {
    const ruling = { source: 'the-panel', lead: 'zf', assists: [], releases: [], binding: true };
    const ruled = linked.and(act('09-21 10:00', by.engine, 'applyRuling', ruling));
    const told = named(ruled, 'applyDetermination');
    expect(told).toMatchObject([{ caseId: 'the-dispute' }]);
    expect(clocks(opened.and(...all('09-21 10:00', told)))).toMatchObject({
      'zf execute': '09-29 17:30 running',
    });
    const own = linked.and(
      act('09-21 10:00', by.engine, 'applyRuling', { ...ruling, source: 'the-dispute' }),
    );
    expect(named(own, 'applyDetermination')).toEqual([]);
    expect(opened.and(determined('09-21 10:00')).state.stage).toBe('executing');
  });
});
