import type { TableVersionSummary } from '@tiaokuai/contracts';
import { Skeleton } from 'antd';
import { useTableVersions } from '../api/rules.js';
import { useSession } from '../session/session.js';
import { Failure } from '../ui/failure.js';
import { ListVersions } from './list-versions.js';

/** Whose posts publish what the staffing office keeps. */
const KEEPERS: readonly string[] = ['staffingOfficer', 'rulesAdministrator'];

/** 属地管理事项责任清单: who leads, what the street owes and no more, on what law; every version, read by everybody. */
export function ResponsibilityListPage(): React.ReactNode {
  const { post } = useSession();
  const versions = useTableVersions('responsibility-list');
  const mayChange = KEEPERS.includes(post.post.code);
  return (
    <>
      <title>责任清单 · 条块</title>
      <h1>属地管理事项责任清单</h1>
      <p className="quiet">
        每一版都原样保留，案件按办理当时生效的那一版判断责任。
        {mayChange ? '' : '由编办编制工作人员修改。'}
      </p>
      {versions.isError ? (
        <Failure error={versions.error} retry={() => void versions.refetch()} />
      ) : (
        <Loaded versions={versions.data?.versions} mayChange={mayChange} />
      )}
    </>
  );
}

interface LoadedProps {
  readonly versions: readonly TableVersionSummary[] | undefined;
  readonly mayChange: boolean;
}

function Loaded({ versions, mayChange }: LoadedProps): React.ReactNode {
  if (versions === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  if (versions.length === 0) return <p className="quiet">还没有发布责任清单。</p>;
  return <ListVersions versions={versions} mayChange={mayChange} />;
}
