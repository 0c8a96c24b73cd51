import { ENGINE } from '../../kernel/actor.js';
import type { Story } from '@tiaokuai/testing';
import { LIAISON_POSTS, POSTS, type UnitKind } from '../../kernel/post.js';
import {
  act,
  blownAt,
  CONTACT,
  DISTRICT,
  EMERGENCY,
  ON_SITE,
  PAIR,
  RESULT,
  SCORES,
  sheet,
  story,
  who,
} from './whistle.fixture.js';
import { whistle } from './whistle.procedure.js';
import type { WhistleState } from './whistle.state.js';

/** Everybody who might act: street, community, another street, two departments called and one not, centres, leadership. */
const CAST: readonly string[] = ['wj', 'wj-1', 'yq', 'zf', 'sj', 'hj', 'zhzx', 'jdzx', 'dc', 'qld'].flatMap(
  (unit) => {
    const kind: UnitKind | undefined = DISTRICT.inForce.directory.units[unit]?.kind;
    return kind === undefined ? [] : [...POSTS[kind], ...LIAISON_POSTS].map((post) => `${unit}.${post}`);
  },
);

/** Who is offered the command at that time, all of one unit shortened to `unit.*`. */
function offered({ offersTo }: Story<WhistleState>, command: string, time: string): readonly string[] {
  const posts = CAST.filter((post) => offersTo(who(post), time).includes(command));
  const whole = (unit: string): boolean =>
    CAST.filter((post) => post.startsWith(`${unit}.`)).every((post) => posts.includes(post));
  return [...new Set(posts.map((post) => post.split('.')[0] ?? ''))].flatMap((unit) =>
    whole(unit) ? [`${unit}.*`] : posts.filter((post) => post.startsWith(`${unit}.`)),
  );
}

