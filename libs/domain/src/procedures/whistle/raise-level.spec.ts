import { given, type Story } from '@tiaokuai/testing';
import type { Directory } from '../../reference/directory/directory.js';
import {
  act,
  ALONE,
  blownAt,
  due,
  faults,
  RESULT,
  rejectionOf,
  stages,
  status,
  story,
  whistleDistrict,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  offered,
  PAIR_AT,
  works,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';
import type { WhistleState } from './whistle.state.js';

const raises = (time: string) =>
  act(time, 'wj.streetHead', 'raiseLevel', { reason: '涉及多个片区，街道难以协调' });
const owner = ({ state }: Story<WhistleState>, key: string, thread?: string) => {
  const owed = Object.values(state.obligations).findLast(
    (each) => each.key === key && each.thread === thread,
  );
  return owed === undefined ? undefined : `${owed.ownerUnit} ${owed.ownerPosts.join('+')}`;
};
const ARRIVED = PAIR_AT.arrived();
const RAISED = ARRIVED.and(raises('09-17 09:50'));

describe('Raising a street’s call to the district', () => {
  it('makes it a call of the district: the command centre convenes, the street stays in it', () => {
    expect(RAISED.state).toMatchObject({
      level: 'district',
      calling: { unit: 'wj', office: 'zhzx', kind: 'district' },
      firstReceiver: 'wj',
      stage: 'handling',
    });
    expect(RAISED.state.parties.map(({ unit, role }) => `${unit} ${role}`)).toEqual([
      ...['wj caller', 'zhzx caller', 'zf lead', 'sj assist'],
    ]);
    expect(whistle.facts(RAISED.state)).toContainEqual(
      expect.objectContaining({ key: 'raisedBecause', value: '涉及多个片区，街道难以协调' }),
    );
  });

  it('leaves the units where they stand and what they owe as it was', () => {
    expect(stages(RAISED)).toEqual(stages(ARRIVED));
    for (const unit of ['zf', 'sj']) {
      expect(status(RAISED.state, 'whistle.result', unit)).toBe('running');
      expect(due(RAISED.state, 'whistle.result', unit)).toBe(due(ARRIVED.state, 'whistle.result', unit));
    }
  });

  it('tells the centre to convene, and the street and every unit who does', () => {
    const told = RAISED.reactions.flatMap(([type, each]) =>
      type === 'LevelRaised' && each.does === 'notify' ? [`${each.unit} ${each.key}`] : [],
    );
    expect(told).toEqual(['zhzx convene', 'wj raised:wj', 'zf raised:zf', 'sj raised:sj']);
  });

  it('hands over what the street was to decide, by the same instant', () => {
    const refused = PAIR_AT.refused();
    const before = due(refused.state, 'whistle.answerRefusal', 'sj');
    expect(owner(refused, 'whistle.answerRefusal', 'sj')).toBe('wj streetDeputy');
    const raised = refused.and(raises('09-17 09:50'));
    expect(owner(raised, 'whistle.answerRefusal', 'sj')).toBe('zhzx centreDeputy');
    expect(due(raised.state, 'whistle.answerRefusal', 'sj')).toBe(before);
    expect(offered(raised, 'contestRefusal')).toEqual(['zhzx.centreHead', 'zhzx.centreDeputy']);
    expect(faults(raised.until('09-18 17:30'))).toContain('zhzx whistle.answerRefusal.elapsed');
  });

  it('hands over the result to be accepted, the plan to be decided and the emergency to be confirmed', () => {
    const result = PAIR_AT.resultIn().and(raises('09-17 09:50'));
    expect(owner(result, 'whistle.acceptResult', 'zf')).toBe('jdzx verifier');
    const plan = PAIR_AT.planIn().and(raises('09-17 09:50'));
    expect(owner(plan, 'whistle.decidePlan', 'zf')).toBe('zhzx centreDeputy');
    const unconfirmed = PAIR_AT.unconfirmed().and(raises('09-17 09:50'));
    expect(owner(unconfirmed, 'whistle.confirmAfter')).toBe('zhzx centreHead');
    const denied = unconfirmed.and(
      act('09-17 10:00', 'zhzx.centreHead', 'confirmAfter', { confirmed: false, reason: '不属应急' }),
    );
    expect(faults(denied)).toContain('wj whistle.falseUrgency');
  });

  it('leaves to the street what only it can see: who came, the facts, and the citizen’s word', () => {
    const seers = ['wj.streetHead', 'wj.streetDeputy', 'wj.streetOfficer'];
    expect(offered(RAISED, 'consentDeparture')).toEqual(expect.arrayContaining(seers));
    const asked = PAIR_AT.called().and(
      raises('09-17 09:20'),
      act('09-17 09:30', 'zf.deptOfficer', 'refuse', {
        ...{ ground: 'factsUnclear', missing: '门牌', deputy: 'p-zf-deptDeputy-1' },
      }),
    );
    expect(owner(asked, 'whistle.supplyFacts', 'zf')).toBe('wj streetOfficer');
    expect(offered(asked, 'supplyFacts')).toContain('wj.*');
    const done = story(
      ...blownAt('09-17 09:10', { ...ALONE, citizen: { name: '王某', phone: '13800000000' } }),
      raises('09-17 09:20'),
      ...works({ zf: RESULT }),
      act('09-17 14:00', 'jdzx.verifier', 'acceptResult', { unit: 'zf' }),
    );
    expect(done.state.notified).toBe(false);
    expect(whistle.duties(done.state)).toContainEqual({
      ...{ unit: 'wj', posts: ['streetOfficer', 'streetDeputy'], command: 'recordCallback' },
    });
  });

  it('keeps what had passed with the street', () => {
    const late = ALONE_AT.resultIn().until('09-20 17:30').and(raises('09-21 09:00'));
    expect(faults(late)).toEqual(['wj whistle.acceptResult.elapsed']);
    expect(owner(late, 'whistle.acceptResult', 'zf')).toBe('wj streetOfficer');
  });

  it('is for the head of the street alone, once', () => {
    expect(offered(ARRIVED, 'raiseLevel')).toEqual(['wj.streetHead']);
    expect(offered(RAISED, 'raiseLevel')).toEqual([]);
    expect(rejectionOf(RAISED, '09-17 09:55', 'wj.streetHead', 'raiseLevel', { reason: '再提' })).toBe(
      'WHISTLE.NOT_RAISABLE',
    );
    expect(
      rejectionOf(PAIR_AT.approved(), '09-17 09:55', 'wj.streetHead', 'raiseLevel', { reason: '' }),
    ).toBe('CASE.STAGE_FORBIDS');
  });

  it('is rejected in a district without a command centre', () => {
    const noCentre = (directory: Directory): Directory => {
      const { zhzx: _centre, ...units } = directory.units;
      return { ...directory, units };
    };
    given(whistle, whistleDistrict({ directory: noCentre }), ...blownAt('09-17 09:10', ALONE))
      .when(raises('09-17 09:50'))
      .then('ACTOR.POST_NOT_HELD');
  });
});
