import { given, testDistrict, type Act } from '@tiaokuai/testing';
import { ask, decide, form, hear } from '../../test/case/extension/extension.fixture.js';
import { approve, ask as askShelving } from '../../test/case/shelving/shelving.fixture.js';
import { by, gave, task, TASK_LIMITS } from '../../test/case/task.fixture.js';
import { pairOf, type Pair } from '../../test/two-names.fixture.js';
import type { Actor } from '../kernel/actor.js';

const DELEGATE = 'p-zf-deptDeputy-2';
const SELF = 'CASE.SELF_VERIFICATION';

function taskWith({ directory }: Pair, ...acts: readonly Act[]) {
  return given(task, testDistrict({ limits: TASK_LIMITS, directory }), gave(), ...acts);
}

describe('What was asked for on behalf of somebody', () => {
  const shift = pairOf(by.leadDeputy, DELEGATE, { unit: 'zhzx', post: 'shiftLeader' });
  const both = [shift.principalElsewhere, shift.delegateElsewhere];

  it('is decided by neither of the two, whoever of them asked', () => {
    const asked = [ask({}, { by: shift.onBehalf }), hear()];
    const outcomes = (who: readonly Actor[], ...acts: readonly Act[]) =>
      who.map((each) => taskWith(shift, ...acts).when(decide(true, { by: each })).rejection?.rejection);
    expect(outcomes(both, ...asked)).toEqual([SELF, SELF]);
    expect(outcomes([by.shiftLeader], ...asked)).toEqual([undefined]);
    expect(outcomes([shift.principalElsewhere], ask(), hear())).toEqual([SELF]);
  });

  it('is reviewed by neither: a first review counts like the decision', () => {
    const dispatch = pairOf(by.leadDeputy, DELEGATE, { unit: 'zhzx', post: 'dispatcher' });
    const review = (who: Actor): Act => ({
      ...{ at: '09-18 09:30', by: who, does: 'reviewExtension' },
      with: { requestId: 'extension-1', opinion: '属实' },
    });
    const asked = taskWith(dispatch, ask({ grade: 'signed', form }, { by: dispatch.onBehalf }));
    asked.when(review(dispatch.principalElsewhere)).then(SELF);
    asked.when(review(dispatch.delegateElsewhere)).then(SELF);
    asked.when(review(by.dispatcher)).then(['ExtensionReviewed']);
    expect(asked.offersTo(dispatch.principalElsewhere, '09-18 09:30')).not.toContain('reviewExtension');
    taskWith(dispatch, ask({ grade: 'signed', form }))
      .when(review(dispatch.principalElsewhere))
      .then(SELF);
  });

  it('is neither approved nor denied by them where it is to shelve the case', () => {
    const centre = pairOf(by.leadDeputy, DELEGATE, { unit: 'zhzx', post: 'centreDeputy' });
    const asked = taskWith(centre, askShelving('2026-09-29', { by: centre.onBehalf }));
    for (const who of [centre.principalElsewhere, centre.delegateElsewhere]) {
      asked.when(approve({ by: who })).then(SELF);
      asked.when({ ...approve({ by: who }), does: 'denyShelving' }).then(SELF);
    }
  });
});

it('a part is handed over to neither of those who hand it over', () => {
  const pair = pairOf(by.leadDeputy, DELEGATE, { unit: 'sj', post: 'deptOfficer' });
  const to = (person: string): Act => ({
    ...{ at: '09-17 09:30', by: pair.onBehalf, does: 'delegate' },
    with: { to: person, scope: '全案' },
  });
  for (const person of [DELEGATE, by.leadDeputy.person])
    taskWith(pair).when(to(person)).then('CASE.FIELD_INVALID');
});
