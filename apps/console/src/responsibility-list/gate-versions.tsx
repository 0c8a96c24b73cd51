import type { TableVersionSummary } from '@tiaokuai/contracts';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useGateDataVersion } from '../api/rules.js';
import { Failure } from '../ui/failure.js';
import type { Changing } from '../versions/changing.js';
import { EditedRows } from '../versions/edited-rows.js';
import { useKeptRows } from '../versions/use-kept-rows.js';
import { versionInForce, VersionsHead } from '../versions/versions-head.js';
import { EditGateRow } from './edit-gate-row.js';
import { keyOf, kindOf, rowsOf, SCHEMAS, type GateContent } from './gate-rows.js';
import { GateTables } from './gate-tables.js';
import { PublishGateData } from './publish-gate-data.js';

interface GateVersionsProps {
  readonly versions: readonly TableVersionSummary[];
  readonly mayChange: boolean;
}

/** Admissions and negative list of a version, compared with another, changed row by row and published together. */
export function GateVersions({ versions, mayChange }: GateVersionsProps): React.ReactNode {
  const newest = versions[0]?.version ?? 0;
  const [picked, setPicked] = useState<number>();
  const shown = picked ?? versionInForce(versions);
  const gateData = useGateDataVersion(shown);
  const kept = useKeptRows<GateContent>();
  const rows = gateData.data === undefined ? [] : rowsOf(gateData.data);
  const edits = mayChange && shown === newest && gateData.data !== undefined;
  return (
    <>
      <VersionsHead {...{ table: 'gate-data', versions, shown, mayChange, show: setPicked }} />
      <EditedRows
        {...{ kept, version: newest, edits, published: () => setPicked(newest + 1) }}
        additions={ADDITIONS}
        schemaOf={({ key }) => SCHEMAS[kindOf(key)]}
        standing={(key) => rows.find((row) => row.key === key)?.before}
        editor={(row, close) => <EditGateRow {...{ row, rows, kept, close }} />}
        publisher={(dialog) => <PublishGateData kept={kept.rows} {...dialog} />}
      >
        {(edit) => <ShownRows gateData={gateData} changing={edits ? { kept, edit } : undefined} />}
      </EditedRows>
    </>
  );
}

const ADDITIONS = {
  增加准入: { key: keyOf('admission', '') },
  增加负面清单: { key: keyOf('negative', '') },
};

interface ShownRowsProps {
  readonly gateData: ReturnType<typeof useGateDataVersion>;
  readonly changing: Changing<GateContent> | undefined;
}

function ShownRows({ gateData, changing }: ShownRowsProps): React.ReactNode {
  const { data, isError, error, refetch } = gateData;
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  return <GateTables version={data} changing={changing} />;
}
