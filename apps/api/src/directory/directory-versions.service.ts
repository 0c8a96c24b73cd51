import { Inject, Injectable } from '@nestjs/common';
import type {
  DirectoryDifferences,
  DirectoryVersionRow,
  DirectoryVersions,
  DirectoryView,
} from '@tiaokuai/contracts';
import { directoryDecider } from '@tiaokuai/domain';
import { AppContext } from '../platform/app-context.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import type { Language } from '../platform/language.js';
import { RejectionError } from '../platform/rejection-error.js';
import { coded } from '../wording/case-words.js';
import { Names } from '../wording/names.js';
import { directoryDifferences } from './directory-differences.js';
import { DirectoryHistory, isOfOneCommand, type RecordedVersion } from './directory-history.js';
import { delegationView, directoryUnit, holdingView } from './directory-view.js';
import { changeWords } from './directory-words.js';

/** An import records thousands of lines; its row names the first of them. */
const NAMED_CHANGES = 20;

/** The directory as it was recorded: any version, what each command did, and what two versions say otherwise. */
@Injectable()
export class DirectoryVersionsService {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(DirectoryHistory) private readonly history: DirectoryHistory,
  ) {}

  /** DIRECTORY.VERSION_UNKNOWN for one that is not recorded yet. */
  async view(wanted: number | undefined, language: Language): Promise<DirectoryView> {
    const versions = await this.history.upToNow();
    const { now } = await this.appContext.rulesNow();
    const version = wanted ?? versions.length;
    const recorded = this.known(versions, version, 'version');
    const directory = this.history.directoryAt(version);
    const asOf = version === versions.length ? now : recorded.event.recordedAt;
    const names = new Names(directory, language);
    return {
      asOf,
      version,
      recordedAt: recorded.event.recordedAt,
      newestVersion: versions.length,
      units: Object.values(directory.units).map((unit) => directoryUnit(unit, names)),
      people: Object.keys(directory.people).map((id) => names.person(id)),
      holdings: Object.values(directory.holdings)
        .flat()
        .map((each) => holdingView(each, asOf, names)),
      delegations: directory.delegations.map((each) => delegationView(each, asOf, names)),
    };
  }

  async versions(
    { page = 1, size = 20 }: { readonly page?: number; readonly size?: number },
    language: Language,
  ): Promise<DirectoryVersions> {
    const versions = await this.history.upToNow();
    const { now } = await this.appContext.rulesNow();
    const commands = byCommand(versions).reverse();
    const rows = commands.slice((page - 1) * size, page * size).map((each) => this.row(each, language));
    return { asOf: now, rows, page, size, total: commands.length };
  }

  async differences(
    { from, to }: { readonly from: number; readonly to: number },
    language: Language,
  ): Promise<DirectoryDifferences> {
    const versions = await this.history.upToNow();
    this.known(versions, from, 'from');
    this.known(versions, to, 'to');
    if (from > to) throw new RejectionError(rejectRequest('REQUEST.FIELD_INVALID', 'from'));
    const newer = this.history.directoryAt(to);
    const names = new Names(newer, language);
    return { from, to, differences: directoryDifferences(this.history.directoryAt(from), newer, names) };
  }

  private known(versions: readonly RecordedVersion[], version: number, field: string): RecordedVersion {
    const recorded = versions[version - 1];
    if (recorded === undefined) throw new RejectionError(rejectRequest('DIRECTORY.VERSION_UNKNOWN', field));
    return recorded;
  }

  private row(recorded: readonly RecordedVersion[], language: Language): DirectoryVersionRow {
    const [first] = recorded;
    const last = recorded.at(-1);
    if (first === undefined || last === undefined) throw new Error('a command that recorded nothing');
    const directory = this.history.directoryAt(last.version);
    const names = new Names(directory, language);
    const { actor, recordedAt, command = '' } = first.event;
    const label = directoryDecider.commands.find(({ name }) => name === command)?.label;
    return {
      version: last.version,
      before: first.version - 1,
      recordedAt,
      actor: names.actor(actor),
      command: coded(command, label, language),
      changes: recorded.slice(0, NAMED_CHANGES).map(({ event }) => {
        const { word } = coded(event.type, directoryDecider.events[event.type]?.label, language);
        return `${word}：${changeWords(event, directory.delegations, names)}`;
      }),
      more: Math.max(0, recorded.length - NAMED_CHANGES),
    };
  }
}

/** What one command recorded stands together. */
function byCommand(versions: readonly RecordedVersion[]): (readonly RecordedVersion[])[] {
  const commands: RecordedVersion[][] = [];
  for (const recorded of versions) {
    const last = commands.at(-1);
    const [first] = last ?? [];
    if (first !== undefined && isOfOneCommand(first, recorded)) last?.push(recorded);
    else commands.push([recorded]);
  }
  return commands;
}
