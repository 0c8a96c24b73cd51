import { given, type Story } from '@tiaokuai/testing';
import { pairOf } from '../../../test/two-names.fixture.js';
import {
  act,
  ALONE,
  blownAt,
  PAIR,
  rejectionOf,
  RESULT,
  story,
  who,
  whistleDistrict,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  accepts,
  offered,
  scores,
  works,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';
import type { WhistleState } from './whistle.state.js';

const CITIZEN = { citizen: { name: '王某', phone: '13800000000' } };
const SAID = { reached: 'yes', solved: 'partly', satisfied: 'no', words: '晚上又出来了' };
const SPEAKERS = ['wj.streetDeputy', 'wj.streetDispatcher', 'wj.streetOfficer'];

const blown = (type: WhistleState['type'] = 'citizenDemand') =>
  blownAt('09-17 09:10', { ...PAIR, ...CITIZEN, type });
const begun = (type?: WhistleState['type']) => story(...blown(type));
const work = works({ zf: RESULT, sj: RESULT });
const scored = [
  accepts('09-17 14:00', 'zf'),
  accepts('09-17 14:10', 'sj'),
  scores('09-17 15:00', 'zf'),
  scores('09-17 15:10', 'sj'),
];
const evaluated = begun().and(...work, ...scored);
const calls = (before: Story<WhistleState>, by: string, said: object = SAID) =>
  rejectionOf(before, '09-17 16:00', by, 'recordCallback', said);

describe('Calling the citizen back', () => {
  it('records what he says; his own words are sealed', () => {
    const called = evaluated.and(act('09-17 16:00', 'wj.streetOfficer', 'recordCallback', SAID));
    expect(called.state.callback).toEqual({ reached: 'yes', solved: 'partly', satisfied: 'no' });
    expect(whistle.facts(called.state).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['callback.reached', 'callback.solved', 'callback.satisfied']),
    );
    expect(whistle.events['CitizenCalledBack']?.sealed).toEqual({
      words: 'facts',
    });
  });

  it('asks whether it is solved and whether he is satisfied, unless he was not reached', () => {
    expect(calls(evaluated, 'wj.streetOfficer', { reached: 'yes' })).toBe('CASE.FIELD_MISSING solved');
    expect(calls(evaluated, 'wj.streetOfficer', { reached: 'yes', solved: 'yes' })).toBe(
      'CASE.FIELD_MISSING satisfied',
    );
    const missed = evaluated.and(act('09-17 16:00', 'wj.streetOfficer', 'recordCallback', { reached: 'no' }));
    expect(missed.state.callback?.reached).toBe('no');
    expect(calls(missed, 'wj.streetOfficer')).toBe('accepted');
  });

  it('is done once he was reached, and only for a citizen’s demand', () => {
    const called = evaluated.and(act('09-17 15:30', 'wj.streetOfficer', 'recordCallback', SAID));
    expect(calls(called, 'wj.streetOfficer')).toBe('WHISTLE.CALLBACK_NOT_DUE');
    const joint = begun('jointEnforcement').and(...work, ...scored);
    expect(calls(joint, 'wj.streetOfficer')).toBe('WHISTLE.CALLBACK_NOT_DUE');
  });

  it('is for the posts of the street that speak with the citizen', () => {
    expect(offered(evaluated, 'recordCallback', '09-17 16:00')).toEqual(SPEAKERS);
    expect(calls(evaluated, 'wj.streetHead')).toBe('ACTOR.POST_FORBIDS');
    expect(calls(evaluated, 'zf.deptOfficer')).toBe('ACTOR.POST_FORBIDS');
    expect(calls(evaluated, 'yq.streetOfficer')).toBe('CASE.NOT_A_PARTY');
  });

  it('is not for whoever handled it, nor for him on whose behalf it was handled', () => {
    const helps = act('09-17 09:30', 'wj.streetOfficer', 'recordStreetWork', {
      work: '疏导',
      persons: ['p-wj-streetOfficer-1'],
    });
    const verified = ['zf', 'sj'].map((unit) =>
      act('09-17 14:00', 'jdzx.verifier', 'acceptResult', { unit }),
    );
    const pair = pairOf(who('wj.streetOfficer'), 'p-wj-streetHead-2', { unit: 'yq', post: 'streetOfficer' });
    const district = whistleDistrict({ directory: (directory) => pair.directory(directory) });
    const helped = given(whistle, district, ...blown(), helps, ...work, ...verified);
    expect(calls(helped, 'wj.streetOfficer')).toBe('CASE.SELF_VERIFICATION');
    helped.when(act('09-17 16:00', pair.onBehalf, 'recordCallback', SAID)).then('CASE.SELF_VERIFICATION');
    expect(helped.offersTo(pair.onBehalf, '09-17 16:00')).not.toContain('recordCallback');
    const colleague = helped.when(act('09-17 16:00', who('wj.streetOfficer', 2), 'recordCallback', SAID));
    expect(colleague.rejection).toBeUndefined();
  });

  it('is for a verifier too where the street worked on it, so that a street whose people all did is not stuck', () => {
    expect(calls(evaluated, 'jdzx.verifier')).toBe('ACTOR.POST_FORBIDS');
    const everybody = ['streetDeputy', 'streetDispatcher', 'streetOfficer'].flatMap((post) =>
      [1, 2].map((n) => `p-wj-${post}-${n}`),
    );
    const helped = begun().and(
      act('09-17 09:30', 'wj.streetOfficer', 'recordStreetWork', { work: '疏导', persons: everybody }),
      ...work,
      act('09-17 14:00', 'jdzx.verifier', 'acceptResult', { unit: 'zf' }),
      act('09-17 14:00', 'jdzx.verifier', 'acceptResult', { unit: 'sj' }),
    );
    expect(offered(helped, 'recordCallback', '09-17 16:00')).toEqual(['jdzx.verifier']);
    expect(calls(helped, 'jdzx.verifier')).toBe('accepted');
  });

  it('is for a verifier too once closing is late', () => {
    const late = evaluated.until('09-22 17:30');
    expect(offered(late, 'recordCallback', '09-23 09:00')).toEqual([...SPEAKERS, 'jdzx.verifier']);
  });

  it('waits for the officer of the street, who is told when only closing is left', () => {
    expect(whistle.duties(evaluated.state)).toContainEqual({
      ...{ unit: 'wj', posts: ['streetOfficer', 'streetDeputy'], command: 'recordCallback' },
    });
    const told = evaluated.reactions.flatMap(([, each]) =>
      each.does === 'notify' && each.key === 'callback' ? [`${each.unit} ${each.posts.join('+')}`] : [],
    );
    expect(told).toEqual(['wj streetOfficer']);
    const unnamed = story(...blownAt('09-17 09:10', ALONE), ...works({ zf: RESULT }));
    expect(whistle.duties(unnamed.state).map(({ command }) => command)).not.toContain('recordCallback');
  });

  it('is owed again when another unit is called', () => {
    const again = begun()
      .and(...work, ...scored.slice(0, 2))
      .and(
        act('09-17 14:20', 'wj.streetOfficer', 'recordCallback', SAID),
        act('09-17 14:30', 'wj.streetDeputy', 'addDepartment', {
          ...{ unit: 'hj', role: 'assist', task: '监测', itemCode: 'JP-03' },
        }),
      );
    expect(again.state.callback).toBeUndefined();
  });
});
