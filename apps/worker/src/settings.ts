import { NO_CHANNELS, readChannelSettings, type ChannelSettings } from '@tiaokuai/channels';

export interface Settings {
  readonly databaseUrl: string;
  readonly keysDatabaseUrl: string;
  readonly masterKey: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly simulated: boolean;
  readonly host: string;
  readonly healthPort: number;
  /** Where notifications go out of the house. */
  readonly channels: ChannelSettings;
}

/** What the worker needs to know, from the environment; a missing variable is named. */
export function settings(env: NodeJS.ProcessEnv): Settings {
  const required = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`${name} is not set`);
    return value;
  };
  const channels = env['TIAOKUAI_CHANNELS'];
  return {
    databaseUrl: required('DATABASE_URL'),
    keysDatabaseUrl: required('KEYS_DATABASE_URL'),
    masterKey: required('TIAOKUAI_MASTER_KEY'),
    temporalAddress: required('TEMPORAL_ADDRESS'),
    temporalNamespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    simulated: env['TIAOKUAI_CLOCK'] === 'simulated',
    host: env['TIAOKUAI_HOST'] ?? '127.0.0.1',
    healthPort: Number(env['TIAOKUAI_WORKER_HEALTH_PORT'] ?? 7311),
    channels: channels ? readChannelSettings(channels) : NO_CHANNELS,
  };
}
