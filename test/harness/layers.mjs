/**
 * The layers in the order in which `all` runs them: which files, what they need, with what patience. Files run two at a
 * time: each has databases, a Temporal namespace and ports of its own. Those in `alone` measure how long something takes
 * and run after the others, with nobody beside them.
 */
export const LAYERS = {
  unit: { files: '**/!(*.int|*.e2e).spec.ts?(x)', alone: [], servers: false, system: false, patience: 5_000 },
  int: {
    files: '**/*.int.spec.ts',
    alone: [
      'apps/api/src/lists/lists.int.spec.ts',
      'apps/api/src/start-api.int.spec.ts',
      'libs/channels/src/send-notification.int.spec.ts',
      'libs/projections/src/log/wait-for.int.spec.ts',
    ],
    servers: true,
    system: false,
    patience: 60_000,
  },
  e2e: {
    files: '**/*.e2e.spec.ts',
    alone: ['test/e2e/npm-start.e2e.spec.ts'],
    servers: true,
    system: true,
    patience: 1_800_000,
  },
};

/**
 * The runs of jest that a layer takes, as its arguments.
 *
 * @returns {string[][]}
 */
export function passesOf(layer) {
  const { files, alone, patience } = LAYERS[layer];
  const common = ['--passWithNoTests', `--testTimeout=${patience}`];
  const others = alone.map((file) => `!**/${file}`);
  const together = [...common, '--maxWorkers=2', '--testMatch', files, ...others];
  if (alone.length === 0) return [together];
  return [together, [...common, '--runInBand', '--testMatch', ...alone.map((file) => `**/${file}`)]];
}

/** Splits the command line into layers and jest's own arguments. */
export function layersAsked([first = 'all', ...rest]) {
  if (first === 'all') return { layers: Object.keys(LAYERS), jestArguments: rest };
  if (Object.hasOwn(LAYERS, first)) return { layers: [first], jestArguments: rest };
  return { layers: Object.keys(LAYERS), jestArguments: [first, ...rest] };
}
