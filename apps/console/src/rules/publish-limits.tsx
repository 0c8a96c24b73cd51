import type { ChangedLimit, PublishedLimit } from '@tiaokuai/contracts';
import { changeLimits } from '../api/rules.js';
import { PublishVersion } from '../versions/publish-version.js';
import { limitKey, limitName } from './limit-words.js';

export interface KeptChange {
  readonly limit: PublishedLimit;
  readonly change: ChangedLimit;
  /** What it will say. */
  readonly words: string;
}

interface PublishLimitsProps {
  readonly kept: readonly KeptChange[];
  /** The newest version, on which the changes are made. */
  readonly version: number;
  readonly published: () => void;
  readonly close: () => void;
}

/** The rows that change, published together. */
export function PublishLimits({ kept, ...dialog }: PublishLimitsProps): React.ReactNode {
  return (
    <PublishVersion
      {...dialog}
      what="时限表"
      note="已经在计的时限不变；生效以后新起算的，按新规定。"
      send={(why, sent) => changeLimits({ changes: kept.map(({ change }) => change), ...why }, sent)}
    >
      <ul className="plain lined">
        {kept.map(({ limit, words }) => (
          <li key={limitKey(limit)}>
            {limit.group.word} · {limitName(limit)}：<del>{limit.words}</del> <strong>改为 {words}</strong>
          </li>
        ))}
      </ul>
    </PublishVersion>
  );
}
