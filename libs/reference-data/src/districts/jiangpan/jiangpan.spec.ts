import {
  buildInForce,
  communityOfGrid,
  holdersOf,
  isRejection,
  liaisonVacant,
  NO_REFERENCES,
  PANEL_KINDS,
  passGate,
  POSTS,
  postRejection,
  referenceDeciders,
  streetOf,
  type CaseEvent,
  type Context,
  type InForce,
  type PostCode,
  type References,
} from '@tiaokuai/domain';
import { DEMONSTRATION_ADMINISTRATOR, demonstrationCommands } from './commands.js';
import { PEOPLE } from './people.js';
import { UNITS } from './units.js';

const NOW = '2026-06-18T08:30:00.000+08:00';

/** The streams after the demonstration's commands, sent in their order at one instant. */
function seeded(now = NOW, inForceFrom?: string): References {
  let references: References = NO_REFERENCES;
  for (const { kind, actor, command } of demonstrationCommands(inForceFrom)) {
    const decider = referenceDeciders.find((each) => each.kind === kind);
    if (decider === undefined) throw new Error(`no stream ${kind}`);
    const context: Context = { now, actor, caseId: kind, inForce: buildInForce(references) };
    const outcome = decider.decide(decider.initial(kind), command, context);
    if (isRejection(outcome)) throw new Error(`${command.name} was refused: ${JSON.stringify(outcome)}`);
    const state = outcome
      .map((event): CaseEvent => ({ ...event, recordedAt: now }))
      .reduce((folded, event) => decider.evolve(folded, event), decider.initial(kind));
    references = { ...references, [kind === 'responsibilityList' ? 'list' : kind]: state };
  }
  return references;
}

const inForceAt = buildInForce(seeded());
const inForce: InForce = inForceAt(NOW);
const { directory, list } = inForce;
const ofKind = (kind: string) => Object.values(directory.units).filter((unit) => unit.kind === kind);

