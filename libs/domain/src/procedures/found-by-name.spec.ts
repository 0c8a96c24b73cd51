import { readdirSync } from 'node:fs';
import { procedures, registers } from '../registry.js';

const HERE = new URL('.', import.meta.url);

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

it.each([...procedures, ...registers].map((each) => [each.kind, each] as const))(
  '%s has for every command a file and a spec that are called like it',
  (kind, { commands }) => {
    const files = readdirSync(new URL(kebab(kind), HERE));
    const wanted = commands
      .filter(({ shared }) => !shared)
      .flatMap(({ name }) => [`${kebab(name)}.ts`, `${kebab(name)}.spec.ts`]);
    expect(wanted.filter((each) => !files.includes(each))).toEqual([]);
  },
);
