// The rooms of the design and what each may import (libs/README.md has the map): one row, one rule, one sentence.
const { builtinModules } = require('node:module');

const NODE = `^(node:)?(${builtinModules.join('|').replaceAll('/', '\\/')})$`;
const PG = 'node_modules/(pg|pg-[^/]+)/';
const TYPEORM = 'node_modules/(typeorm|@nestjs/typeorm)/';
const NEST = 'node_modules/@nestjs/';
const TEMPORAL = 'node_modules/@temporalio/';
const PACKAGES = 'node_modules/';

/** `may`: rooms it may import. `never`: packages it may not know. `only`: the packages it may know, and no other. */
const ROOMS = [
  {
    room: 'libs/domain',
    may: [],
    never: [PACKAGES, NODE],
    because: 'The domain is the law of a case: it may not know that PostgreSQL, Node or anybody else exists.',
  },
  {
    room: 'libs/reference-data',
    may: ['libs/domain'],
    never: [PACKAGES],
    because:
      'Calendars, limits and the demonstration district are data: they know the shapes of the domain and no program.',
  },
  {
    room: 'libs/tlog',
    may: [],
    never: [NODE],
    only: ['@noble/', 'canonicalize'],
    because:
      'Proofs are checked in a browser too, and by people who do not trust us: tlog knows hashes and nothing of ours.',
  },
  {
    room: 'libs/contracts',
    may: ['libs/domain'],
    typesOnly: true,
    never: [PACKAGES, NODE],
    because:
      'Contracts are the shapes that cross a wire: they may name types of the domain but bring no running code along.',
  },
  {
    room: 'libs/process-map',
    may: ['libs/domain', 'libs/contracts'],
    never: [NODE],
    only: ['bpmn-moddle'],
    because:
      'How the cases of a kind go is read from what their commands declare, and drawn: pictures know no server and decide nothing.',
  },
  {
    room: 'libs/event-store',
    may: ['libs/tlog'],
    never: [TYPEORM, NEST, TEMPORAL],
    because:
      'The event store knows PostgreSQL, and only as a log: what the events mean is none of its business.',
  },
  {
    room: 'libs/personal-data',
    may: [],
    never: [TYPEORM, NEST, TEMPORAL],
    because: 'Sealing and shredding need a key and bytes: who the bytes speak of is decided elsewhere.',
  },
  {
    room: 'libs/casework',
    may: ['libs/domain', 'libs/contracts', 'libs/event-store', 'libs/tlog', 'libs/personal-data'],
    never: [TYPEORM, NEST, TEMPORAL],
    because:
      'Casework carries a command to its case; it is the same whether a person or a workflow sends it.',
  },
  {
    room: 'libs/demonstration',
    may: ['libs/domain', 'libs/event-store', 'libs/casework'],
    never: [TYPEORM, NEST, TEMPORAL],
    because:
      'The demonstration acts as people do, through casework: it decides nothing and knows no wire and no screen.',
  },
  {
    room: 'libs/projections',
    may: ['libs/domain', 'libs/event-store'],
    never: [TEMPORAL, NEST],
    because:
      'Read models are folded from the log and can be thrown away: they may not depend on who reads or wakes.',
  },
  {
    room: 'libs/channels',
    may: [],
    never: [PG, TYPEORM, NEST, TEMPORAL],
    because:
      'A channel knows how one message reaches one receiver: what it is about and what is tried again is decided elsewhere.',
  },
  {
    room: 'workflows',
    may: ['libs/contracts'],
    mayAsTypes: ['activities'],
    never: [NODE, PG, TYPEORM, NEST],
    because:
      'A workflow only waits: it knows activities by their types, and everything that has an effect is one of them.',
  },
  {
    room: 'activities',
    may: [
      'libs/contracts',
      'libs/casework',
      'libs/projections',
      'libs/personal-data',
      'libs/domain',
      'libs/event-store',
      'libs/channels',
    ],
    never: [NEST],
    because: 'An activity has an effect and may be repeated; it does not know which workflow asked for it.',
  },
  {
    room: 'apps/api',
    may: [
      'libs/casework',
      'libs/projections',
      'libs/contracts',
      'libs/channels',
      'libs/process-map',
      'libs/domain',
      'libs/event-store',
      'libs/personal-data',
      'libs/demonstration',
      'libs/reference-data',
    ],
    never: ['node_modules/@temporalio/(worker|workflow|activity)/'],
    because: 'The API speaks HTTP and asks casework; what waits and what has effects runs in the worker.',
  },
  {
    room: 'apps/worker',
    may: [
      'workflows',
      'activities',
      'libs/contracts',
      'libs/domain',
      'libs/casework',
      'libs/projections',
      'libs/event-store',
      'libs/personal-data',
      'libs/channels',
    ],
    never: [NEST],
    because: 'The worker hosts workflows and activities; it does not know HTTP or the order of the log.',
  },
  {
    room: 'apps/projector',
    may: [
      'libs/event-store',
      'libs/projections',
      'libs/tlog',
      'libs/domain',
      'libs/contracts',
      'libs/personal-data',
      'libs/channels',
    ],
    never: [NEST, 'node_modules/@temporalio/(worker|workflow|activity)/'],
    because:
      'The projector gives order, proofs and read models and wakes cases; it serves no page and runs no workflow.',
  },
  {
    room: 'apps/console',
    may: ['libs/contracts', 'libs/domain', 'libs/tlog'],
    never: [NODE, PG, TYPEORM, NEST, TEMPORAL],
    because: 'The console runs in a browser: it may use what is pure, and never a room of the server.',
  },
  {
    room: 'apps/launcher',
    may: [],
    never: [TYPEORM, NEST, TEMPORAL],
    because:
      'The launcher starts the other programs as processes; it must stand when their code does not build.',
  },
];

