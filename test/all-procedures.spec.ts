import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { procedureOf, procedures, type Procedure } from '@tiaokuai/domain';
import {
  anyPayload,
  at,
  dice,
  INVARIANTS_OF_ALL,
  LivingDistrict,
  offerDisagreements,
  steps,
  testDistrict,
  walkDistrict,
  type Step,
  type Watch,
} from '@tiaokuai/testing';
import fc from 'fast-check';
import { words } from './all-procedures.words.js';

const HISTORIES = 2_000;
const SEED = 20260917;
const FROM = at('09-14 09:00');
const DISTRICT = testDistrict();
/** Given now and then only: they end a case, or say nothing of its course. */
const RARE = [
  ...['comment', 'attach', 'urge', 'delegate', 'reassignPerson'],
  ...['withdraw', 'cancel', 'discard', 'dismiss'],
];
/** They are about a case that is there already. */
const NEEDS_ANOTHER = ['resultNotification', 'suggestion', 'supervisionOrder'];

/** Codes of the specification that no rule gives yet, and why (libs/domain/decisions/0016). */
const NOT_YET = ['CASE.DUPLICATE', 'LIST.LEAD_AMBIGUOUS'];

const kind = fc.constantFrom(...procedures.map((each) => each.kind));
const path = steps(10, 70);

function live(
  of: string,
  steps: readonly Step[],
  watch?: Watch,
): { living: LivingDistrict; codes: string[] } {
  const living = new LivingDistrict(DISTRICT, procedures, watch);
  const opens = the(of);
  const first = NEEDS_ANOTHER.includes(of) ? the('whistle') : opens;
  const walk = {
    district: DISTRICT,
    opens,
    first,
    beside: the('resultNotification'),
    living,
    from: FROM,
    rare: RARE,
    words,
  };
  return { living, codes: walkDistrict(walk, steps).map(({ outcome }) => outcome) };
}

function the(of: string): Procedure {
  const procedure = procedureOf(of);
  if (procedure === undefined) throw new Error(`no procedure ${of}`);
  return procedure;
}

describe('In any life of a district, among cases of all kinds', () => {
  const reached = new Set<string>();
  const refused = new Set<string>();

  it('every invariant holds after every event, and every prefix can be told', () => {
    const watch: Watch = (procedure, before, event, after, context) => {
      for (const [name, holds] of Object.entries(INVARIANTS_OF_ALL))
        try {
          holds(before, event, after);
        } catch (broken) {
          throw new Error(`${procedure.kind}: ${name}: after ${event.type}`, { cause: broken });
        }
      reached.add(`${procedure.kind} stage ${after.stage}`);
      if (after.outcome !== undefined) reached.add(`${procedure.kind} outcome ${after.outcome}`);
      procedure.facts(after);
      procedure.duties(after);
      procedure.sees(after, context);
    };
    fc.assert(
      fc.property(kind, path, (of, each) => {
        for (const code of live(of, each, watch).codes) refused.add(code);
      }),
      { numRuns: HISTORIES, seed: SEED },
    );
  });

  it('whoever is asked or told something may open the case', () => {
    const blind = new Set<string>();
    const watch: Watch = (procedure, before, event, after, context) => {
      for (const reaction of procedure.reactions(before, event, after, context.inForce(event.effectiveAt))) {
        if (reaction.does !== 'notify') continue;
        const actor = { person: 'anybody', unit: reaction.unit, post: reaction.posts[0] ?? 'liaisonA' };
        if (procedure.sees(after, { ...context, actor }) === 'nothing')
          blind.add(`${procedure.kind} ${event.type}: ${reaction.unit}`);
      }
    };
    fc.assert(
      fc.property(kind, path, (of, each) => void live(of, each, watch)),
      { numRuns: 500, seed: SEED + 3 },
    );
    expect([...blind]).toEqual([]);
  });

  it('offers and decide agree on stage, post and party, both ways', () => {
    fc.assert(
      fc.property(kind, path, fc.nat(1_000), fc.nat(1_000_000), (of, each, who, seed) => {
        const { living } = live(of, each);
        const people = Object.values(DISTRICT.inForce.directory.holdings).flat();
        for (const { procedure, state } of living.cases.values()) {
          const involved = people.filter(({ unit }) => state.parties.some((party) => party.unit === unit));
          const { person, unit, post } = [...involved, ...people][who % 60] ?? people[0] ?? never();
          const now = living.nextMoment() ?? FROM;
          const standing = living.standing(state.caseId, now, { person, unit, post });
          if (standing === undefined) continue;
          const { directory, list } = DISTRICT.inForce;
          const cases = [...living.cases.values()].map((other) => other.state);
          const items = Object.keys(list.items);
          const material = {
            now,
            actor: standing.context.actor,
            state: standing.state,
            directory,
            items,
            cases,
          };
          const payloads = procedure.commands.map(({ name, schema }) => [
            name,
            {
              ...Object(anyPayload(schema, material, dice(seed))),
              ...words(`${procedure.kind}.${name}`, material, dice(seed)),
            },
          ]);
          const wrong = offerDisagreements(
            procedure,
            standing.state,
            standing.context,
            Object.fromEntries(payloads),
          );
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 200, seed: SEED + 1 },
    );
  });

  it('the same commands give the same bytes', () => {
    fc.assert(
      fc.property(kind, path, (of, each) => {
        const tell = () =>
          JSON.stringify([...live(of, each).living.cases.values()].map(({ events }) => events));
        expect(tell()).toBe(tell());
      }),
      { numRuns: 50, seed: SEED + 2 },
    );
  });

  it('every stage, outcome and refusal is reached, here or by a sentence of the procedures’ own specs', () => {
    const specs = sentencesOfSpecs();
    const told = (name: string) => specs.includes(`'${name}'`) || specs.includes(`'${name} `);
    const places = procedures.flatMap(({ kind: of, stages, outcomes }) => [
      ...Object.keys(stages).map((stage) => [`${of} stage ${stage}`, stage] as const),
      ...Object.keys(outcomes).map((outcome) => [`${of} outcome ${outcome}`, outcome] as const),
    ]);
    const codes = [...new Set(procedures.flatMap(({ rejections: refusals }) => Object.keys(refusals)))];
    expect(places.flatMap(([place, name]) => (reached.has(place) || told(name) ? [] : place))).toEqual([]);
    expect(
      codes.filter((code) => !refused.has(code) && !told(code) && !told(code.split('.')[1] ?? '')),
    ).toEqual(NOT_YET);
  });
});

/** All specs of the rooms as one text. */
function sentencesOfSpecs(): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  return ['libs', 'apps']
    .flatMap((room) =>
      readdirSync(root + room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
    )
    .filter((file) => file.endsWith('.spec.ts') && !file.includes('node_modules'))
    .map((file) => readFileSync(root + file, 'utf8'))
    .join('\n');
}

function never(): never {
  throw new Error('the district has no people');
}
