import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { Inbox, InboxRow, InboxTab, UnitLoads } from '@tiaokuai/contracts';
import { dueWithinHour, postRejection, sightKeysOf, type Actor } from '@tiaokuai/domain';
import { inbox, unitLoad, type DueWithinHour, type InboxItem, type InboxTile } from '@tiaokuai/projections';
import { caseRow, procedureOfRow } from './case-row.js';
import type { Language } from '../platform/language.js';
import { RejectionError } from '../platform/rejection-error.js';
import { AppContext } from '../platform/app-context.js';
import { commandWord } from '../wording/case-words.js';
import { dueView, type RowSetting } from '../wording/due-view.js';
import { Names } from '../wording/names.js';
import { heldPosts } from '../session/held-posts.js';
import { showWritten } from './read-your-writes.js';

/** Which part of an inbox is asked for. */
export interface InboxQuery {
  readonly tab?: InboxTab;
  readonly tile?: InboxTile;
  readonly page?: number;
  readonly size?: number;
  readonly after?: string;
}

@Injectable()
export class InboxService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  /** What waits for the acting post, by time left, and the tiles' counts. */
  async inbox(query: InboxQuery, actor: Actor, language: Language): Promise<Inbox> {
    await showWritten(this.appContext.reader, query.after);
    const { now, inForce } = await this.appContext.rulesNow();
    const notHeld = postRejection(inForce.directory, actor, now);
    if (notHeld !== undefined) throw new RejectionError(notHeld);
    const { tab = 'todo', tile, page = 1, size = 50 } = query;
    const withinHour = dueWithinHour(inForce.calendarFor(actor.unit), now);
    const found = await inbox(this.appContext.lists, {
      now,
      actor,
      keys: sightKeysOf(actor, inForce.directory),
      tab,
      tile,
      withinHour,
      size,
      number: page,
    });
    const setting = { now, inForce, names: new Names(inForce.directory, language) };
    const rows = found.items.map((item) => inboxRow(item, setting));
    const { tiles, total, lastHandledAt: lastDoneAt } = found;
    const delegated = await this.delegated(actor, setting, withinHour);
    return { asOf: now, tab, tiles, rows, total, lastDoneAt, delegated };
  }

  /** What waits where this person acts for somebody else: it is his to see whichever post he acts from. */
  private async delegated(
    acting: Actor,
    { now, inForce, names }: RowSetting,
    withinHour: DueWithinHour,
  ): Promise<Inbox['delegated']> {
    const held = heldPosts(inForce.directory, acting.person, now, names).filter(
      ({ actor }) => actor.onBehalfOf !== undefined && !isDeepStrictEqual(actor, acting),
    );
    return Promise.all(
      held.map(async ({ actor, view }) => {
        const keys = sightKeysOf(actor, inForce.directory);
        const asked = { now, actor, keys, tab: 'todo', withinHour, size: 1, number: 1 } as const;
        const { tiles } = await inbox(this.appContext.lists, asked);
        return { post: view, todo: tiles.todo };
      }),
    );
  }

  /** What every unit owes. */
  async load(after: string | undefined, language: Language): Promise<UnitLoads> {
    await showWritten(this.appContext.reader, after);
    const { now, inForce } = await this.appContext.rulesNow();
    const names = new Names(inForce.directory, language);
    const [anyUnit = ''] = Object.keys(inForce.directory.units);
    const counts = await unitLoad(this.appContext.lists, {
      now,
      withinHour: dueWithinHour(inForce.calendarFor(anyUnit), now),
    });
    return { asOf: now, units: counts.map((each) => ({ ...each, unit: names.unit(each.unit) })) };
  }
}

function inboxRow({ case: row, duty }: InboxItem, setting: RowSetting): InboxRow {
  const listed = caseRow(row, setting);
  if (duty === undefined) return listed;
  const procedure = procedureOfRow(row);
  return {
    ...listed,
    duty: {
      command: duty.command,
      word: commandWord(procedure, duty.command, setting.names.language),
      about: duty.about ?? undefined,
      due: duty.due === null ? null : dueView(duty.due, procedure, setting),
    },
  };
}