describe('The demonstration district', () => {
  it('has its streets, departments, communities and bodies', () => {
    expect(ofKind('street').map(({ id }) => id)).toEqual(['wj', 'yq', 'lmt', 'jz', 'ba', 'wf', 'sp', 'qt']);
    expect(ofKind('department').map(({ id }) => id)).toEqual(
      'zf sj zj hj yj ga xf sl ny wsj mz rs jy wl zr jt'.split(' '),
    );
    for (const street of ofKind('street')) {
      const communities = ofKind('community').filter(({ parent }) => parent === street.id);
      expect(communities.length).toBeGreaterThanOrEqual(3);
      expect(communities.length).toBeLessThanOrEqual(5);
      expect(communities.map(({ grids }) => grids?.length)).toEqual(communities.map(() => 4));
      const bodies = ofKind('dispatchedBody').filter(({ dailyManager }) => dailyManager === street.id);
      expect(bodies).toHaveLength(street.name.endsWith('镇') ? 6 : 4);
    }
    expect(directory.units['wj-zfzd']).toMatchObject({ name: '望江执法中队', businessParent: 'zf' });
    expect(directory.units['sp-njz']).toMatchObject({ name: '石浦农技站', businessParent: 'ny' });
    for (const id of ['zhzx', 'jdzx', 'bb', 'sf', 'zfb', 'jw', 'dc', 'zzb', 'cz', 'qld', 'system'])
      expect(directory.units[id]?.id).toBe(id);
  });

  it.each([
    ['wj', 'streetHead 1, streetDeputy 2, streetDispatcher 2, streetOfficer 4'],
    ['wj-c1', 'communityHead 1, gridWorker 4, gridSpecialist 2'],
    ['zf', 'deptHead 1, deptDeputy 2, deptOfficer 4'],
    ['wj-zfzd', 'bodyHead 1, bodyOfficer 3'],
    ['sw', 'deptHead 1, deptDeputy 1, deptOfficer 2'],
    ['rq', 'deptHead 1, deptDeputy 1, deptOfficer 2'],
    ['zhzx', 'centreHead 1, centreDeputy 2, shiftLeader 3, dispatcher 4, intakeClerk 4'],
    ['jdzx', 'supervisionHead 1, verifier 4'],
    ['bb', 'deptHead 1, staffingOfficer 2'],
    ['dc', 'deptHead 1, supervisor 2'],
    ['qld', 'districtLeader 3'],
    ['system', 'rulesAdministrator 1'],
  ])('staffs %s with %s', (unit, printed) => {
    const kind = directory.units[unit]?.kind ?? 'system';
    const staffing = POSTS[kind]
      .map((post) => `${post} ${holdersOf(directory, unit, post, NOW).length}`)
      .filter((each) => !each.endsWith(' 0'));
    expect(staffing.join(', ')).toBe(printed);
  });

  it('leaves no post of any unit empty but the engine’s', () => {
    const empty = Object.values(directory.units).flatMap(({ id, kind }) =>
      POSTS[kind]
        .filter((post) => post !== 'engine' && holdersOf(directory, id, post, NOW).length === 0)
        .map((post) => `${id}/${post}`),
    );
    expect(empty).toEqual([]);
  });

  it('appoints two persons for every seat of the panel', () => {
    const seats = PANEL_KINDS.map(
      (kind) => Object.values(directory.units).find((each) => each.kind === kind)?.id,
    );
    const sitting = (post: PostCode) =>
      seats.map((unit = '') => holdersOf(directory, unit, post, NOW).join());
    expect(sitting('panelMember')).toEqual([
      ...['p-zhzx-centreHead-1', 'p-bb-staffingOfficer-1', 'p-sf-legalOfficer-1'],
      ...['p-zfb-districtSecretary-1', 'p-jw-disciplineOfficer-1'],
    ]);
    expect(sitting('panelSubstitute')).toEqual([
      ...['p-zhzx-centreDeputy-1', 'p-bb-staffingOfficer-2', 'p-sf-legalOfficer-2'],
      ...['p-zfb-districtSecretary-2', 'p-jw-disciplineOfficer-2'],
    ]);
  });

  it('gives everybody a code by unit and post, and a name of his own', () => {
    expect(directory.people['p-zf-deptOfficer-1']?.id).toBe('p-zf-deptOfficer-1');
    expect(new Set(PEOPLE.map(({ name }) => name)).size).toBe(PEOPLE.length);
    expect(PEOPLE.every(({ name }) => /^\p{Script=Han}{3}$/u.test(name))).toBe(true);
    const head = { person: 'p-wj-streetHead-1', post: 'streetHead', unit: 'wj' } as const;
    expect(postRejection(directory, head, NOW)).toBeUndefined();
    expect(postRejection(directory, DEMONSTRATION_ADMINISTRATOR, NOW)).toBeUndefined();
  });

  it('has liaisons A and B in every unit, but for JP-16 without B and JP-21 without either', () => {
    const slots = (unit: string) =>
      (['liaisonA', 'liaisonB'] as const)
        .filter((post) => holdersOf(directory, unit, post, NOW).length > 0)
        .join();
    const units = UNITS.filter(({ id, kind }) => kind !== 'system' && id !== 'jt' && id !== 'jy');
    expect(units.filter(({ id }) => slots(id) !== 'liaisonA,liaisonB')).toEqual([]);
    expect([slots('jt'), slots('jy')]).toEqual(['liaisonA', '']);
    const vacant = Object.values(list.items).flatMap(({ code, leads }) =>
      leads.filter(({ unit }) => liaisonVacant(directory, unit, code, NOW)).map(() => code),
    );
    expect(vacant).toEqual(['JP-21']);
  });

  it('knows every grid by its 20 digits, its community and its street', () => {
    const grid = directory.units['wj-c1']?.grids?.[0] ?? '';
    expect(grid).toMatch(/^\d{20}$/);
    expect(communityOfGrid(directory, grid)?.id).toBe('wj-c1');
    expect(streetOf(directory, 'wj-c1')).toBe('wj');
    const grids = ofKind('community').flatMap((unit) => unit.grids ?? []);
    expect(new Set(grids).size).toBe(grids.length);
  });
});

