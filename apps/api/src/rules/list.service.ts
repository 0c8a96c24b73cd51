import { Inject, Injectable } from '@nestjs/common';
import type { ListVersion, TableComparison, TableVersions } from '@tiaokuai/contracts';
import type { ListEvent, ListItem } from '@tiaokuai/domain';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { itemInWords, publishedItem } from './published-item.js';
import { differencesInWords } from './row-differences.js';
import { TableHistory, type Table } from './table-history.js';

const LIST: Table<ListEvent['payload'], ListItem> = {
  streamId: 'responsibilityList',
  rowsOf: ({ items }) => items,
  identity: ({ code }) => code,
  inForce: ({ listVersion }) => listVersion,
};

/** Every version of the responsibility list, and any two beside each other. */
@Injectable()
export class ListService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async versions(language: Language): Promise<TableVersions> {
    const history = await TableHistory.read(this.appContext, LIST, language);
    return history.versions();
  }

  async version(version: number, language: Language): Promise<ListVersion> {
    const history = await TableHistory.read(this.appContext, LIST, language);
    const { summary, payload } = history.version(version);
    return { ...summary, items: payload.items.map((item) => publishedItem(item, history.names)) };
  }

  async compare(from: number, to: number, language: Language): Promise<TableComparison> {
    const history = await TableHistory.read(this.appContext, LIST, language);
    const differences = history.differences(from, to);
    return { from, to, rows: differencesInWords(differences, (item) => itemInWords(item, history.names)) };
  }
}
