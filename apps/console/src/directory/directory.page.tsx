import type { DirectoryUnit, DirectoryView } from '@tiaokuai/contracts';
import { Button, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useDirectory } from '../api/directory.js';
import { useSession } from '../session/session.js';
import { shortInstant } from '../time/instant.js';
import { Failure } from '../ui/failure.js';
import { ChangeDialog } from './change-dialog.js';
import { closing, registration, renaming, type Change } from './change.js';
import { useOwnDelegation } from './own-delegation.js';
import { UnitPosts } from './unit-posts.js';
import { UnitTree } from './unit-tree.js';
import { useRights, type Rights } from './use-rights.js';
import { VersionList } from './version-list.js';
import './directory.css';

/** 组织与岗位: units, their posts, who holds them and who acts for whom; every version, and the changes. All of it stands in the address. */
export function DirectoryPage(): React.ReactNode {
  const [search, setSearch] = useSearchParams();
  const version = Number(search.get('version') ?? 0) || undefined;
  const directory = useDirectory(version);
  const tab = search.get('tab') === 'changes' ? 'changes' : 'posts';
  const { data, isError, isPending, error, refetch } = directory;
  return (
    <>
      <title>组织与岗位 · 条块</title>
      <h1>组织与岗位</h1>
      <Tabs
        activeKey={tab}
        onChange={(key) => setSearch(key === 'changes' ? { tab: 'changes' } : {})}
        items={[
          { key: 'posts', label: '单位与岗位' },
          { key: 'changes', label: '变更记录' },
        ]}
      />
      {isError ? <Failure error={error} retry={() => void refetch()} /> : null}
      {isPending ? <Skeleton active paragraph={{ rows: 8 }} title={false} /> : null}
      {data && tab === 'changes' ? <VersionList newest={data.newestVersion} /> : null}
      {data && tab === 'posts' ? <Organisation directory={data} /> : null}
    </>
  );
}

/** The tree of units on the left, the posts of the chosen one on the right. */
function Organisation({ directory }: { readonly directory: DirectoryView }): React.ReactNode {
  const [search] = useSearchParams();
  const { post } = useSession();
  const { units, version, newestVersion } = directory;
  const isNewest = version === newestVersion;
  const rights = useRights(isNewest);
  const [change, setChange] = useState<Change>();
  useOwnDelegation(directory, setChange);
  const wanted = search.get('unit') ?? post.unit.id;
  const unit = units.find(({ id }) => id === wanted) ?? units[0];
  const addressOf = (id: string) =>
    `/directory?${new URLSearchParams({ unit: id, ...(isNewest ? {} : { version: `${version}` }) })}`;
  return (
    <>
      {isNewest ? null : <Earlier directory={directory} />}
      <div className="organisation">
        <UnitTree units={units} chosen={unit?.id} addressOf={addressOf} />
        <section aria-label={unit?.name}>
          {unit === undefined ? null : (
            <>
              <UnitHead unit={unit} directory={directory} rights={rights} begin={setChange} />
              <UnitPosts key={unit.id} unit={unit} directory={directory} rights={rights} begin={setChange} />
            </>
          )}
        </section>
      </div>
      {change ? (
        <ChangeDialog change={change} directory={directory} close={() => setChange(undefined)} />
      ) : null}
    </>
  );
}

function Earlier({ directory }: { readonly directory: DirectoryView }): React.ReactNode {
  return (
    <p className="earlier" role="status">
      回看 · 只读：以下为第 {directory.version} 版，{shortInstant(directory.recordedAt)} 记录。
      <Link to="/directory">回到现行名录</Link>
    </p>
  );
}

interface UnitHeadProps {
  readonly unit: DirectoryUnit;
  readonly directory: DirectoryView;
  readonly rights: Rights;
  readonly begin: (change: Change) => void;
}

function UnitHead({ unit, directory, rights, begin }: UnitHeadProps): React.ReactNode {
  const nameOf = (id: string | undefined) => directory.units.find((each) => each.id === id)?.shortName;
  const { kind, parent, businessParent, dailyManager, grids, closedAt } = unit;
  const facts = [
    kind.word,
    parent && `上级 ${nameOf(parent)}`,
    businessParent && `业务主管 ${nameOf(businessParent)}`,
    dailyManager && `日常管理 ${nameOf(dailyManager)}`,
    grids.length > 0 && `${grids.length} 个网格`,
    closedAt && `${shortInstant(closedAt, directory.asOf)} 撤销`,
  ];
  const actions: readonly (readonly [string, string, Change])[] = [
    ['renameUnit', '更名', renaming(unit)],
    ['closeUnit', '撤销单位', closing(unit)],
    ['registerUnit', '登记单位', registration(directory.units)],
    ['registerPerson', '登记人员', { command: 'registerPerson', fixed: {} }],
  ];
  return (
    <div className="panel-head unit-head">
      <div>
        <h2>{unit.name}</h2>
        <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="buttons">
        {actions
          .filter(([command]) => rights.may(command))
          .filter(([, , { fixed }]) => closedAt === undefined || fixed['unit'] === undefined)
          .map(([command, word, change]) => (
            <Button key={command} size="small" onClick={() => begin(change)}>
              {word}
            </Button>
          ))}
      </div>
    </div>
  );
}
