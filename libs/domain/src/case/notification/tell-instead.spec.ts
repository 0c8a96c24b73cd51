import { given, type TestDistrict } from '@tiaokuai/testing';
import type { Directory } from '../../reference/directory/directory.js';
import type { PostCode } from '../../kernel/post.js';
import type { Reaction } from '../../kernel/reaction.js';
import { whistle } from '../../procedures/whistle/whistle.procedure.js';
import { act, EMERGENCY, sheet, whistleDistrict } from '../../../test/procedures/whistle/whistle.fixture.js';

/** Nobody holds these posts of these units. */
const vacating =
  (...vacant: readonly string[]) =>
  (directory: Directory): Directory => ({
    ...directory,
    holdings: Object.fromEntries(
      Object.entries(directory.holdings).map(([person, holdings]) => [
        person,
        holdings.filter(({ unit, post }) => !vacant.includes(`${unit}/${post}`)),
      ]),
    ),
  });

const keyWork = sheet({ type: 'keyWork' });

/** Word of this kind to whom, and instead of whom. */
function told(district: TestDistrict, changed = keyWork): readonly string[] {
  const { reactions } = given(
    whistle,
    district,
    act('09-17 08:40', 'wj.streetOfficer', 'draft', changed),
    act('09-17 08:45', 'wj.streetOfficer', 'submitForApproval'),
  );
  return reactions.flatMap(([, each]) => (each.does === 'notify' ? [wordOf(each)] : []));
}

function wordOf({ unit, posts, about, insteadOf }: Extract<Reaction, { does: 'notify' }>): string {
  const to = (at: string, of: readonly PostCode[]): string => `${at}/${of.join('+')}`;
  const why = insteadOf === undefined ? '' : ` instead of ${to(insteadOf.unit, insteadOf.posts)}`;
  return `${to(unit, posts)} ${about.zh}${why}`;
}

describe('Word to a post that nobody holds', () => {
  const HEAD = 'wj/streetHead 审批哨单';

  it('goes to that post alone while somebody holds it', () => {
    expect(told(whistleDistrict())).toEqual([HEAD]);
  });

  it('goes to the deputies of the unit as well, who see why; the post has it too, for who comes to hold it', () => {
    expect(told(whistleDistrict({ directory: vacating('wj/streetHead') }))).toEqual([
      HEAD,
      'wj/streetDeputy 审批哨单（望江街道主要领导空缺，转送） instead of wj/streetHead',
    ]);
  });

  it('goes past who is not there either, to the centre, then to the leader of the district', () => {
    const leaders = ['wj/streetHead', 'wj/streetDeputy'];
    const instead = (...more: readonly string[]) =>
      told(whistleDistrict({ directory: vacating(...leaders, ...more) })).at(-1);
    expect(instead()).toContain('zhzx/centreDeputy ');
    expect(instead('zhzx/centreDeputy')).toContain('zhzx/centreHead ');
    expect(instead('zhzx/centreDeputy', 'zhzx/centreHead')).toContain('qld/districtLeader ');
    expect(instead('zhzx/centreDeputy', 'zhzx/centreHead', 'qld/districtLeader')).toBe(HEAD);
  });

  it('reaches a unit that has nobody through those above it', () => {
    const body = ['bodyHead', 'bodyOfficer', 'liaisonA', 'liaisonB', 'platformOperator'];
    const departments = [{ unit: 'wj-zf', role: 'lead' as const, task: '查处占道', itemCode: 'JP-01' }];
    const { reactions } = given(
      whistle,
      whistleDistrict({ directory: vacating(...body.map((post) => `wj-zf/${post}`)) }),
      act('09-17 08:40', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, departments })),
      act('09-17 08:45', 'wj.streetDispatcher', 'blowNow'),
    );
    const words = reactions.flatMap(([, each]) => (each.does === 'notify' ? [wordOf(each)] : []));
    expect(words).toContainEqual(
      expect.stringMatching(/^zf\/deptDeputy 街道吹哨，请签收.*无人在岗.*instead of wj-zf/u),
    );
  });
});
