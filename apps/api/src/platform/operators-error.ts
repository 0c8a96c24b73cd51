import { MasterKeyMisfit } from '@tiaokuai/personal-data';
import { ConfigError } from './config.js';

/** Errors whose sentence is for the operator and quotes nothing but what he told the process himself. */
export function isOperatorsError(error: unknown): error is ConfigError | MasterKeyMisfit {
  return error instanceof ConfigError || error instanceof MasterKeyMisfit;
}
