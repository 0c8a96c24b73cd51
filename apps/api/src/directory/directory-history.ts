import { Inject, Injectable } from '@nestjs/common';
import {
  caseEventOf,
  directoryDecider,
  directoryOf,
  type Directory,
  type DirectoryEvent,
  type DirectoryState,
} from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import { AppContext } from '../platform/app-context.js';

/** The directory after one of its events. Its version is the event's. */
export interface RecordedVersion {
  readonly version: number;
  readonly event: DirectoryEvent;
  /** The same for all that one command recorded. */
  readonly digest: string;
  readonly state: DirectoryState;
}

/** Were both recorded by one command? One instant, one digest. */
export function isOfOneCommand(a: RecordedVersion, b: RecordedVersion): boolean {
  return a.digest === b.digest && a.event.recordedAt === b.event.recordedAt;
}

/** Every version of the directory, read again as far as its stream has grown. */
@Injectable()
export class DirectoryHistory {
  private readonly versions: RecordedVersion[] = [];

  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  /** Oldest first; the version n stands at n - 1. */
  async upToNow(): Promise<readonly RecordedVersion[]> {
    const events = await readStream(this.appContext.reader, directoryDecider.kind, {
      after: this.versions.length,
    });
    for (const stored of events) {
      // Somebody else who read meanwhile may have been quicker.
      if (stored.version !== this.versions.length + 1) continue;
      const event = caseEventOf(stored) as DirectoryEvent;
      const state = directoryDecider.evolve(this.stateAt(stored.version - 1), event);
      const digest = Buffer.from(stored.commandDigest).toString('hex');
      this.versions.push({ version: stored.version, event, digest, state });
    }
    return this.versions;
  }

  /** As of a version that was read; 0 is the empty directory. */
  stateAt(version: number): DirectoryState {
    return this.versions[version - 1]?.state ?? directoryDecider.initial(directoryDecider.kind);
  }

  directoryAt(version: number): Directory {
    return directoryOf(this.stateAt(version));
  }
}
