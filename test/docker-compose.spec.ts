import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { accountsNamedAfter } from '../apps/launcher/src/postgres/process-accounts.js';
import { product } from '../apps/launcher/src/product.js';
import { readSettings } from '../apps/launcher/src/settings.js';

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string | number>;
  depends_on?: Record<string, { condition: string }>;
  network_mode?: string;
  ports?: string[];
  healthcheck?: { test: string[] };
  deploy?: { replicas: number };
  volumes?: string[];
  configs?: { source: string }[];
}

interface Compose {
  services: Record<string, Service>;
  configs: Record<string, { content: string }>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const ours = Object.entries(compose.services).filter(([, service]) => service.image === 'tiaokuai');

describe('the compose file', () => {
  const settings = readSettings({}, root);
  const events = 'postgres://owner:secret@db:5432/tiaokuai';
  const surroundings = {
    databaseUrl: events,
    keysDatabaseUrl: `${events}_keys`,
    accounts: accountsNamedAfter(events),
    temporalAddress: '',
    masterKey: '',
  };
  const { jobs, branches } = product(root, settings, surroundings);
  const programs = [...jobs, ...branches.flatMap((each) => [...each.jobs, ...each.processes])];

  it('runs api, worker and projector twice, and every program that the launcher runs', () => {
    const copies = new Map<string, number>();
    for (const [, { command = [], deploy }] of ours) {
      const program = command.join(' ');
      copies.set(program, (copies.get(program) ?? 0) + (deploy?.replicas ?? 1));
    }
    expect(Object.fromEntries(copies)).toEqual({
      'apps/projector/dist/migrate.js': 1,
      'apps/api/dist/seed.js': 1,
      'apps/api/dist/seed-month.js': 1,
      'apps/projector/dist/main.js': 2,
      'apps/worker/dist/main.js': 2,
      'apps/api/dist/main.js': 2,
    });
    const byLauncher = programs.map(({ args }) => args[0]);
    expect(byLauncher.sort()).toEqual([...copies.keys()].map((program) => join(root, program)).sort());
  });

  it.each(ours)('%s runs a program that the build makes', (_, { command = [] }) => {
    const [program = ''] = command;
    expect(existsSync(join(root, program.replace('/dist/', '/src/').replace(/\.js$/, '.ts')))).toBe(true);
  });

  it('gives each program only variables that the code reads, and all that the launcher gives', () => {
    const code = sourcesOf(['apps/api', 'apps/worker', 'apps/projector', 'libs', 'activities', 'workflows']);
    const named = new Set(ours.flatMap(([, { environment = {} }]) => Object.keys(environment)));
    expect([...named].filter((name) => !code.includes(name))).toEqual([]);
    for (const { args, env } of programs) {
      const given = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [name]));
      expect({ args, missing: given.filter((name) => !named.has(name)) }).toEqual({ args, missing: [] });
    }
  });

  it('gives each program the accounts and keys that the launcher gives it, and no other', () => {
    const secrets = /DATABASE_URL$|MASTER_KEY$/;
    const toldBy = (env: object) =>
      Object.entries(env).flatMap(([name, value]) =>
        secrets.test(name) && value !== undefined
          ? [`${name} ${/\/\/(\w+):/.exec(String(value))?.[1] ?? ''}`.replace('owner', 'tiaokuai').trim()]
          : [],
      );
    for (const [name, { command = [], environment = {} }] of ours) {
      const same = programs.find(({ args }) => args[0] === join(root, command.join(' ')));
      expect([name, ...toldBy(environment).sort()]).toEqual([name, ...toldBy(same?.env ?? {}).sort()]);
    }
  });

  it.each(ours.filter(([, { healthcheck }]) => healthcheck))(
    'asks %s for its health where it listens',
    (_, service) => {
      const { environment = {}, healthcheck } = service;
      const ports = Object.entries(environment).filter(([name]) => name.endsWith('_PORT'));
      expect(ports).toHaveLength(1);
      expect(healthcheck?.test.at(-1)).toContain(`"http://127.0.0.1:${ports[0]?.[1]}/health/ready"`);
    },
  );

