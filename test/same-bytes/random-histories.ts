import { procedureOf, procedures, type Procedure } from '@tiaokuai/domain';
import { at, LivingDistrict, steps, testDistrict, walkDistrict, type Step } from '@tiaokuai/testing';
import fc from 'fast-check';
import { invariantsHold } from '../all-procedures.lives.js';
import { words } from '../all-procedures.words.js';
import { DigestRecorder, type Digests } from './digests.js';
import { everybody, recordOffers, watching } from './watch-rules.js';

/** Told in two halves, each by a spec file of its own, so that two workers share them. */
export const HISTORIES = 2_000;
const SEED = 6_494_866;
const FROM = at('09-14 09:00');
const DISTRICT = testDistrict({ panel: 'appointed' });
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

function live(recorder: DigestRecorder, kind: string, path: readonly Step[], n: number): void {
  const tell = watching(recorder);
  const living = new LivingDistrict(DISTRICT, procedures, (...moment) => {
    invariantsHold(...moment);
    tell(...moment);
  });
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
  recorder.record('tries', walked);
  recorder.record('carried', living.carried);
  const asked =
    n % ALL_OFFERS_EVERY === 0
      ? EVERYBODY
      : Array.from({ length: FEW }, (_, k) => EVERYBODY[(n * FEW + k) % EVERYBODY.length]).filter(
          (each) => each !== undefined,
        );
  recordOffers(recorder, living, asked, walked.at(-1)?.now ?? FROM);
}

/** What the random lives of a fixed seed tell, from one of them up to, and without, another. */
export function tellHistories(from: number, to: number): Digests {
  const recorder = new DigestRecorder();
  const kind = fc.constantFrom(
    ...['whistle', 'collaboration', 'consultation', 'resultNotification', 'supervisionOrder'],
    ...['warning', 'suggestion', 'liaison', 'dispute', 'panel'],
  );
  const histories = fc.sample(fc.tuple(kind, steps(10, 70)), { seed: SEED, numRuns: HISTORIES });
  for (const [n, [of, path]] of histories.entries()) if (from <= n && n < to) live(recorder, of, path, n);
  return recorder.digests();
}
