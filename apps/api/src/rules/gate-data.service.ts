import { Inject, Injectable } from '@nestjs/common';
import type {
  GateDataVersion,
  TableComparison,
  TableVersions,
  TableVersionSummary,
} from '@tiaokuai/contracts';
import type { GateDataEvent } from '@tiaokuai/domain';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { Names } from '../wording/names.js';
import {
  gateRowInWords,
  gateRows,
  publishedAdmissions,
  publishedNegativeRows,
  type GateRow,
  type Wording,
} from './gate-rows.js';
import { before, publicationsOf, tableVersion, versionOf, type Published } from './publications.js';
import { countOf, differencesInWords, differencesOf } from './row-differences.js';

type GateDataPublished = Published<GateDataEvent['payload']>;

/** Every version of admissions and negative list, and any two beside each other. */
@Injectable()
export class GateDataService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async versions(language: Language): Promise<TableVersions> {
    const all = await this.published();
    const { inForce, names } = await this.wording(language);
    return { versions: all.map((one) => summaryOf(all, one, inForce, names)).reverse() };
  }

  async version(version: number, language: Language): Promise<GateDataVersion> {
    const all = await this.published();
    const found = versionOf(all, version, 'version');
    const { inForce, ...wording } = await this.wording(language);
    const rows = gateRows(found.payload);
    return {
      ...summaryOf(all, found, inForce, wording.names),
      admissions: publishedAdmissions(rows, wording),
      negativeList: publishedNegativeRows(rows, wording),
    };
  }

  async compare(from: number, to: number, language: Language): Promise<TableComparison> {
    const all = await this.published();
    const [older, newer] = [versionOf(all, from, 'from'), versionOf(all, to, 'to')];
    const wording = await this.wording(language);
    const differences = differencesOf(gateRows(older.payload), gateRows(newer.payload), keyOf);
    return { from, to, rows: differencesInWords(differences, (row) => gateRowInWords(row, wording)) };
  }

  private published(): Promise<readonly GateDataPublished[]> {
    return publicationsOf(this.appContext.reader, 'gateData');
  }

  private async wording(language: Language): Promise<Wording & { readonly inForce: number }> {
    const { inForce } = await this.appContext.rulesNow();
    const names = new Names(inForce.directory, language);
    // A pin of before the gate's data were pinned has none.
    return { inForce: inForce.pins.gateVersion ?? 0, names, list: inForce.list };
  }
}

function keyOf({ key }: GateRow): string {
  return key;
}

function summaryOf(
  all: readonly GateDataPublished[],
  one: GateDataPublished,
  inForce: number,
  names: Names,
): TableVersionSummary {
  const earlier = before(all, one);
  const [old, rows] = [earlier === undefined ? [] : gateRows(earlier), gateRows(one.payload)];
  const changes = countOf(differencesOf(old, rows, keyOf));
  return tableVersion(one, { rows: rows.length, changes }, inForce, names);
}