const [DRAFT, SUBMIT, APPROVE, BLOW] = blownAt('09-17 09:10', PAIR);
function upTo(acts: readonly (typeof DRAFT)[]): Story<WhistleState> {
  return story(...acts.flatMap((each) => (each === undefined ? [] : [each])));
}
const nothing = story();
const drafted = upTo([DRAFT]);
const pending = upTo([DRAFT, SUBMIT]);
const approved = upTo([DRAFT, SUBMIT, APPROVE]);
const called = upTo([DRAFT, SUBMIT, APPROVE, BLOW]);
const REFUSAL = { ground: 'notStatutoryDuty', citation: { itemCode: 'JP-03' }, deputy: 'p-sj-deptDeputy-1' };
const refused = called.and(act('09-17 09:20', 'sj.deptOfficer', 'refuse', REFUSAL));
const arrived = called.and(
  act('09-17 09:20', 'zf.deptOfficer', 'reportIn', ON_SITE),
  act('09-17 09:21', 'sj.deptOfficer', 'reportIn', ON_SITE),
);
const claimed = arrived.and(
  act('09-17 09:30', 'zf.deptOfficer', 'claimFalseCall', { reason: '无事', evidence: [] }),
);
const resultIn = arrived.and(
  act('09-17 09:30', 'zf.deptOfficer', 'submitResult', RESULT),
  act('09-17 09:31', 'sj.deptOfficer', 'submitResult', RESULT),
);
const accepted = resultIn.and(
  act('09-17 09:40', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
  act('09-17 09:41', 'wj.streetOfficer', 'acceptResult', { unit: 'sj' }),
);
const evaluated = accepted.and(
  act('09-17 09:50', 'wj.streetHead', 'evaluateDepartment', { unit: 'zf', ...SCORES }),
  act('09-17 09:51', 'wj.streetHead', 'evaluateDepartment', { unit: 'sj', ...SCORES }),
);
const emergency = story(act('09-17 09:00', 'wj.streetOfficer', 'draft', sheet({ ...PAIR, ...EMERGENCY })));
const unconfirmed = emergency.and(act('09-17 09:01', 'wj.streetDispatcher', 'blowNow'));
const keyWork = story(...blownAt('09-17 09:10', { ...PAIR, type: 'keyWork' })).and(
  act('09-17 09:20', 'zf.deptOfficer', 'acknowledge', CONTACT),
);
const planIn = keyWork.and(
  act('09-17 09:30', 'zf.deptDeputy', 'submitPlan', {
    arrivalDate: '2026-09-28',
    steps: [{ action: '整治', agreedDate: '2026-10-30' }],
  }),
);
const helped = arrived
  .and(
    act('09-17 09:25', 'wj.streetOfficer', 'recordStreetWork', {
      work: '疏导',
      persons: ['p-wj-streetOfficer-1'],
    }),
  )
  .and(act('09-17 09:30', 'zf.deptOfficer', 'submitResult', RESULT));

const DRAFTERS = [
  'wj.streetDispatcher',
  'wj.streetOfficer',
  'wj.liaisonA',
  'wj.liaisonB',
  'wj.platformOperator',
];
const DEPUTIES = ['wj.streetHead', 'wj.streetDeputy'];
const UNITS = ['zf.*', 'sj.*'];

describe('Who may do what in a street’s whistle', () => {
  it.each<[string, Story<WhistleState>, readonly string[]]>([
    ['amendDraft', drafted, DRAFTERS],
    ['submitForApproval', drafted, DRAFTERS],
    ['approve', pending, ['wj.streetHead']],
    ['rejectDraft', pending, ['wj.streetHead']],
    ['blow', approved, ['wj.streetDispatcher']],
    ['blowNow', emergency, ['wj.streetDispatcher']],
    ['confirmAfter', unconfirmed, ['wj.streetHead']],
    ['cancel', called, ['wj.streetHead']],
    ['acknowledge', called, UNITS],
    ['refuse', called, UNITS],
    ['withdrawRefusal', refused, ['sj.*']],
    ['acceptRefusal', refused, DEPUTIES],
    ['contestRefusal', refused, DEPUTIES],
    ['submitPlan', keyWork, ['zf.deptHead', 'zf.deptDeputy']],
    ['approvePlan', planIn, DEPUTIES],
    ['returnPlan', planIn, DEPUTIES],
    ['reportIn', called, UNITS],
    ['depart', arrived, ['wj.streetOfficer', ...UNITS]],
    ['submitPreliminary', arrived, UNITS],
    ['submitResult', arrived, UNITS],
    ['claimFalseCall', arrived, UNITS],
    ['ruleFalseCall', claimed, ['jdzx.verifier']],
    ['recordStreetWork', arrived, ['wj.*']],
    ['acceptResult', resultIn, ['wj.streetOfficer']],
    ['returnResult', resultIn, ['wj.streetOfficer']],
    ['acceptResult', helped, ['jdzx.verifier']],
    ['evaluateDepartment', accepted, DEPUTIES],
    ['evaluateCaller', accepted, UNITS],
    ['evaluateCaller', evaluated, UNITS],
    ['addDepartment', accepted, DEPUTIES],
    ['changeLead', called, DEPUTIES],
    ['changeLead', resultIn, ['zhzx.centreHead', 'zhzx.centreDeputy']],
    ['close', evaluated, ['wj.streetHead']],
    ['linkNotification', accepted, []],
    ['applyRuling', called, []],
  ])('%s', (command, before, expected) => {
    expect(offered(before, command, '09-17 09:55')).toEqual(expected);
  });

  it('draft: whoever drafts for a street, a community, the command centre or a department', () => {
    expect(offered(nothing, 'draft', '09-17 09:00')).toEqual([
      ...DRAFTERS,
      'wj-1.communityHead',
      ...['streetDispatcher', 'streetOfficer', 'liaisonA', 'liaisonB', 'platformOperator'].map(
        (post) => `yq.${post}`,
      ),
      ...['zf', 'sj', 'hj'].flatMap((unit) =>
        ['deptOfficer', 'liaisonA', 'liaisonB', 'platformOperator'].map((post) => `${unit}.${post}`),
      ),
      ...['dispatcher', 'liaisonA', 'liaisonB', 'platformOperator'].map((post) => `zhzx.${post}`),
    ]);
  });

  it('the engine sends rulings, notifications and drafts, and nothing that is a person’s', () => {
    const own = whistle.commands
      .map(({ name }) => name)
      .filter((name) =>
        [called, accepted, nothing].some((each) => each.offersTo(ENGINE, '09-17 09:55').includes(name)),
      );
    expect(own).toEqual(expect.arrayContaining(['draft', 'linkNotification', 'applyRuling']));
    expect(own).not.toContain('acknowledge');
  });
});

describe('Who may do what when the caller is another', () => {
  const rest = { place: { gridCode: 'wj-1-01', address: '江滨路' } };
  const body = { unit: 'wj-zf', role: 'lead', task: '查处', itemCode: 'JP-01' } as const;
  const community = story(
    act('09-17 08:40', 'wj-1.communityHead', 'draft', sheet({ level: 'community', departments: [body] })),
    act('09-17 08:41', 'wj-1.communityHead', 'submitForApproval'),
  );

  it('a community calls through its street, whose deputy approves', () => {
    expect(offered(community, 'approve', '09-17 09:00')).toEqual(DEPUTIES);
    const blown = community.and(
      act('09-17 09:00', 'wj.streetDeputy', 'approve'),
      act('09-17 09:10', 'wj.streetDispatcher', 'blow'),
      act('09-17 09:20', who('wj-zf.bodyOfficer'), 'reportIn', ON_SITE),
      act('09-17 09:30', who('wj-zf.bodyOfficer'), 'submitResult', RESULT),
    );
    expect(offered(blown, 'acceptResult', '09-17 09:40')).toEqual(['wj.streetOfficer']);
    expect(offered(blown, 'cancel', '09-17 09:40')).toEqual(['wj.streetHead']);
  });

  it('the command centre calls for several streets: its head approves, a verifier accepts', () => {
    const call = { ...PAIR, level: 'district', streets: ['wj', 'yq'] } as const;
    const asked = story(
      act('09-17 08:40', 'zhzx.dispatcher', 'draft', sheet(call)),
      act('09-17 08:41', 'zhzx.dispatcher', 'submitForApproval'),
    );
    expect(offered(asked, 'approve', '09-17 08:50')).toEqual(['zhzx.centreHead']);
    const worked = asked.and(
      act('09-17 08:50', 'zhzx.centreHead', 'approve'),
      act('09-17 08:55', 'zhzx.dispatcher', 'blow'),
      act('09-17 09:20', 'zf.deptOfficer', 'reportIn', ON_SITE),
      act('09-17 09:30', 'zf.deptOfficer', 'submitResult', RESULT),
    );
    expect(offered(worked, 'acceptResult', '09-17 09:40')).toEqual(['jdzx.verifier']);
    expect(worked.state.parties).toContainEqual({ unit: 'yq', role: 'copy', live: true });
  });

  it('a department calls streets: its head approves, its officer blows and accepts, nobody evaluates the street', () => {
    const street = { unit: 'wj', role: 'lead', task: '劝导', itemCode: 'JP-01' } as const;
    const asked = story(
      act(
        '09-17 08:40',
        'zf.deptOfficer',
        'draft',
        sheet({ ...rest, direction: 'departmentToStreet', departments: [street] }),
      ),
      act('09-17 08:41', 'zf.deptOfficer', 'submitForApproval'),
    );
    expect(offered(asked, 'approve', '09-17 08:50')).toEqual(['zf.deptHead']);
    const blown = asked.and(
      act('09-17 08:50', 'zf.deptHead', 'approve'),
      act('09-17 08:55', 'zf.deptOfficer', 'blow'),
    );
    expect(offered(blown, 'acknowledge', '09-17 08:56')).toEqual(['wj.*']);
    const worked = blown.and(
      act('09-17 09:20', 'wj.streetOfficer', 'reportIn', ON_SITE),
      act('09-17 09:30', 'wj.streetOfficer', 'submitResult', RESULT),
    );
    expect(offered(worked, 'acceptResult', '09-17 09:40')).toEqual(['zf.deptOfficer']);
    const done = worked.and(act('09-17 09:40', 'zf.deptOfficer', 'acceptResult', { unit: 'wj' }));
    expect(done.state.stage).toBe('evaluated');
    expect(offered(done, 'evaluateDepartment', '09-17 09:41')).toEqual([]);
    expect(offered(done, 'evaluateCaller', '09-17 09:41')).toEqual(['wj.*']);
    expect(offered(done, 'close', '09-17 09:41')).toEqual(['zf.deptHead']);
  });
});

describe('Nobody judges his own work, nor acts from both centres', () => {
  it('an officer who worked on it elsewhere does not accept it here', () => {
    const twoHats = { ...who('wj.streetOfficer'), person: 'p-zf-deptOfficer-1' };
    const context = DISTRICT.context('2026-09-17T09:55:00.000+08:00', twoHats);
    const answer = whistle.decide(resultIn.state, { name: 'acceptResult', payload: { unit: 'zf' } }, context);
    expect(answer).toEqual({ rejection: 'CASE.SELF_VERIFICATION' });
  });

  it('who acted from the command centre does not verify, and the other way round', () => {
    const led = helped.and(
      act('09-17 09:40', 'zhzx.centreDeputy', 'changeLead', { unit: 'sj', reason: '更合适' }),
    );
    const twoHats = { ...who('jdzx.verifier'), person: 'p-zhzx-centreDeputy-1' };
    const context = DISTRICT.context('2026-09-17T09:55:00.000+08:00', twoHats);
    const answer = whistle.decide(led.state, { name: 'acceptResult', payload: { unit: 'zf' } }, context);
    expect(answer).toEqual({ rejection: 'CASE.SELF_VERIFICATION' });
    const verified = helped.and(
      act('09-17 09:40', 'jdzx.verifier', 'returnResult', { unit: 'zf', reason: '不实' }),
    );
    const other = { ...who('zhzx.centreDeputy'), person: 'p-jdzx-verifier-1' };
    expect(
      whistle.decide(
        verified.state,
        { name: 'changeLead', payload: { unit: 'sj', reason: '更合适' } },
        DISTRICT.context('2026-09-17T09:55:00.000+08:00', other),
      ),
    ).toEqual({ rejection: 'CASE.SELF_VERIFICATION' });
  });
});

describe('Who sees a whistle', () => {
  const sees = (before: Story<WhistleState>, post: string): string =>
    whistle.sees(before.state, DISTRICT.context('2026-09-17T09:55:00.000+08:00', who(post)));

  it('caller, lead and the two centres in full; assisting units as parties; others not at all', () => {
    expect(
      ['wj.streetOfficer', 'zf.deptOfficer', 'zhzx.dispatcher', 'jdzx.verifier'].map((post) =>
        sees(called, post),
      ),
    ).toEqual(Array(4).fill('all'));
    expect(sees(called, 'sj.deptOfficer')).toBe('asParty');
    expect(['hj.deptOfficer', 'yq.streetHead', 'dc.supervisor'].map((post) => sees(called, post))).toEqual(
      Array(3).fill('nothing'),
    );
  });

  it('a draft is its author’s alone', () => {
    expect(sees(drafted, 'zf.deptOfficer')).toBe('nothing');
  });
});
