import type { TableVersions, TableVersionSummary } from '@tiaokuai/contracts';
import type { InForce, Instant } from '@tiaokuai/domain';
import type { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { Names } from '../wording/names.js';
import { publicationsOf, publishedVersion, versionOf, type Published } from './publications.js';
import { differencesOf, type RowDifferences } from './row-differences.js';

interface TablePublished {
  readonly inForceFrom: Instant;
  readonly basis?: string;
}

/** A reference stream whose events each publish one table whole. */
export interface Table<P extends TablePublished, R> {
  readonly streamId: string;
  readonly rowsOf: (payload: P) => readonly R[];
  /** By which name a row is found in every version; it is one row's alone in each. */
  readonly identity: (row: R) => string;
  /** The version that acts are judged by. */
  readonly inForce: (pins: InForce['pins']) => number;
}

/** Every version of a table, and any two beside each other; `names` and `rules` are those of now. */
export class TableHistory<P extends TablePublished, R> {
  private constructor(
    private readonly table: Table<P, R>,
    private readonly all: readonly Published<P>[],
    readonly rules: InForce,
    readonly names: Names,
  ) {}

  static async read<P extends TablePublished, R>(
    appContext: AppContext,
    table: Table<P, R>,
    language: Language,
  ): Promise<TableHistory<P, R>> {
    const all = await publicationsOf<P>(appContext.reader, table.streamId);
    const { inForce } = await appContext.rulesNow();
    return new TableHistory(table, all, inForce, new Names(inForce.directory, language));
  }

  /** Newest first. */
  versions(): TableVersions {
    return { versions: this.all.map((one) => this.summaryOf(one)).reverse() };
  }

  /** What one version holds; throws RULES.VERSION_UNKNOWN about `version`. */
  version(version: number): { readonly summary: TableVersionSummary; readonly payload: P } {
    const found = versionOf(this.all, version, 'version');
    return { summary: this.summaryOf(found), payload: found.payload };
  }

  /** Throws RULES.VERSION_UNKNOWN about `from` or `to`. */
  differences(from: number, to: number): RowDifferences<R> {
    const [older, newer] = [versionOf(this.all, from, 'from'), versionOf(this.all, to, 'to')];
    return this.between(older, newer);
  }

  /** With how many rows it has, and how many it says otherwise than the version before it. */
  private summaryOf(one: Published<P>): TableVersionSummary {
    const { basis } = one.payload;
    const before = this.all.find(({ version }) => version === one.version - 1);
    const { added, removed, changed } = this.between(before, one);
    return {
      ...publishedVersion(one, this.table.inForce(this.rules.pins), this.names),
      rows: this.table.rowsOf(one.payload).length,
      changes: added.length + removed.length + changed.length,
      ...(basis !== undefined && { basis }),
    };
  }

  private between(older: Published<P> | undefined, newer: Published<P>): RowDifferences<R> {
    const { rowsOf, identity } = this.table;
    return differencesOf(older === undefined ? [] : rowsOf(older.payload), rowsOf(newer.payload), identity);
  }
}
