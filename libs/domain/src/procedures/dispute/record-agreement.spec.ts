import { at } from '@tiaokuai/testing';
import type { SharedEvent } from '../../case/case.events.js';
import { propertiesOf } from '../../kernel/properties.js';
import { dispute } from './dispute.procedure.js';
import type { DisputeState } from './dispute.state.js';
import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { sentNamed, sentAs } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  admittedAt,
  appliedAt,
  asksSupplement,
  by,
  DEFENCE,
  deliberates,
  DEPUTIES_OF_PARTIES,
  district,
  forwardedAt,
  openedAt,
  opens,
  opinionAt,
  signs,
  story,
  TO_ADMITTED,
  TO_APPLIED,
  TO_FORWARDED,
  TO_OPINION,
  TO_REFERRED,
  TO_REFUSED,
  TO_REVIEW,
} from '../../../test/procedures/dispute/dispute.fixture.js';

import {
  allCarriedOut,
  LINKED,
  OPENED,
  owes,
  REFUSAL,
  stageOf,
  STREET,
} from '../../../test/procedures/dispute/dispute.handover.fixture.js';
import { act as whistleAct } from '../../../test/procedures/whistle/whistle.fixture.js';

const OF_CENTRE = { person: 'p-zhzx-dispatcher-1', post: 'dispatcher', unit: 'zhzx' } as const;
/** The receiver of a transfer has a period of its own. */
const TRANSFERRED = [
  opens({ issueKind: 'transfer' }),
  appliedAt,
  { ...admittedAt, by: OF_CENTRE },
  { ...forwardedAt, by: OF_CENTRE },
  act('09-18 10:00', by.unwilling, 'submitDefence', DEFENCE),
  act('09-18 11:00', by.street, 'submitDefence', DEFENCE),
  { ...opinionAt, by: { person: 'p-zhzx-centreHead-1', post: 'centreHead', unit: 'zhzx' } as const },
];

