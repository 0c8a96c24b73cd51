import { Inject, Injectable } from '@nestjs/common';
import type { LeftEmptyPost, WaitingCase } from '@tiaokuai/contracts';
import {
  dueWithinHour,
  holdersOf,
  procedureOf,
  sightKeysOf,
  type Actor,
  type Directory,
  type EmptyPost,
  type PostCode,
  type SightKeys,
} from '@tiaokuai/domain';
import { inbox, isSeenUnder, type InboxItem } from '@tiaokuai/projections';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { coded, commandWord } from '../wording/case-words.js';
import { Names } from '../wording/names.js';
import { numberOfRow } from '../wording/number-words.js';

/** So many cases are named of one post. */
const NAMED_CASES = 100;

interface Told {
  /** The directory with the change in it. */
  readonly after: Directory;
  /** Who is told. */
  readonly actor: Actor;
  readonly language: Language;
}

/** What waits for posts that nobody holds any more. */
@Injectable()
export class WaitingForNobody {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async at(posts: readonly EmptyPost[], told: Told): Promise<readonly LeftEmptyPost[]> {
    if (posts.length === 0) return [];
    const rules = await this.appContext.rulesNow();
    return Promise.all(posts.map((each) => this.of(each, told, rules)));
  }

  private async of(
    empty: EmptyPost,
    { after, actor, language }: Told,
    { now, inForce }: Awaited<ReturnType<AppContext['rulesNow']>>,
  ): Promise<LeftEmptyPost> {
    const { unit, post, from } = empty;
    const nobody = { person: '', unit, post };
    const { items, total } = await inbox(this.appContext.lists, {
      now,
      actor: nobody,
      keys: sightKeysOf(nobody, inForce.directory),
      tab: 'todo',
      withinHour: dueWithinHour(inForce.calendarFor(unit), now),
      size: NAMED_CASES,
      number: 1,
    });
    const names = new Names(after, language);
    const keys = sightKeysOf(actor, inForce.directory);
    return {
      unit: names.unit(unit),
      post: names.post(post),
      from,
      waiting: items
        .filter((item) => !anotherMay(item, empty, after))
        .map((item) => waitingCase(item, keys, language)),
      more: total > NAMED_CASES,
    };
  }
}

/** Somebody else of the unit may do it too: another post that the duty names, or anybody where it names none. */
function anotherMay({ duty }: InboxItem, { unit, from }: EmptyPost, after: Directory): boolean {
  const posts = (duty?.posts ?? []) as readonly PostCode[];
  if (posts.length > 0) return posts.some((post) => holdersOf(after, unit, post, from).length > 0);
  return Object.values(after.holdings).some((holdings) =>
    holdings.some((each) => each.unit === unit && (each.to === undefined || each.to > from)),
  );
}

function waitingCase({ case: row, duty }: InboxItem, keys: SightKeys, language: Language): WaitingCase {
  const procedure = procedureOf(row.kind);
  return {
    caseId: row.caseId,
    kind: coded(row.kind, procedure?.label, language),
    ...numberOfRow(row),
    title: isSeenUnder(row, keys) ? row.title : undefined,
    word: procedure && duty ? commandWord(procedure, duty.command, language) : '',
    dueAt: duty?.dueAt ?? null,
  };
}