/** The doors of the domain, from what knows nobody to what knows all: each may know those before it. */
const DOORS = [
  { door: 'kernel', because: 'What a case, a command and a limit are stands for itself.' },
  { door: 'calendar', because: 'How time is counted depends on no rule of a section.' },
  { door: 'reference', because: 'Directory, list and limits are the same for every case.' },
  {
    door: 'case',
    because: 'What every case has may know no procedure, or it would not be what every case has.',
  },
  { door: 'procedures', because: 'A procedure is its own section: another one is reached by a reaction.' },
];
const DOMAIN = 'libs/domain/src';

/** The folders of the console by floor, from what knows nobody to what knows all: each may know the floors below its own. */
const CONSOLE_FLOORS = [
  { folders: ['api', 'session'], because: 'How the server is asked depends on no screen.' },
  { folders: ['ui'], because: 'Icons, alerts and keys look the same on every page.' },
  { folders: ['time', 'sign-in'], because: 'Deadlines and signing in are no part of a case.' },
  {
    folders: ['form', 'replay', 'notifications', 'table'],
    because: 'What several pages are built of may know none of them.',
  },
  {
    folders: ['versions'],
    because: 'What is published by version is read, compared and changed alike, whatever it says.',
  },
  {
    folders: [
      'whistle',
      'new-case',
      'case',
      'cases',
      'procedure',
      'deliveries',
      'directory',
      'verification',
      'rules',
      'inbox',
      'gate-register',
      'responsibility-list',
    ],
    because: 'A page is content: it knows neither the shell around it nor another page.',
  },
  { folders: ['shell'], because: 'The shell leads to the pages and holds none of their content.' },
];
const CONSOLE = 'apps/console/src';

const ANY_ROOM = '^(libs|apps)/[^/]+/|^(workflows|activities|test)/';
const EXEMPT = '/test/|/vite\\.config\\.ts$';

