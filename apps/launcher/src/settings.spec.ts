import { describeStart, readSettings, VARIABLES, WORDS } from './settings.js';

describe('the settings', () => {
  it('stand without any variable: everything on loopback, data below the clone', () => {
    const settings = readSettings({}, '/clone');
    expect(settings).toMatchObject({
      home: '/clone/.tiaokuai',
      cache: '/clone/.tiaokuai/cache',
      files: '/clone/.tiaokuai/files',
      host: '127.0.0.1',
      clock: 'real',
      temporalNamespace: 'default',
      ports: {
        api: 7310,
        workerHealth: 7311,
        projectorHealth: 7312,
        postgres: 7313,
        temporal: 7314,
        temporalUi: 7315,
      },
    });
  });

  it('take a home relative to the clone, and an empty variable for an absent one', () => {
    const settings = readSettings(
      { TIAOKUAI_HOME: 'a home', TIAOKUAI_CACHE: '/cache', DATABASE_URL: '' },
      '/clone',
    );
    expect(settings).toMatchObject({ home: '/clone/a home', cache: '/cache', databaseUrl: undefined });
  });

  it.each(['0', '65536', '73.1', 'http'])('name the variable whose value %s is no port', (value) => {
    expect(() => readSettings({ TIAOKUAI_API_PORT: value }, '/clone')).toThrow(
      `TIAOKUAI_API_PORT=${value} is no port`,
    );
  });

  it('refuse one port for two things', () => {
    expect(() => readSettings({ TIAOKUAI_API_PORT: '7313' }, '/clone')).toThrow(
      'Port 7313 is set for both api and postgres',
    );
  });

  it('refuse a clock nobody knows', () => {
    expect(() => readSettings({ TIAOKUAI_CLOCK: 'fast' }, '/clone')).toThrow('it is real or simulated');
  });

  it('are all described by --help', () => {
    for (const [name] of [...VARIABLES, ...WORDS]) expect(describeStart()).toContain(name);
  });

  it("leave Temporal's own pages away unless they are asked for, and refuse a word that is not known", () => {
    expect(readSettings({}, '/clone').temporalUi).toBe(false);
    expect(readSettings({}, '/clone', ['--temporal-ui']).temporalUi).toBe(true);
    expect(() => readSettings({}, '/clone', ['--temporal-gui'])).toThrow('--temporal-gui is not understood');
  });
});
