import { procedures } from '@tiaokuai/domain';
import { OPENING_PAYLOADS, PAYLOADS } from './known-payload.js';
import { ANY_CASE_PAYLOADS } from './any-case.payloads.js';

const commandsOf = new Map<string, readonly string[]>(
  procedures.map(({ kind, commands }) => [kind, commands.map(({ name }) => name)]),
);

describe('what is known of a form', () => {
  it('has a table for every procedure, and only commands of that procedure in it', () => {
    expect(Object.keys(PAYLOADS).sort()).toEqual([...commandsOf.keys()].sort());
    for (const [kind, table] of Object.entries(PAYLOADS))
      expect([kind, Object.keys(table).filter((name) => !commandsOf.get(kind)?.includes(name))]).toEqual([
        kind,
        [],
      ]);
  });

  it('names commands that there are, where it names those of every procedure or of an opening', () => {
    const all = [...commandsOf].flatMap(([kind, names]) => names.map((name) => `${kind}.${name}`));
    for (const opening of Object.keys(OPENING_PAYLOADS)) expect(all).toContain(opening);
    for (const name of Object.keys(ANY_CASE_PAYLOADS))
      expect(all.some((each) => each.endsWith(`.${name}`))).toBe(true);
  });
});
