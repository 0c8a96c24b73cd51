import { propertiesOf, seenOf } from '@tiaokuai/domain';
import { anyPayload, dice, offerDisagreements, type Watch } from '@tiaokuai/testing';
import fc from 'fast-check';
import { DISTRICT, FROM, kind, live, path, SEED } from './all-procedures.lives.js';
import { words } from './all-procedures.words.js';

describe('In any life of a district, among cases of all kinds', () => {
  it('whoever is asked or told something may open the case', () => {
    const blind = new Set<string>();
    const watch: Watch = (procedure, before, event, after, context) => {
      for (const reaction of procedure.reactions(before, event, after, context.inForce(event.effectiveAt))) {
        if (reaction.does !== 'notify') continue;
        const actor = { person: 'anybody', unit: reaction.unit, post: reaction.posts[0] ?? 'liaisonA' };
        if (seenOf(procedure, after, { ...context, actor }) === 'nothing')
          blind.add(`${procedure.kind} ${event.type}: ${reaction.unit}`);
      }
    };
    fc.assert(
      fc.property(kind, path, (of, each) => void live(of, each, watch)),
      { numRuns: 500, seed: SEED + 3, endOnFailure: true },
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
          const payloads = procedure.commands.map(
            ({ name, schema }) =>
              [
                name,
                {
                  ...propertiesOf(anyPayload(schema, material, dice(seed))),
                  ...words(`${procedure.kind}.${name}`, material, dice(seed)),
                },
              ] as const,
          );
          const wrong = offerDisagreements(
            procedure,
            standing.state,
            standing.context,
            Object.fromEntries(payloads),
          );
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 200, seed: SEED + 1, endOnFailure: true },
    );
  });

  it('the same commands give the same bytes', () => {
    fc.assert(
      fc.property(kind, path, (of, each) => {
        const tell = () =>
          JSON.stringify([...live(of, each).living.cases.values()].map(({ events }) => events));
        expect(tell()).toBe(tell());
      }),
      { numRuns: 50, seed: SEED + 2, endOnFailure: true },
    );
  });
});

function never(): never {
  throw new Error('the district has no people');
}
