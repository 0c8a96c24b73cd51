import { procedureOf, procedures, type Procedure } from '@tiaokuai/domain';
import { at, LivingDistrict, steps, testDistrict, walkDistrict, type Step } from '@tiaokuai/testing';
import fc from 'fast-check';
import { words } from '../all-procedures.words.js';
import { onRecord, Telling } from './digests.js';
import { everybody, tellOffers, watching } from './watch-rules.js';

const HISTORIES = 2_000;
const SEED = 6_494_866;
const FROM = at('09-14 09:00');
const DISTRICT = testDistrict();
const EVERYBODY = everybody(DISTRICT);
/** Everybody's offers are told of each tenth history, and of the others those of a few, in turn. */
const ALL_OFFERS_EVERY = 10;
const FEW = 5;
/** They are about a case that is there already. */
const NEEDS_ANOTHER = ['resultNotification', 'suggestion', 'supervisionOrder'];
const RARE = ['comment', 'attach', 'urge', 'delegate', 'reassignPerson', 'withdraw', 'cancel', 'discard'];

function the(kind: string): Procedure {
  const procedure = procedureOf(kind);
  if (procedure === undefined) throw new Error(`no procedure ${kind}`);
  return procedure;
}

function live(telling: Telling, kind: string, path: readonly Step[], n: number): void {
  const living = new LivingDistrict(DISTRICT, procedures, watching(telling));
  const walked = walkDistrict(
    {
      district: DISTRICT,
      opens: the(kind),
      first: the(NEEDS_ANOTHER.includes(kind) ? 'whistle' : kind),
      beside: the('resultNotification'),
      living,
      from: FROM,
      rare: RARE,
      words,
    },
    path,
  );
  telling.tell('tries', walked);
  telling.tell('carried', living.carried);
  const asked =
    n % ALL_OFFERS_EVERY === 0
      ? EVERYBODY
      : Array.from({ length: FEW }, (_, k) => EVERYBODY[(n * FEW + k) % EVERYBODY.length]).filter(
          (each) => each !== undefined,
        );
  tellOffers(telling, living, asked, walked.at(-1)?.now ?? FROM);
}

it('2,000 random lives of the district give the events, offers, facts and reactions on record', () => {
  const telling = new Telling();
  const kind = fc.constantFrom(
    ...['whistle', 'collaboration', 'consultation', 'resultNotification', 'supervisionOrder'],
    ...['warning', 'suggestion', 'liaison', 'dispute', 'panel'],
  );
  const histories = fc.sample(fc.tuple(kind, steps(10, 70)), { seed: SEED, numRuns: HISTORIES });
  histories.forEach(([of, path], n) => live(telling, of, path, n));
  const digests = telling.digests();
  expect(digests).toEqual(onRecord('random-histories', digests));
});

it('what the procedures say of themselves is as on record', () => {
  const telling = new Telling();
  for (const each of procedures) {
    const { kind, label, outcomes, rejections } = each;
    const stages = Object.fromEntries(
      Object.entries(each.stages).map(([name, { label: word, final }]) => {
        return [name, final === undefined ? { label: word } : { label: word, final }];
      }),
    );
    const clocks = Object.entries(each.clocks).map(([key, { label: word, metBy, orBy, whenPassed }]) => {
      return [key, word, metBy, orBy, whenPassed];
    });
    const commands = each.commands.map(
      ({ name, label: word, schema, opens, engineOnly, stages: given, snapshotOf }) => {
        return [name, word, schema, opens, engineOnly, given, snapshotOf];
      },
    );
    const events = Object.entries(each.events)
      .map(([type, { label: word, schemaVersion, sealed, inner, reasons }]) => {
        return [type, word, schemaVersion, sealed, inner, reasons] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
    telling.tell(`${kind} stages`, [kind, label, stages, outcomes]);
    telling.tell(`${kind} clocks`, clocks);
    telling.tell(`${kind} commands`, commands);
    telling.tell(`${kind} events`, events);
    telling.tell(`${kind} rejections`, Object.entries(rejections).sort());
  }
  const digests = telling.digests();
  expect(digests).toEqual(onRecord('descriptions', digests));
});
