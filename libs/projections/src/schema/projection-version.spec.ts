import { PROJECTION_VERSION, versionOf } from './projection-version.js';

describe('The version of the projection', () => {
  const models = { case_list: { version: 1 }, duty: { version: 1 } };

  it('is another one as soon as a read model is raised, added, taken away or renamed', () => {
    const others: readonly Parameters<typeof versionOf>[0][] = [
      models,
      { ...models, duty: { version: 2 } },
      { ...models, example: { version: 1 } },
      { case_list: { version: 1 } },
      { case_list: { version: 1 }, todo: { version: 1 } },
      // The sum stays the same.
      { case_list: { version: 2 } },
      { case_list: { version: 2 }, duty: { version: 0 } },
    ];
    expect(new Set(others.map(versionOf)).size).toBe(others.length);
  });

  it('is the same in whatever order they stand', () => {
    expect(versionOf({ duty: { version: 1 }, case_list: { version: 1 } })).toBe(versionOf(models));
  });

  it('is none of those that installations had before, which were counted', () => {
    expect(PROJECTION_VERSION).toBeGreaterThan(1_000);
    expect(PROJECTION_VERSION).toBeLessThan(2 ** 31);
  });
});
