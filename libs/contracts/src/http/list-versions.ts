import type { ListItem } from '@tiaokuai/domain';
import type { ListItemView } from './directory.js';
import type { TableVersionSummary } from './table-versions.js';
import type { InstantText } from './words.js';

/** `GET /responsibility-list/versions/{version}` */
export interface ListVersion extends TableVersionSummary {
  readonly items: readonly PublishedItem[];
}

/** An item of a version with everything that a person needs who reads or changes it. */
export interface PublishedItem extends ListItemView {
  /** Its own limits in words: `吹哨报到 · 反馈结果：3工作日`. */
  readonly limitWords: readonly string[];
  /** As it was published, and as a change of it is sent. */
  readonly content: ListItem;
}

/** `POST /responsibility-list/versions`: only what changes, each item whole; the others stay as the last version has them. */
export interface ChangeList {
  readonly changed?: readonly ListItem[];
  readonly added?: readonly ListItem[];
  /** Codes. */
  readonly removed?: readonly string[];
  /** Why: the paper it rests on. */
  readonly basis: string;
  /** Not in the past; absent: at once. */
  readonly inForceFrom?: InstantText;
}
