import type { TableVersionSummary } from '@tiaokuai/contracts';
import { Skeleton, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useTableVersions, type VersionedTable } from '../api/rules.js';
import { GateVersions } from './gate-versions.js';
import { useSession } from '../session/session.js';
import { Failure } from '../ui/failure.js';
import { ListVersions } from './list-versions.js';

/** Whose posts publish what the staffing office keeps. */
const KEEPERS: readonly string[] = ['staffingOfficer', 'rulesAdministrator'];

const TABS = { list: '责任清单', gate: '准入和负面清单' } as const;

/**
 * 属地管理事项责任清单: who leads, what the street owes and no more, on what law; beside it what may be asked of streets after
 * all, and what may never be. Every version, read by everybody.
 */
export function ResponsibilityListPage(): React.ReactNode {
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'gate' ? 'gate' : 'list';
  const mayChange = KEEPERS.includes(post.post.code);
  return (
    <>
      <title>责任清单 · 条块</title>
      <h1>属地管理事项责任清单</h1>
      <p className="quiet">
        每一版都原样保留，案件按办理当时生效的那一版判断责任。
        {mayChange ? '' : '由编办编制工作人员修改。'}
      </p>
      <Tabs
        activeKey={tab}
        onChange={(key) => setSearch(key === 'list' ? {} : { tab: key })}
        items={Object.entries(TABS).map(([key, label]) => ({ key, label }))}
      />
      {tab === 'list' ? (
        <Loaded key={tab} table="responsibility-list" Versions={ListVersions} mayChange={mayChange} />
      ) : (
        <Loaded key={tab} table="gate-data" Versions={GateVersions} mayChange={mayChange} />
      )}
    </>
  );
}

interface VersionsProps {
  readonly versions: readonly TableVersionSummary[];
  readonly mayChange: boolean;
}

interface LoadedProps {
  readonly table: VersionedTable;
  readonly Versions: React.ComponentType<VersionsProps>;
  readonly mayChange: boolean;
}

function Loaded({ table, Versions, mayChange }: LoadedProps): React.ReactNode {
  const { data, isError, error, refetch } = useTableVersions(table);
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  if (data.versions.length === 0) return <p className="quiet">还没有发布。</p>;
  return <Versions versions={data.versions} mayChange={mayChange} />;
}
