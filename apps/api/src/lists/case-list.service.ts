import { Inject, Injectable } from '@nestjs/common';
import type { CaseCounts, CaseList } from '@tiaokuai/contracts';
import { postRejection, procedureOf, sightKeysOf, type Actor } from '@tiaokuai/domain';
import { caseList, type CaseCount, type CaseFilter } from '@tiaokuai/projections';
import type { Language } from '../platform/language.js';
import { accepted, RejectionError } from '../platform/rejection-error.js';
import { AppContext } from '../platform/app-context.js';
import { coded } from '../wording/case-words.js';
import { Names } from '../wording/names.js';
import { caseRow } from './case-row.js';
import { showWritten } from './read-your-writes.js';

/** Filters and page of a list of cases. */
export interface CaseListQuery extends CaseFilter {
  readonly page?: number;
  readonly size?: number;
  readonly after?: string;
}

@Injectable()
export class CaseListService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  /** The cases that fit and that the acting post may see, open ones by time left, with counts over all pages. */
  async list(query: CaseListQuery, actor: Actor, language: Language): Promise<CaseList> {
    const { after, page = 1, size = 50, ...filter } = query;
    await showWritten(this.appContext.reader, after);
    const { now, inForce } = await this.appContext.rulesNow();
    const notHeld = postRejection(inForce.directory, actor, now);
    if (notHeld !== undefined) throw new RejectionError(notHeld);
    const keys = sightKeysOf(actor, inForce.directory);
    const found = accepted(
      await caseList(this.appContext.lists, { now, keys, filter, page: { size, number: page } }),
    );
    const setting = { now, inForce, names: new Names(inForce.directory, language) };
    const rows = found.rows.map((row) => caseRow(row, setting));
    const counts = countsOf(found.counts, language);
    return { asOf: now, rows, page, size, total: counts.open + counts.over, counts };
  }
}

function countsOf(counts: readonly CaseCount[], language: Language): CaseCounts {
  const sum = (fits: (each: CaseCount) => boolean) =>
    counts.filter(fits).reduce((total, { count }) => total + count, 0);
  const kinds = [...new Set(counts.map(({ kind }) => kind))];
  const stages = new Map(counts.map(({ kind, stage }) => [`${kind}/${stage}`, { kind, stage }]));
  return {
    open: sum(({ over }) => !over),
    over: sum(({ over }) => over),
    overdue: sum(({ overdue }) => overdue),
    shelved: sum(({ shelved }) => shelved),
    byKind: kinds.map((kind) => ({
      kind: coded(kind, procedureOf(kind)?.label, language),
      count: sum((each) => each.kind === kind),
    })),
    byStage: [...stages.values()].map(({ kind, stage }) => ({
      kind,
      stage: coded(stage, procedureOf(kind)?.stages[stage]?.label, language),
      count: sum((each) => each.kind === kind && each.stage === stage),
    })),
  };
}
