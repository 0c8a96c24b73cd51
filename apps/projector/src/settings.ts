import { NO_CHANNELS, readChannelSettings, type ChannelSettings } from '@tiaokuai/channels';

export interface Settings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly simulated: boolean;
  readonly host: string;
  readonly healthPort: number;
  /** Where notifications go out of the house. */
  readonly channels: ChannelSettings;
}

/** What the projector needs to know, from the environment; a missing variable is named. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const channels = env['TIAOKUAI_CHANNELS'];
  return {
    databaseUrl: required(env, 'DATABASE_URL'),
    temporalAddress: required(env, 'TEMPORAL_ADDRESS'),
    temporalNamespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    simulated: env['TIAOKUAI_CLOCK'] === 'simulated',
    host: env['TIAOKUAI_HOST'] ?? '127.0.0.1',
    healthPort: Number(env['TIAOKUAI_PROJECTOR_HEALTH_PORT'] ?? 7312),
    channels: channels ? readChannelSettings(channels) : NO_CHANNELS,
  };
}

export function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
}
