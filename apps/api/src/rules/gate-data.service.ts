import { Inject, Injectable } from '@nestjs/common';
import type { GateDataVersion, TableComparison, TableVersions } from '@tiaokuai/contracts';
import type { GateDataEvent } from '@tiaokuai/domain';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import {
  gateRowInWords,
  gateRows,
  publishedAdmissions,
  publishedNegativeRows,
  type GateRow,
  type Wording,
} from './gate-rows.js';
import { differencesInWords } from './row-differences.js';
import { TableHistory, type Table } from './table-history.js';

type GateDataPublished = GateDataEvent['payload'];

const GATE_DATA: Table<GateDataPublished, GateRow> = {
  streamId: 'gateData',
  rowsOf: gateRows,
  identity: ({ key }) => key,
  // A pin of before the gate's data were pinned has none.
  inForce: ({ gateVersion }) => gateVersion ?? 0,
};

/** Every version of admissions and negative list, and any two beside each other. */
@Injectable()
export class GateDataService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async versions(language: Language): Promise<TableVersions> {
    const history = await TableHistory.read(this.appContext, GATE_DATA, language);
    return history.versions();
  }

  async version(version: number, language: Language): Promise<GateDataVersion> {
    const history = await TableHistory.read(this.appContext, GATE_DATA, language);
    const { summary, payload } = history.version(version);
    const [rows, wording] = [gateRows(payload), wordingOf(history)];
    return {
      ...summary,
      admissions: publishedAdmissions(rows, wording),
      negativeList: publishedNegativeRows(rows, wording),
    };
  }

  async compare(from: number, to: number, language: Language): Promise<TableComparison> {
    const history = await TableHistory.read(this.appContext, GATE_DATA, language);
    const [differences, wording] = [history.differences(from, to), wordingOf(history)];
    return { from, to, rows: differencesInWords(differences, (row) => gateRowInWords(row, wording)) };
  }
}

function wordingOf({ names, rules }: TableHistory<GateDataPublished, GateRow>): Wording {
  return { names, list: rules.list };
}
