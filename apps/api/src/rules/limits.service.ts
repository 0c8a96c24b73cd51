import { Inject, Injectable } from '@nestjs/common';
import type {
  LimitsComparison,
  LimitsVersion,
  LimitsVersions,
  LimitsVersionSummary,
} from '@tiaokuai/contracts';
import type { LimitsEvent } from '@tiaokuai/domain';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { Names } from '../wording/names.js';
import { publicationsOf, publishedVersion, versionOf, type Published } from './publications.js';
import { comparisonInWords, differencesOf, publishedLimit } from './published-limit.js';

type LimitsPublished = Published<LimitsEvent['payload']>;

/** Every version of the limits table, and any two beside each other. */
@Injectable()
export class LimitsService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async versions(language: Language): Promise<LimitsVersions> {
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
    const [before, after] = [versionOf(all, from, 'from'), versionOf(all, to, 'to')];
    const differences = differencesOf(before.payload.rows, after.payload.rows);
    return { from, to, ...comparisonInWords(differences, language) };
  }

  private published(): Promise<readonly LimitsPublished[]> {
    return publicationsOf(this.appContext.reader, 'limits');
  }

  private async summariser(
    all: readonly LimitsPublished[],
    language: Language,
  ): Promise<(one: LimitsPublished) => LimitsVersionSummary> {
    const { inForce } = await this.appContext.rulesNow();
    const names = new Names(inForce.directory, language);
    return (one) => {
      const { rows, basis } = one.payload;
      const before = all.find(({ version }) => version === one.version - 1)?.payload.rows ?? [];
      const { added, removed, changed } = differencesOf(before, rows);
      return {
        ...publishedVersion(one, inForce.pins.limitsVersion, names),
        rows: rows.length,
        changes: added.length + removed.length + changed.length,
        ...(basis !== undefined && { basis }),
      };
    };
  }
}
