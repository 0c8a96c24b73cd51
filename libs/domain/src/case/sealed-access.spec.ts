import { seenOf } from './sight.js';
import { at } from '@tiaokuai/testing';
import { blownAt, DISTRICT, story, who } from '../../test/procedures/whistle/whistle.fixture.js';
import { isPanelPost, LIAISON_POSTS, POSTS, postsOfKind, type PostCode } from '../kernel/post.js';
import type { SealedKind } from '../kernel/sealed-kind.js';
import { whistle } from '../procedures/whistle/whistle.procedure.js';
import { procedures } from '../registry.js';
import { opensSealed, readsOpenings, seatsOf, SPEAKS_WITH_CITIZEN, type Opens } from './sealed-access.js';

const NOW = at('09-17 09:30');
const blown = story(...blownAt('09-17 09:10')).state;

/** Every post of every unit of the district. */
const EVERY_POST = Object.values(DISTRICT.context(NOW, who('engine')).inForce(NOW).directory.units).flatMap(
  ({ id, kind }) =>
    postsOfKind(kind)
      .filter((post) => post !== 'engine')
      .map((post) => ({ unit: id, unitKind: kind, post })),
);

function opens(kind: SealedKind, unit: string, post: PostCode, state = blown): Opens {
  const context = DISTRICT.context(NOW, { person: `p-${unit}-${post}-1`, unit, post });
  return opensSealed(kind, seenOf(whistle, state, context), state, context);
}

const accusing = (unit: string) => ({ ...blown, accusedUnits: [unit] });

describe('What a whistle keeps sealed', () => {
  it.each(EVERY_POST.map((each) => [`${each.unit}/${each.post}`, each] as const))(
    'opens to %s by what it is, never by the unit alone',
    (_name, { unit, unitKind, post }) => {
      const isParty = ['wj', 'zf', 'sj', 'hj'].includes(unit);
      const readsInFull = ['wj', 'zf'].includes(unit);
      const isCentre = unitKind === 'commandCentre';
      const seesAll = ['supervisionCentre', 'districtLeadership'].includes(unitKind) || isCentre;
      const onPurpose: Opens = readsInFull || seesAll ? 'forPurpose' : 'no';
      expect([
        opens('facts', unit, post),
        opens('identity', unit, post),
        opens('confidential', unit, post),
      ]).toEqual([
        isParty || (isCentre && !isPanelPost(post)) ? 'atOnce' : onPurpose,
        SPEAKS_WITH_CITIZEN[post] ? onPurpose : 'no',
        onPurpose,
      ]);
    },
  );

  it('stays closed to a unit that it accuses, whatever its post, but for what it could open before', () => {
    for (const post of [...POSTS.department, ...LIAISON_POSTS]) {
      expect(opens('identity', 'zf', post, accusing('zf'))).toBe('no');
      expect(opens('facts', 'zf', post, accusing('zf'))).toBe('forPurpose');
      expect(opens('facts', 'sj', post, accusing('sj'))).toBe('no');
    }
  });

  it('is opened by those who speak with the citizen, not by who leads, signs or keeps the platform', () => {
    const opening = EVERY_POST.filter(({ unit, post }) => opens('identity', unit, post) !== 'no');
    expect(new Set(opening.map(({ post }) => post))).toEqual(
      new Set<PostCode>([
        ...(['streetDeputy', 'streetDispatcher', 'streetOfficer', 'deptOfficer'] as const),
        ...(['shiftLeader', 'dispatcher', 'intakeClerk', 'verifier'] as const),
      ]),
    );
  });

  it('shows who opened it to the head of who called or leads', () => {
    const shown = EVERY_POST.filter((each) => readsOpenings(blown, each));
    expect(shown.map(({ unit, post }) => `${unit}/${post}`).sort()).toEqual(['wj/streetHead', 'zf/deptHead']);
  });
});

describe('What procedures keep sealed', () => {
  it('is facts, identity or confidential, field by field', () => {
    const declared = [...procedures].flatMap(({ kind, events }) =>
      Object.entries(events).flatMap(([type, { sealed = {} }]) =>
        Object.entries(sealed).map(([field, holds]) => `${kind} ${type}.${field} ${holds}`),
      ),
    );
    expect(declared.sort()).toEqual([
      'collaboration CollaborationRequested.facts facts',
      'resultNotification NoticeAnswered.sealedText confidential',
      'resultNotification NoticeDrafted.sealedContent confidential',
      'whistle CitizenCalledBack.words facts',
      'whistle DraftAmended.citizen identity',
      'whistle DraftAmended.facts facts',
      'whistle FactsSupplied.suppliedFacts facts',
      'whistle WhistleDrafted.citizen identity',
      'whistle WhistleDrafted.facts facts',
    ]);
  });

  it('is read in every case of a matter by the seats that decide about it', () => {
    expect(seatsOf({ ...blown, parties: [{ unit: 'bb', role: 'seat', live: true }] })).toEqual(['bb']);
    expect(seatsOf(blown)).toEqual([]);
  });
});
