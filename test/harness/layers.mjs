/**
 * The layers in the order in which `all` runs them: which files, what they need, with what patience. Files run two at a
 * time: each has databases, a Temporal namespace and ports of its own, and `longest` begin first, so that none of them
 * is left running by itself. Those in `alone` hold what hangs to its deadline: they wait more than they work, and run after
 * the others, with nobody who works beside them. Those in `sharing` leave nothing behind in the sources they call, and
 * share one load of them.
 */
export const LAYERS = {
  unit: {
    files: '**/!(*.int|*.e2e).spec.ts?(x)',
    sharing: [
      'libs/domain/**/*.spec.ts',
      'test/all-procedures*.spec.ts',
      'test/same-bytes/random-histories*.spec.ts',
    ],
    alone: [],
    longest: [
      'test/same-bytes/random-histories.first.spec.ts',
      'test/same-bytes/random-histories.second.spec.ts',
      'libs/domain/src/procedures/whistle/whistle.properties.spec.ts',
      'test/all-procedures.agreement.spec.ts',
      'test/all-procedures.spec.ts',
    ],
    servers: false,
    system: false,
    /** Decides by every rule, so a whole run shows whatever a rule declares. */
    rules: true,
    patience: 5_000,
  },
  int: {
    files: '**/*.int.spec.ts',
    sharing: ['*.int.spec.ts'],
    alone: [
      'apps/api/src/hanging-database.int.spec.ts',
      'apps/api/src/lists/lists.int.spec.ts',
      'apps/api/src/start-api.int.spec.ts',
      'libs/channels/src/send-notification.int.spec.ts',
      'libs/projections/src/log/wait-for.int.spec.ts',
    ],
    longest: [
      'test/same-bytes/citizen-messages.int.spec.ts',
      'apps/launcher/src/launch.int.spec.ts',
      'test/same-bytes/demonstration.int.spec.ts',
      'libs/event-store/src/sequence-log.int.spec.ts',
      'libs/demonstration/src/seed/whole-month.int.spec.ts',
      'libs/demonstration/src/seed/seed-month.int.spec.ts',
      'workflows/src/delivery/delivery.workflow.int.spec.ts',
      'apps/launcher/src/postgres/postgres-cluster.int.spec.ts',
    ],
    servers: true,
    system: false,
    patience: 60_000,
  },
  e2e: {
    files: '**/*.e2e.spec.ts',
    sharing: ['*.e2e.spec.ts'],
    alone: [],
    longest: [
      'test/e2e/console/commands.first.e2e.spec.ts',
      'test/e2e/console/commands.second.e2e.spec.ts',
      'test/e2e/npm-start.e2e.spec.ts',
      'test/e2e/console/walk.e2e.spec.ts',
      'test/e2e/console/pages.e2e.spec.ts',
      'test/e2e/console/open.e2e.spec.ts',
      'test/chaos/kill.e2e.spec.ts',
    ],
    servers: true,
    system: true,
    patience: 1_800_000,
  },
};

/**
 * The runs of jest that a layer takes: its arguments, and whether its files share one load of the sources.
 *
 * @returns {{ jestArguments: string[], shared: boolean }[]}
 */
export function passesOf(layer) {
  const { files, sharing, alone, patience } = LAYERS[layer];
  const within = (some) => some.map((pattern) => `**/${pattern}`);
  const without = (some) => some.map((pattern) => `!**/${pattern}`);
  const pass = (shared, workers, ...patterns) => ({
    shared,
    jestArguments: ['--passWithNoTests', `--testTimeout=${patience}`, workers, '--testMatch', ...patterns],
  });
  const apart = pass(false, '--maxWorkers=2', files, ...without([...sharing, ...alone]));
  const together = pass(true, '--maxWorkers=2', ...within(sharing), ...without(alone));
  const last = pass(false, '--maxWorkers=2', ...within(alone));
  const allShare = sharing.some((pattern) => files === `**/${pattern}`);
  return [...(allShare ? [] : [apart]), together, ...(alone.length > 0 ? [last] : [])];
}

/** Splits the command line into layers and jest's own arguments. */
export function layersAsked([first = 'all', ...rest]) {
  if (first === 'all') return { layers: Object.keys(LAYERS), jestArguments: rest };
  if (Object.hasOwn(LAYERS, first)) return { layers: [first], jestArguments: rest };
  return { layers: Object.keys(LAYERS), jestArguments: [first, ...rest] };
}