describe('The demonstration list', () => {
  it('has 24 items, each with leads, duties and a law', () => {
    const items = Object.values(list.items);
    expect(items.map(({ code }) => code)).toEqual(
      Array.from({ length: 24 }, (_, n) => `JP-${String(n + 1).padStart(2, '0')}`),
    );
    expect(items.map(({ leads }) => leads.map(({ unit }) => unit).join('+')).join(' ')).toBe(
      'zf zf hj zj+zf zf ny sj sj sj xf xf zj zj zj yj jt sl sl ga rs jy ga+ny mz zf',
    );
    for (const { leads, primaryDuties, legalBasis } of items) {
      for (const { unit } of [...leads, ...primaryDuties]) expect(directory.units[unit]?.id).toBe(unit);
      for (const { unit } of leads) expect(primaryDuties.map((duty) => duty.unit)).toContain(unit);
      expect(legalBasis.length).toBeGreaterThan(0);
    }
    expect(list.items['JP-01']?.legalBasis[0]).toEqual({
      law: '城市市容和环境卫生管理条例',
      article: '第14条、第36条',
    });
    expect(list.items['JP-13']?.legalBasis).toEqual([{ law: '城市危险房屋管理规定' }]);
    expect(items.filter(({ guide }) => guide !== undefined)).toHaveLength(3);
  });

  it('is in force from 2026-01-01, though it is published when the district is seeded', () => {
    expect(inForceAt('2026-01-01T00:00:00.000+08:00').pins).toEqual(inForce.pins);
    expect(inForceAt('2025-12-31T23:59:59.999+08:00').pins.listVersion).toBe(0);
    expect(inForce.pins).toMatchObject({ listVersion: 1, limitsVersion: 1, calendarVersion: 1 });
  });

  it('can be put in force earlier, for cases made of older messages', () => {
    const earlier = buildInForce(seeded(NOW, '2019-01-01T00:00:00.000+08:00'))(
      '2019-06-03T10:00:00.000+08:00',
    );
    expect(Object.keys(earlier.list.items)).toHaveLength(24);
    expect(holdersOf(earlier.directory, 'zf', 'deptHead', '2019-06-03T10:00:00.000+08:00')).toHaveLength(1);
  });
});

describe('The demonstration gate', () => {
  const patrol = { text: '夏季防溺水巡查', as: 'assist' } as const;
  const ask = (toStreet: string, admissionId?: string) =>
    passGate(inForce, { from: 'jy', toStreet, ask: patrol, admissionId }, NOW)?.rejection;

  it('admits one task for one street', () => {
    expect(ask('wf', 'ZR-2026-01')).toBeUndefined();
    expect(ask('wj', 'ZR-2026-01')).toBe('GATE.STREET_NOT_COVERED');
    expect(ask('wf')).toBe('GATE.UNLISTED');
  });

  it('refuses the pledge letter of the demonstration, and certificates asked of a community', () => {
    expect(
      passGate(inForce, { from: 'jy', toStreet: 'wj', ask: patrol, vehicle: 'pledgeLetter' }, NOW)?.rejection,
    ).toBe('GATE.FORBIDDEN_VEHICLE');
    const certificate = { text: '为居民开具亲属关系证明', as: 'assist' } as const;
    expect(passGate(inForce, { from: 'mz', toStreet: 'wj-c1', ask: certificate }, NOW)?.rejection).toBe(
      'GATE.NEGATIVE_LIST',
    );
    expect(inForce.gate.negativeList).toHaveLength(12);
  });

  it('lets the three stories ask of streets what the list says', () => {
    const measures = { text: '日常巡查、转移居民', as: 'assist' } as const;
    expect(
      passGate(inForce, { from: 'sl', toStreet: 'sp', itemCode: 'JP-17', ask: measures }, NOW),
    ).toBeUndefined();
  });
});

describe('The demonstration commands', () => {
  it('are the same in every run, so that seeding twice does nothing', () => {
    expect(demonstrationCommands()).toEqual(demonstrationCommands());
    expect(new Set(demonstrationCommands().map(({ commandId }) => commandId)).size).toBe(5);
  });

  it('stay under a megabyte of JSON each', () => {
    for (const { command } of demonstrationCommands())
      expect(new TextEncoder().encode(JSON.stringify(command.payload)).length).toBeLessThan(1_000_000);
  });
});