function ruleOf({ room, may, mayAsTypes = [], typesOnly = false, never, only, because }) {
  const name = `${room.replaceAll('/', '-')}-knows-its-place`;
  const from = { path: `^${room}/`, pathNot: EXEMPT };
  const rule = (suffix, to) => ({ name: `${name}${suffix}`, comment: because, severity: 'error', from, to });
  const allowed = [room, ...may, ...mayAsTypes].map((path) => `^${path}/`).join('|');
  const rules = [rule('', { path: [ANY_ROOM, ...(only ? [] : never)], pathNot: allowed })];
  if (only)
    rules.push(rule('', { path: [PACKAGES, ...never], pathNot: only.map((one) => `node_modules/${one}`) }));
  const asTypes = typesOnly ? may : mayAsTypes;
  if (asTypes.length > 0) {
    const path = asTypes.map((one) => `^${one}/`);
    rules.push(rule('-as-types', { path, dependencyTypesNot: ['type-only'] }));
  }
  return rules;
}

function ruleOfDoor({ door, because }, n) {
  const before = DOORS.slice(0, n).map((each) => each.door);
  // Of the procedures, each folder knows itself alone.
  const own = door === 'procedures' ? `${door}/$1/` : `${door}/`;
  const allowed = [own, ...before.map((each) => `${each}/`)].map((each) => `^${DOMAIN}/${each}`).join('|');
  return {
    name: `domain-${door}-knows-its-place`,
    comment: because,
    severity: 'error',
    from: { path: `^${DOMAIN}/${door}/([^/]+)`, pathNot: EXEMPT },
    to: { path: `^${DOMAIN}/`, pathNot: allowed },
  };
}

function rulesOfFloor({ folders, because }, n) {
  const below = CONSOLE_FLOORS.slice(0, n).flatMap((each) => each.folders);
  return folders.map((folder) => ({
    name: `console-${folder}-knows-its-place`,
    comment: because,
    severity: 'error',
    from: { path: `^${CONSOLE}/${folder}/` },
    to: {
      path: `^${CONSOLE}/`,
      pathNot: [folder, ...below].map((each) => `^${CONSOLE}/${each}/`).join('|'),
    },
  }));
}

module.exports = {
  forbidden: [
    ...ROOMS.flatMap(ruleOf),
    ...DOORS.map(ruleOfDoor),
    ...CONSOLE_FLOORS.flatMap(rulesOfFloor),
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or lack a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-circular-types-in-the-domain',
      comment: 'Rules that need each other even by their types cannot be read one after the other.',
      severity: 'error',
      from: { path: `^${DOMAIN}/(kernel|calendar|reference|case)/` },
      to: { circular: true },
    },
    {
      name: 'no-circular-topics',
      comment: 'Two topics of every case that need each other are one topic.',
      severity: 'error',
      scope: 'folder',
      from: { path: `^${DOMAIN}/case/[^/]+$` },
      to: { path: `^${DOMAIN}/case/[^/]+$`, circular: true, viaOnly: `^${DOMAIN}/case/[^/]+$` },
    },
    {
      name: 'notifications-stand-together',
      comment:
        'Who is told of what stands in the notifications of its procedure: elsewhere nobody finds it by name.',
      severity: 'error',
      from: {
        path: `^${DOMAIN}/procedures/`,
        pathNot: '[.]notifications[.]ts$',
      },
      to: { path: `^${DOMAIN}/case/notify-unit[.]ts$` },
    },
    {
      name: 'testing-is-for-specs',
      comment: 'Builders and fixtures are for specs: nothing that ships may lean on them.',
      severity: 'error',
      from: { path: '^(libs|apps|workflows|activities)/', pathNot: [EXEMPT, '^libs/testing/'] },
      to: { path: '^libs/testing/|(^|/)test/' },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that leads nowhere fails when the program starts, not when it is written.',
      severity: 'error',
      from: { pathNot: '^apps/console/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Specs may know everything; left in, they would make circles of folders that no program has.
    exclude: { path: '/dist/|/build/|\\.tsbuildinfo$|\\.spec\\.tsx?$' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.spec.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['tiaokuai-source', 'types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
