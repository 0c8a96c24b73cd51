import type { TableVersionSummary } from '@tiaokuai/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import type { VersionedTable } from '../api/rules.js';
import { RowComparison } from './row-comparison.js';
import { TableVersionLine, VersionPicker } from './version-picker.js';

/** The version by which acts are judged now; the first one where none is in force yet. */
export function versionInForce(versions: readonly TableVersionSummary[]): number {
  const inForce = versions.find(({ standing }) => standing === 'inForce');
  return (inForce ?? versions.at(-1))?.version ?? 0;
}

interface VersionsHeadProps {
  readonly table: VersionedTable;
  readonly versions: readonly TableVersionSummary[];
  readonly shown: number;
  readonly show: (version: number | undefined) => void;
  readonly mayChange: boolean;
  /** What rows are searched by. */
  readonly children?: React.ReactNode;
}

/** Which version of a table is looked at, who published it and why, and what it says otherwise than another. */
export function VersionsHead(props: VersionsHeadProps): React.ReactNode {
  const { table, versions, shown, show, mayChange, children } = props;
  const [against, setAgainst] = useState<number>();
  const newest = versions[0]?.version ?? 0;
  const summary = versions.find(({ version }) => version === shown);
  return (
    <>
      <div className="versions" role="search">
        <VersionPicker label="版本" versions={versions} value={shown} onChange={show} />
        <VersionPicker
          label="对比"
          versions={versions.filter(({ version }) => version !== shown)}
          value={against}
          onChange={setAgainst}
          none="不对比"
        />
        {children}
      </div>
      {summary ? <TableVersionLine summary={summary} counter="项" /> : null}
      {mayChange && shown !== newest ? (
        <p className="buttons quiet">
          修改在最新的一版上进行。<Button onClick={() => show(newest)}>转到第 {newest} 版</Button>
        </p>
      ) : null}
      {against === undefined || against === shown ? null : (
        <RowComparison table={table} from={Math.min(against, shown)} to={Math.max(against, shown)} />
      )}
    </>
  );
}
