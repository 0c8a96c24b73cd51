import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { procedures } from '@tiaokuai/domain';
import type { Watch } from '@tiaokuai/testing';
import fc from 'fast-check';
import { invariantsHold, kind, live, path, SEED } from './all-procedures.lives.js';

/** So many that they reach what no spec tells; the invariants are also held in 2,000 lives of test/same-bytes. */
const HISTORIES = 500;

describe('In any life of a district, among cases of all kinds', () => {
  const reached = new Set<string>();
  const refused = new Set<string>();

  it('every invariant holds after every event, and every prefix can be told', () => {
    const watch: Watch = (procedure, before, event, after, context) => {
      invariantsHold(procedure, before, event, after, context);
      reached.add(`${procedure.kind} stage ${after.stage}`);
      if (after.outcome !== undefined) reached.add(`${procedure.kind} outcome ${after.outcome}`);
    };
    fc.assert(
      fc.property(kind, path, (of, each) => {
        for (const code of live(of, each, watch).codes) refused.add(code);
      }),
      { numRuns: HISTORIES, seed: SEED, endOnFailure: true },
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
    ).toEqual([]);
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
