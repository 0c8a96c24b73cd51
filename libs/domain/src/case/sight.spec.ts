import { district, register } from '../../test/procedures/gate-register/gate-register.fixture.js';
import { type Actor, ENGINE } from '../kernel/actor.js';
import type { Audience } from '../kernel/audience.js';
import { unopened, type Party } from './case.state.js';
import { namedKeys, seenOf, sightKeysOf, sightOf, usualAudience } from './sight.js';

describe('To whom a case is open', () => {
  const { directory } = district.inForce;
  const party = (unit: string, role: Party['role']): Party => ({ unit, role, live: true });
  const of = (...parties: readonly Party[]): Audience =>
    usualAudience({ ...unopened('whistle', 'w'), parties });
  const sees = (audience: Audience, actor: Actor): string => sightOf(audience, sightKeysOf(actor, directory));
  const by = (unit: string): Actor => ({ person: 'anybody', post: 'liaisonA', unit });

  it('is its parties, in full or without the others’ inner remarks as their first part in it says', () => {
    const audience = of(party('wj', 'caller'), party('zf', 'assist'), party('zf', 'lead'));
    expect(['wj', 'zf', 'hj'].map((unit) => sees(audience, by(unit)))).toEqual(['all', 'asParty', 'nothing']);
  });

  it('is both superiors of a party, and neither’s other subordinates', () => {
    const body = Object.values(directory.units).find(
      ({ businessParent, dailyManager }) => businessParent !== undefined && dailyManager !== undefined,
    );
    const { id = '', businessParent = '', dailyManager = '' } = body ?? {};
    const audience = of(party(id, 'lead'));
    expect([id, businessParent, dailyManager].map((unit) => sees(audience, by(unit)))).toEqual([
      ...['all', 'asParty', 'asParty'],
    ]);
    expect(sees(of(party(businessParent, 'lead')), by(id))).toBe('nothing');
  });

  it('is the centres and the district’s leader, and the engine, whoever has a part in it', () => {
    expect(['zhzx', 'jdzx', 'qld'].map((unit) => sees(of(), by(unit)))).toEqual(['all', 'all', 'all']);
    const context = { ...district.context('2026-09-17T10:00:00.000+08:00', ENGINE) };
    expect(seenOf({ audience: () => of() }, register().state, context)).toBe('all');
  });

  it('is of all these only the named posts and persons where it names any, by either name of who acts', () => {
    const audience = { ...of(party('wj', 'caller')), openTo: namedKeys(['streetHead'], ['p-drafter']) };
    const from = (changes: Partial<Actor>): string => sees(audience, { ...by('wj'), ...changes });
    expect([
      ...[from({}), from({ post: 'streetHead' }), from({ person: 'p-drafter' })],
      ...[from({ onBehalfOf: 'p-drafter' }), from({ post: 'streetHead', unit: 'hj' })],
      from({ unit: 'zhzx' }),
    ]).toEqual(['nothing', 'all', 'all', 'all', 'nothing', 'nothing']);
  });
});
