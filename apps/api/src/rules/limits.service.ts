import { Inject, Injectable } from '@nestjs/common';
import type {
  LimitsComparison,
  LimitsVersion,
  TableVersions,
  TableVersionSummary,
} from '@tiaokuai/contracts';
import { rowIdentity, type LimitsEvent } from '@tiaokuai/domain';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { Names } from '../wording/names.js';
import { before, publicationsOf, tableVersion, versionOf, type Published } from './publications.js';
import { comparisonInWords, publishedLimit } from './published-limit.js';
import { countOf, differencesOf } from './row-differences.js';

type LimitsPublished = Published<LimitsEvent['payload']>;

/** Every version of the limits table, and any two beside each other. */
@Injectable()
export class LimitsService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async versions(language: Language): Promise<TableVersions> {
    const all = await this.published();
    const summarise = await this.summariser(all, language);
    return { versions: all.map(summarise).reverse() };
  }

  async version(version: number, language: Language): Promise<LimitsVersion> {
    const all = await this.published();
    const found = versionOf(all, version, 'version');
    const summarise = await this.summariser(all, language);
    const limits = found.payload.rows.map((row) => publishedLimit(row, language));
    return { ...summarise(found), limits };
  }

  async compare(from: number, to: number, language: Language): Promise<LimitsComparison> {
    const all = await this.published();
    const [older, newer] = [versionOf(all, from, 'from'), versionOf(all, to, 'to')];
    const differences = differencesOf(older.payload.rows, newer.payload.rows, rowIdentity);
    return { from, to, ...comparisonInWords(differences, language) };
  }

  private published(): Promise<readonly LimitsPublished[]> {
    return publicationsOf(this.appContext.reader, 'limits');
  }

  private async summariser(
    all: readonly LimitsPublished[],
    language: Language,
  ): Promise<(one: LimitsPublished) => TableVersionSummary> {
    const { inForce } = await this.appContext.rulesNow();
    const names = new Names(inForce.directory, language);
    return (one) => {
      const { rows } = one.payload;
      const changes = countOf(differencesOf(before(all, one)?.rows ?? [], rows, rowIdentity));
      return tableVersion(one, { rows: rows.length, changes }, inForce.pins.limitsVersion, names);
    };
  }
}
