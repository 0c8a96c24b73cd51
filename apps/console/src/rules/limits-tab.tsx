import type { ChangedLimit, PublishedLimit, TableVersions } from '@tiaokuai/contracts';
import { foldedText } from '@tiaokuai/domain';
import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useLimitsVersion, useLimitsVersions } from '../api/rules.js';
import { Failure } from '../ui/failure.js';
import { CLEARABLE } from '../ui/icons.js';
import { EditLimit } from './edit-limit.js';
import { LimitTable } from './limit-table.js';
import { limitKey, limitName } from './limit-words.js';
import { LimitsComparison } from './limits-comparison.js';
import { PublishLimits, type KeptChange } from './publish-limits.js';
import { TableVersionLine, VersionPicker } from '../versions/version-picker.js';

/** 时限: the table of a version, compared with another, changed row by row and published. */
export function LimitsTab({ mayChange }: { readonly mayChange: boolean }): React.ReactNode {
  const { data, isError, error, refetch } = useLimitsVersions();
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  return <Versions versions={data.versions} mayChange={mayChange} />;
}

interface VersionsProps {
  readonly versions: TableVersions['versions'];
  readonly mayChange: boolean;
}

function Versions({ versions, mayChange }: VersionsProps): React.ReactNode {
  const newest = versions[0]?.version ?? 0;
  const [picked, setPicked] = useState<number>();
  const [against, setAgainst] = useState<number>();
  const [wanted, setWanted] = useState('');
  const shown = picked ?? newest;
  const table = useLimitsVersion(shown === 0 ? undefined : shown);
  const changes = useKeptChanges();
  const summary = versions.find(({ version }) => version === shown);
  const edits = mayChange && shown === newest;
  return (
    <>
      <div className="versions" role="search">
        <VersionPicker label="版本" versions={versions} value={shown} onChange={setPicked} />
        <VersionPicker
          label="对比"
          versions={versions.filter(({ version }) => version !== shown)}
          value={against}
          onChange={setAgainst}
          none="不对比"
        />
        <Input
          aria-label="按名称或依据查找"
          placeholder="按名称或依据查找"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          allowClear={CLEARABLE}
        />
      </div>
      {summary ? <TableVersionLine summary={summary} counter="行" /> : null}
      {edits ? <KeptChanges changes={changes} version={newest} /> : null}
      {against === undefined || against === shown ? null : (
        <LimitsComparison from={Math.min(against, shown)} to={Math.max(against, shown)} />
      )}
      <ShownLimits table={table} wanted={foldedText(wanted)} changes={edits ? changes : undefined} />
      {changes.edited ? (
        <EditLimit
          limit={changes.edited}
          table={table.data?.limits ?? []}
          keep={changes.keep}
          close={() => changes.edit(undefined)}
        />
      ) : null}
    </>
  );
}

interface ShownLimitsProps {
  readonly table: ReturnType<typeof useLimitsVersion>;
  /** Folded, as `foldedText` does. */
  readonly wanted: string;
  /** Absent: the version is only read. */
  readonly changes: Changes | undefined;
}

function ShownLimits({ table, wanted, changes }: ShownLimitsProps): React.ReactNode {
  const { data, isError, error, refetch } = table;
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  return (
    <LimitTable
      limits={data.limits.filter((limit) => isAbout(limit, wanted))}
      changed={changes?.words ?? NOTHING_CHANGED}
      {...(changes && { edit: changes.edit })}
    />
  );
}

const NOTHING_CHANGED: ReadonlyMap<string, string> = new Map();

function isAbout(limit: PublishedLimit, wanted: string): boolean {
  const texts = [limit.group.word, limitName(limit), limit.source ?? '', limit.markName, limit.note ?? ''];
  return texts.some((each) => foldedText(each).includes(wanted));
}

interface Changes {
  readonly kept: readonly KeptChange[];
  readonly words: ReadonlyMap<string, string>;
  readonly edited: PublishedLimit | undefined;
  readonly edit: (limit: PublishedLimit | undefined) => void;
  readonly keep: (change: ChangedLimit, words: string) => void;
  readonly forget: () => void;
}

/** What was changed and is not published yet; a row changed twice stands once. */
function useKeptChanges(): Changes {
  const [kept, setKept] = useState<readonly KeptChange[]>([]);
  const [edited, edit] = useState<PublishedLimit>();
  return {
    kept,
    words: new Map(kept.map(({ limit, words }) => [limitKey(limit), words])),
    edited,
    edit,
    keep(change, words) {
      if (edited === undefined) return;
      const others = kept.filter(({ limit }) => limitKey(limit) !== limitKey(edited));
      setKept([...others, { limit: edited, change, words }]);
    },
    forget: () => setKept([]),
  };
}

/** How many rows wait to be published, and publishing them. */
function KeptChanges({
  changes,
  version,
}: {
  readonly changes: Changes;
  readonly version: number;
}): React.ReactNode {
  const [publishing, setPublishing] = useState(false);
  if (changes.kept.length === 0) return <p className="quiet">点“修改”逐行改，改完一起发布为新的一版。</p>;
  return (
    <div className="panel panel-head" role="status">
      <span>已改 {changes.kept.length} 行，尚未发布。</span>
      <span className="buttons">
        <Button onClick={changes.forget}>全部放弃</Button>
        <Button type="primary" onClick={() => setPublishing(true)}>
          发布……
        </Button>
      </span>
      {publishing ? (
        <PublishLimits
          kept={changes.kept}
          version={version}
          published={() => {
            setPublishing(false);
            changes.forget();
          }}
          close={() => setPublishing(false)}
        />
      ) : null}
    </div>
  );
}
