import { Inject, Injectable } from '@nestjs/common';
import type { ListVersion, TableComparison, TableVersions, TableVersionSummary } from '@tiaokuai/contracts';
import type { ListEvent, ListItem } from '@tiaokuai/domain';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { Names } from '../wording/names.js';
import { before, publicationsOf, tableVersion, versionOf, type Published } from './publications.js';
import { itemInWords, publishedItem } from './published-item.js';
import { countOf, differencesInWords, differencesOf } from './row-differences.js';

type ListPublished = Published<ListEvent['payload']>;

/** Every version of the responsibility list, and any two beside each other. */
@Injectable()
export class ListService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async versions(language: Language): Promise<TableVersions> {
    const all = await this.published();
    const { inForce, names } = await this.wording(language);
    return { versions: all.map((one) => summaryOf(all, one, inForce, names)).reverse() };
  }

  async version(version: number, language: Language): Promise<ListVersion> {
    const all = await this.published();
    const found = versionOf(all, version, 'version');
    const { inForce, names } = await this.wording(language);
    const items = found.payload.items.map((item) => publishedItem(item, names));
    return { ...summaryOf(all, found, inForce, names), items };
  }

  async compare(from: number, to: number, language: Language): Promise<TableComparison> {
    const all = await this.published();
    const [older, newer] = [versionOf(all, from, 'from'), versionOf(all, to, 'to')];
    const { names } = await this.wording(language);
    const differences = differencesOf(older.payload.items, newer.payload.items, codeOf);
    return { from, to, rows: differencesInWords(differences, (item) => itemInWords(item, names)) };
  }

  private published(): Promise<readonly ListPublished[]> {
    return publicationsOf(this.appContext.reader, 'responsibilityList');
  }

  private async wording(language: Language): Promise<{ readonly inForce: number; readonly names: Names }> {
    const { inForce } = await this.appContext.rulesNow();
    return { inForce: inForce.pins.listVersion, names: new Names(inForce.directory, language) };
  }
}

function codeOf({ code }: ListItem): string {
  return code;
}

function summaryOf(
  all: readonly ListPublished[],
  one: ListPublished,
  inForce: number,
  names: Names,
): TableVersionSummary {
  const { items } = one.payload;
  const changes = countOf(differencesOf(before(all, one)?.items ?? [], items, codeOf));
  return tableVersion(one, { rows: items.length, changes }, inForce, names);
}