describe('Recording an agreement', () => {
  it('by all, in the same words: binding, carried out and notified', () => {
    const agreed = story(openedAt, signs('09-16 09:00', by.unwilling));
    expect(agreed.state).toMatchObject({ stage: 'selfNegotiation', signatures: ['zf'] });
    agreed
      .when(signs('09-16 10:00', by.street))
      .then([
        ...['AgreementSigned', 'ObligationMet', 'ObligationMet'],
        ['DisputeAgreed', { coordinator: 'bb', lead: 'zf' }],
        ['ExecutionBegun', { by: 'agreed', lead: 'zf', assists: ['hj'] }],
        'ObligationStarted',
      ]);
    const done = agreed.and(signs('09-16 10:00', by.street));
    expect(done.state).toMatchObject({ stage: 'executing', boundUnits: ['zf', 'hj'] });
    expect(sentAs(done, 'applyRuling')).toEqual({
      ...{ source: 'the-case', lead: 'zf', assists: ['hj'], releases: [], binding: true },
    });
    expect(sentAs(done, 'draft')).toMatchObject({ aboutCaseId: 'the-case', type: 'ruling', sender: 'bb' });
  });

  it('in other words is a new proposal, to be signed by all', () => {
    const other = story(
      openedAt,
      signs('09-16 09:00', by.unwilling),
      signs('09-16 10:00', by.street, { assists: [], tasks: [{ unit: 'zf', task: '查处并监测' }] }),
    );
    expect(other.state).toMatchObject({ stage: 'selfNegotiation', signatures: ['yq'] });
  });

  it('is possible before the coordinator too, which then confirms; whoever is not named goes', () => {
    const heard = story(
      ...TO_ADMITTED,
      act('09-17 15:00', by.coordinator, 'forward', { to: ['zf', 'yq', 'hj'] }),
      act('09-18 10:00', by.unwilling, 'submitDefence', DEFENCE),
    ).until('09-25 09:00');
    const terms = { lead: 'hj', assists: [], tasks: [{ unit: 'hj', task: '监测并查处' }] };
    const agreed = heard.and(
      signs('09-25 09:00', by.unwilling, terms),
      signs('09-25 09:10', by.street, terms),
      signs('09-25 09:20', by.third, terms),
    );
    expect(agreed.state.settlement).toEqual({ by: 'agreed', lead: 'hj', assists: [] });
    expect(sentAs(agreed, 'applyRuling')).toMatchObject({ lead: 'hj', releases: ['zf'] });
  });

  it.each([
    ['applied', [...TO_APPLIED], '09-16 11:00'],
    ['admissionRefused', [...TO_REFUSED], '09-17 09:30'],
    ['admissionReview', [...TO_REVIEW], '09-17 10:30'],
    ['supplementing', [...TO_APPLIED, asksSupplement('09-16 10:30')], '09-16 11:00'],
    ['admitted', [...TO_ADMITTED], '09-17 11:00'],
    ['forwarded', [...TO_FORWARDED], '09-18 09:00'],
    ['opinionIssued', [...TO_OPINION], '09-21 11:00'],
    ['opinionIssued', TRANSFERRED, '09-21 11:00'],
    ['referred', TO_REFERRED, '09-22 11:00'],
  ])(
    'while it is %s ends it as agreed, and nothing is owed to the coordinator any more',
    (stage, acts, at) => {
      const open = story(...acts);
      expect(open.state.stage).toBe(stage);
      const agreed = open.and(signs(at, by.unwilling), signs(at, by.street));
      expect(agreed.state).toMatchObject({ stage: 'executing', settlement: { by: 'agreed', lead: 'zf' } });
      const running = Object.values(agreed.state.obligations).filter(({ status }) => status === 'running');
      expect(running.map(({ key }) => key)).toEqual(['dispute.execute']);
    },
  );

  it('while it is referred ends the panel, also one that is not docketed yet', () => {
    const agreed = story(...TO_REFERRED, signs('09-22 11:00', by.unwilling), signs('09-22 11:10', by.street));
    const opening = { kind: 'panel', key: 'panel' };
    expect(agreed.reactions).toContainEqual([
      'DisputeAgreed',
      expect.objectContaining({
        ...{ does: 'endOpened', opening },
        command: { name: 'endByAgreement', payload: { dispute: 'the-case' } },
      }),
    ]);
    const { state } = story(...TO_REFERRED, signs('09-22 11:00', by.unwilling));
    const last = agreed.events.find(({ type }) => type === 'DisputeAgreed');
    const annulled = (key: string) =>
      last !== undefined &&
      dispute.annuls(state, last as SharedEvent, agreed.state, { ...opening, key } as never);
    expect([annulled('panel'), annulled('notification')]).toEqual([true, false]);
    const before = story(...TO_APPLIED, signs('09-16 11:00', by.unwilling), signs('09-16 11:10', by.street));
    expect(before.reactions.filter(([, { does }]) => does === 'endOpened')).toEqual([]);
  });

  it('comes too late where it was referred before that was possible', () => {
    const recorded = story(...TO_REFERRED)
      .events.map((event) => {
        const { openToAgreement: _later, ...payload } = propertiesOf(event.payload);
        return { ...event, payload } as SharedEvent;
      })
      .reduce((state, event) => dispute.evolve(state, event), dispute.initial('the-case'));
    const offers = (state: DisputeState) =>
      dispute.offers(state, district.context(at('09-22 11:00'), by.unwilling)).map(({ command }) => command);
    expect(offers(story(...TO_REFERRED).state)).toContain('recordAgreement');
    expect(offers(recorded)).not.toContain('recordAgreement');
  });

  it('comes too late once an opinion is in force, or the panel deliberates', () => {
    story(...TO_OPINION)
      .until('09-23 17:30')
      .when(signs('09-23 17:40', by.unwilling))
      .then('CASE.STAGE_FORBIDS');
    story(...TO_REFERRED, deliberates('09-22 10:30'))
      .when(signs('09-22 11:00', by.unwilling))
      .then('CASE.STAGE_FORBIDS');
  });

  it('never has a street do a department’s duty, nor rests on nothing', () => {
    const tried = (more: object) => story(openedAt).when(signs('09-16 09:00', by.unwilling, more));
    const task = (unit: string, what = '查处') => [{ unit, task: what }];
    tried({ lead: 'yq', assists: [], tasks: task('yq') }).then('DISPUTE.AGREEMENT_SHIFTS_DUTY');
    tried({ assists: ['yq'], tasks: task('yq', '巡查、处罚') }).then('DISPUTE.AGREEMENT_SHIFTS_DUTY');
    tried({ assists: ['yq'], tasks: task('yq', '维持秩序') }).then(['AgreementSigned']);
    tried({ basis: [] }).then('CASE.FIELD_INVALID');
    tried({ basis: [{ law: '大气污染防治法' }] }).then('CASE.FIELD_INVALID');
    tried({ basis: [{ itemCode: 'JP-99' }] }).then('LIST.ITEM_UNKNOWN');
    story(openedAt)
      .in(WITH_ITEMS_ENDED)
      .when(signs('09-16 09:00', by.unwilling))
      .then('LIST.ITEM_NOT_IN_FORCE');
    tried({ lead: 'nobody' }).then('CASE.FIELD_INVALID');
    tried({ assists: ['zf'] }).then('CASE.FIELD_INVALID');
    tried({ tasks: task('sj') }).then('CASE.FIELD_INVALID');
  });

  it('that the refusing unit stays has the whistle call it again: its limits run on, it cannot refuse any more', () => {
    const terms = { assists: [], tasks: [{ unit: 'zf', task: '查处' }], basis: [{ itemCode: 'JP-01' }] };
    const agreed = OPENED.and(signs('09-17 14:00', by.unwilling, terms), signs('09-17 15:00', STREET, terms));
    const ruled = LINKED.and(...allCarriedOut('09-17 15:00', sentNamed(agreed, 'applyRuling')));
    expect([stageOf(ruled, 'zf'), owes(ruled)]).toEqual([
      'called',
      { 'whistle.arrive': 'running', 'whistle.result': 'running' },
    ]);
    ruled
      .when(whistleAct('09-17 16:00', 'zf.deptOfficer', 'refuse', REFUSAL))
      .then('CASE.DETERMINATION_BINDS');
  });

  it('is for deputies of the parties', () => {
    expectVerdicts(story(openedAt), signs('09-16 10:00', by.street), DEPUTIES_OF_PARTIES);
  });
});