  it('sends requests to the two ports that the apis listen on, in the network they share with the gateway', () => {
    const apis = ours.filter(([name]) => name.startsWith('api-')).map(([, service]) => service);
    const upstreams = [
      ...(compose.configs['gateway']?.content ?? '').matchAll(/server 127\.0\.0\.1:(\d+);/g),
    ];
    expect(upstreams.map(([, port]) => Number(port))).toEqual(
      apis.map(({ environment }) => environment?.['TIAOKUAI_API_PORT']),
    );
    expect(apis.map(({ network_mode: mode }) => mode)).toEqual(['service:gateway', 'service:gateway']);
    for (const { environment } of apis) expect(environment?.['TIAOKUAI_HOST']).toBe('127.0.0.1');
  });

  it('keeps the bytes of evidence in a volume of their own, which the apis alone mount', () => {
    const mounting = Object.entries(compose.services).filter(([, { volumes = [] }]) =>
      volumes.some((each) => each.startsWith('files:')),
    );
    expect(mounting.map(([name]) => name)).toEqual(['api-1', 'api-2']);
    for (const [, { environment, volumes }] of mounting)
      expect(volumes).toEqual([`files:${environment?.['TIAOKUAI_FILES']}`]);
    const image = readFileSync(join(root, 'Dockerfile'), 'utf8');
    expect(image).toContain(
      `install -d -o node -g node -m 0700 ${mounting[0]?.[1].environment?.['TIAOKUAI_FILES']}`,
    );
  });

  it('publishes on loopback only', () => {
    const published = Object.values(compose.services).flatMap(({ ports = [] }) => ports);
    expect(published.length).toBeGreaterThan(0);
    for (const port of published) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('waits only for services that it has, and mounts only configs that it has', () => {
    const names = Object.keys(compose.services);
    for (const { depends_on: needs = {}, configs = [] } of Object.values(compose.services)) {
      for (const need of Object.keys(needs)) expect(names).toContain(need);
      for (const { source } of configs) expect(Object.keys(compose.configs)).toContain(source);
    }
  });

  it('has no secret of its own: each comes from .env, and the example names it', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const asked = new Set([...text.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name));
    expect([...asked].sort()).toEqual([...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name).sort());
    for (const name of [
      'POSTGRES_PASSWORD',
      'TEMPORAL_DB_PASSWORD',
      'API_DB_PASSWORD',
      'WORKER_DB_PASSWORD',
      'PROJECTOR_DB_PASSWORD',
      'TIAOKUAI_MASTER_KEY',
    ]) {
      expect(text).toContain(`\${${name}:?see .env.example}`);
      expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
    }
  });

  it('runs the Temporal server that the embedded one is', () => {
    expect(compose.services['temporal']?.image).toBe('temporalio/server:1.32.0');
    expect(compose.services['temporal-schema']?.image).toBe('temporalio/admin-tools:1.32.0');
  });

  it('lets that server ask nobody whether there is a newer one', () => {
    expect(compose.services['temporal']?.environment).toMatchObject({ TEMPORAL_VERSION_CHECK_DISABLED: '1' });
    expect(compose.configs['temporal-dynamic-config']?.content).toContain(
      'frontend.enableServerVersionCheck:\n  - value: false',
    );
  });
});

describe('the Dockerfile', () => {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

  it('runs as an ordinary user, and by itself runs the api', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toContain('CMD ["apps/api/dist/main.js"]');
  });

  it('builds by scripts and rooms that exist', () => {
    expect(dockerfile).toContain('&& npm run build \\');
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: object;
    };
    expect(scripts).toHaveProperty('build');
  });
});

/** The text of all sources below some rooms, specs left out. */
function sourcesOf(rooms: string[]): string {
  return rooms
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
    )
    .filter((file) => /\/src\/.*(?<!\.spec)\.ts$/.test(file) && !file.includes('node_modules'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
}
