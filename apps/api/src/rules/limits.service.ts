import { Inject, Injectable } from '@nestjs/common';
import type { LimitsComparison, LimitsVersion, TableVersions } from '@tiaokuai/contracts';
import { rowIdentity, type LimitRow, type LimitsEvent } from '@tiaokuai/domain';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { comparisonInWords, publishedLimit } from './published-limit.js';
import { TableHistory, type Table } from './table-history.js';

const LIMITS: Table<LimitsEvent['payload'], LimitRow> = {
  streamId: 'limits',
  rowsOf: ({ rows }) => rows,
  identity: rowIdentity,
  inForce: ({ limitsVersion }) => limitsVersion,
};

/** Every version of the limits table, and any two beside each other. */
@Injectable()
export class LimitsService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async versions(language: Language): Promise<TableVersions> {
    const history = await TableHistory.read(this.appContext, LIMITS, language);
    return history.versions();
  }

  async version(version: number, language: Language): Promise<LimitsVersion> {
    const history = await TableHistory.read(this.appContext, LIMITS, language);
    const { summary, payload } = history.version(version);
    return { ...summary, limits: payload.rows.map((row) => publishedLimit(row, language)) };
  }

  async compare(from: number, to: number, language: Language): Promise<LimitsComparison> {
    const history = await TableHistory.read(this.appContext, LIMITS, language);
    return { from, to, ...comparisonInWords(history.differences(from, to), language) };
  }
}
