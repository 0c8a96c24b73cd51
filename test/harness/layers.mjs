/** The layers in the order in which `all` runs them: which files, what they need, how jest runs them. */
export const LAYERS = {
  unit: { files: ['**/!(*.int|*.e2e).spec.ts?(x)'], servers: false, system: false, jest: ['--maxWorkers=2'] },
  int: {
    files: ['**/*.int.spec.ts'],
    servers: true,
    system: false,
    jest: ['--runInBand', '--testTimeout=60000'],
  },
  e2e: {
    files: ['**/*.e2e.spec.ts'],
    servers: true,
    system: true,
    jest: ['--runInBand', '--testTimeout=1800000'],
  },
};

/** Splits the command line into layers and jest's own arguments. */
export function layersAsked([first = 'all', ...rest]) {
  if (first === 'all') return { layers: Object.keys(LAYERS), jestArguments: rest };
  if (Object.hasOwn(LAYERS, first)) return { layers: [first], jestArguments: rest };
  return { layers: Object.keys(LAYERS), jestArguments: [first, ...rest] };
}
